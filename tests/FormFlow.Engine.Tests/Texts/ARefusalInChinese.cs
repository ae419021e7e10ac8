using System.Text.RegularExpressions;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Tests.Formulas;

namespace FormFlow.Engine.Tests.Texts;

public partial class ARefusalInChinese
{
    private static IEnumerable<string> TypeNames => FieldTypes.All.Select(type => type.Name);

    [TestCaseSource(nameof(TypeNames))]
    public void Names_types_of_fields_in_Chinese_and_gives_clients_the_word(string type)
    {
        var error = FormErrors.NotAllowed.With(("member", "unique"), ("type", type));

        Assert.Multiple(() =>
        {
            Assert.That(error.Message("zh-CN"), Does.Match("^类型为 [\\u4e00-\\u9fff]+ 的字段不能有 unique。$"));
            Assert.That(error.Message("en"), Does.Contain(type));
            Assert.That(error.Parameters["type"], Is.EqualTo(type));
        });
    }

    [Test]
    public void Has_words_for_whatever_the_source_says_is_expected()
    {
        var said = Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Expectations().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["said"].Value)
            .Distinct()
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(said, Has.Count.GreaterThan(20));
            Assert.That(said.Where(each => ChineseWords.Of("expected", each) == each && each.Any(char.IsAsciiLetter) && !each.StartsWith('{') && !each.StartsWith('[')), Is.Empty);
        });
    }

    [TestCase("[]", "无法读取该文档：应为对象。")]
    [TestCase("""{ "label": "x" }""", "无法读取该文档：缺少 fields。")]
    [TestCase("""{ "label": "x", "fields": [], "colour": 1 }""", "无法读取该文档：此处没有成员“colour”。")]
    [TestCase("""{ "label": "x", "fields": [ { "key": "a", "type": "colour" } ] }""", "无法读取该文档：没有类型“colour”。")]
    [TestCase("""{ "label": "x", "fields": [ { "key": "a", "type": "text", "maxLength": "long" } ] }""", "无法读取该文档：应为整数。")]
    [TestCase("""{ "label": 5, "fields": [] }""", "无法读取该文档：文本应为字符串，或由语言到文本的对象。")]
    [TestCase("""{ "label": {}, "fields": [] }""", "无法读取该文档：文本至少需要一种语言。")]
    [TestCase("""{ "label": { "en": 5 }, "fields": [] }""", "无法读取该文档：文本的每种语言只能出现一次，且应为字符串。")]
    [TestCase("""{ "label": "x", "fields": [ null ] }""", "无法读取该文档：各项都不能为 null。")]
    [TestCase("{ \"label\": \"x\",\n  nope", "无法读取该文档：不是有效的 JSON：见第 2 行第 3 字节。")]
    public void Says_why_a_document_cannot_be_read(string json, string message) =>
        Assert.That(DocumentJson.Read<Form>(json).Errors.Select(error => error.Message("zh-CN")), Is.EqualTo(new[] { message }));

    [TestCase("[]", "条件应为含 all、any、not，或 field 与 op 的对象。")]
    [TestCase("""{ "all": 5 }""", "all 和 any 应为条件的数组。")]
    [TestCase("""{ "field": "name" }""", "比较需要 field 和 op。")]
    [TestCase("""{ "field": "name", "op": "is" }""", "没有运算符“is”。")]
    [TestCase("""{ "field": "name", "op": "eq", "x": 1 }""", "条件应为 all、any、not，或 field、op 与 value；“x”不合适。")]
    public void Says_why_a_condition_cannot_be_read(string json, string reason) =>
        Assert.That(DocumentJson.Read<Condition>(json).Errors.Select(error => error.Message("zh-CN")), Is.EqualTo(new[] { $"无法读取该文档：{reason}" }));

    [TestCase("1 +", "公式不完整")]
    [TestCase("(1 + 2", "公式不完整")]
    [TestCase("1 2", "多余的数字")]
    [TestCase("a b", "多余的名称 'b'")]
    [TestCase("1 + )", "多余的 ')'")]
    [TestCase("SUM(1, 2", "公式不完整")]
    [TestCase("\"open", "无效的符号")]
    [TestCase("\"a\" \"b\"", "多余的文本")]
    public void Says_why_a_formula_cannot_be_read(string formula, string detail)
    {
        var error = FormulaCases.Compile(formula).Errors.Single();

        Assert.That(error.Message("zh-CN"), Does.EndWith($"处无法解析：{detail}"));
    }

    [Test]
    public void Takes_what_somebody_wrote_as_it_is() =>
        Assert.That(FieldErrors.Unreadable.With(("text", "number"), ("expected", "number")).Message("zh-CN"), Is.EqualTo("“number”无法读作数字。"));

    [Test]
    public void Takes_figures_over() =>
        Assert.That(ConditionErrors.WrongValue.With(("expected", "a whole number from 1 to 1000")).Message("zh-CN"), Is.EqualTo("应为不超过 1000 的正整数。"));

    private static string Source()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "FormFlow.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory.FullName, "src", "FormFlow.Engine");
    }

    [GeneratedRegex("(?:WrongType\\(|Unreadable\\(text, |\\(\"expected\", |Expected => |string Expected = )\\$?\"(?<said>[^\"]+)\"")]
    private static partial Regex Expectations();
}
