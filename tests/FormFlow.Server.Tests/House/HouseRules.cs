using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FormFlow.Engine.Errors;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.House;

[TestFixture]
public class HouseRules
{
    private static readonly string[] Line = ["FormFlow.Engine", "FormFlow.Storage", "FormFlow.Runtime", "FormFlow.Server"];

    [Test]
    public void References_form_one_line()
    {
        foreach (var (project, index) in Line.Select((project, index) => (project, index)))
        {
            var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
            var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

            Assert.That(references, Is.EqualTo(index == 0 ? [] : new[] { Line[index - 1] }), project);
        }
    }

    [Test]
    public void No_word_of_sales_stands_in_the_source()
    {
        var words = new Regex(@"(?i)(?<![\p{L}\p{N}_])(crm|leads?|deals?|opportunit(y|ies)|salespersons?|customers?)(?![\p{L}\p{N}_])|客户|线索|商机");
        string[] endings = [".cs", ".sql", ".js", ".ts", ".tsx", ".html", ".css", ".md", ".txt", ".csproj"];
        var found = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => endings.Contains(Path.GetExtension(path)) && !Regex.IsMatch(path, @"[\\/](bin|obj|node_modules|dist)[\\/]"))
            .SelectMany(path => File.ReadLines(path).Where(line => words.IsMatch(line)).Select(line => $"{Path.GetFileName(path)}: {line.Trim()}"));

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Error_codes_are_unique_and_speak_both_languages()
    {
        var codes = Line.Select(Assembly.Load).SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ErrorCode))
            .Select(field => (ErrorCode)field.GetValue(null)!)
            .ToArray();

        Assert.That(codes, Has.Length.GreaterThan(50));
        Assert.That(codes.GroupBy(code => code.Code).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty);
        foreach (var code in codes)
        {
            Assert.That(Names(code.Chinese), Is.EquivalentTo(Names(code.English)), code.Code);
            Assert.That(code.Code, Does.Match(@"^[a-z_]+\.[a-z0-9_.]+$"));
        }

        static IEnumerable<string> Names(string text) => Regex.Matches(text, @"\{(\w+)\}").Select(match => match.Value).Distinct();
    }
}
