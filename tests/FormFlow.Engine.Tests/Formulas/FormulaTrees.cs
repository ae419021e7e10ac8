using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Tests.Schemas;

namespace FormFlow.Engine.Tests.Formulas;

/// <summary>
/// The published trees of the corpus, of the function library's examples and of the hostile formulas that can be saved stand in
/// <c>trees.json</c>: what other interpreters run to prove that they give the same.
/// </summary>
[TestFixture]
public sealed class FormulaTrees
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public void Stand_beside_the_corpus()
    {
        var lines = Corpus().Concat(Examples()).Concat(Hostile())
            .Select(given => (given.Name, Formula: FormulaCompiler.Compile(given.Source, FormulaCases.Scope(given.Types))))
            .Where(given => !given.Formula.IsRefused)
            .Select(given => $"  {JsonSerializer.Serialize(given.Name, Readable)}: {Written(given.Formula.Value)}")
            .ToArray();

        Assert.That(lines, Has.Length.GreaterThan(500));
        RepositoryFiles.AssertIs("tests/FormFlow.Engine.Tests/Formulas/trees.json", $"{{\n{string.Join(",\n", lines)}\n}}\n");
    }

    private static string Written(Formula formula) => new JsonObject
    {
        ["inputs"] = new JsonArray([.. formula.Inputs.Select(path => JsonValue.Create(path))]),
        ["tree"] = JsonSerializer.SerializeToNode(formula.Tree),
    }.ToJsonString(Readable);

    /// <summary>The cases by file, subject and place.</summary>
    private static IEnumerable<(string Name, string Source, IReadOnlyDictionary<string, string> Types)> Corpus() =>
        from given in FormulaCase.All().GroupBy(given => (given.File, given.Case.Subject))
        from placed in given.Select((one, place) => (one.Case, place))
        select ($"{given.Key.File}/{given.Key.Subject}/{placed.place}", placed.Case.Formula, placed.Case.Types);

    /// <summary>The examples as they are documented, the result included.</summary>
    private static IEnumerable<(string Name, string Source, IReadOnlyDictionary<string, string> Types)> Examples() =>
        from function in FormulaFunctions.All
        where function.Category != "records"
        from example in function.Examples
        select ($"example/{example}", example[..example.LastIndexOf(" → ", StringComparison.Ordinal)], NoTypes);

    private static IEnumerable<(string Name, string Source, IReadOnlyDictionary<string, string> Types)> Hostile() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(FormulaCases.Corpus, "hostile.json"))).RootElement.EnumerateArray()
            .Select((given, place) => ($"hostile/{place}", given.GetProperty("formula").GetString()!, NoTypes));

    private static IReadOnlyDictionary<string, string> NoTypes { get; } = new Dictionary<string, string>();
}
