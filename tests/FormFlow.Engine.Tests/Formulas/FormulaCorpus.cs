using System.Text.Json;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Tests.Formulas;

/// <summary>Every case of <c>corpus/*.json</c> and every example of the function library gives what it says.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class FormulaCorpus : IDisposable
{
    private readonly FormulaEngine engine = new();

    public void Dispose() => engine.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Gives_what_spreadsheets_give(object given)
    {
        var expected = (FormulaCase)given;
        var compiled = FormulaCompiler.Compile(expected.Formula, FormulaCases.Scope(expected.Types));
        if (compiled.IsRefused)
        {
            Assert.That(compiled.Errors[0].Code.Code, Is.EqualTo(expected.Error), compiled.Errors[0].Message("en"));
            Assert.That(compiled.Errors[0].Parameters["position"], Is.InRange(0, expected.Formula.Length));
            return;
        }

        var outcome = engine.Evaluate(compiled.Value, expected.InputsOf(compiled.Value), expected.Environment);

        if (expected.Error is { } error)
        {
            Assert.That(outcome.Error?.Code.Code, Is.EqualTo(error), $"gave {outcome.Value}");
            Assert.That(outcome.Value, Is.Null);
        }
        else
        {
            Assert.That(outcome.Error?.Message("en"), Is.Null);
            AssertSame(outcome.Value, expected.Value);
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void Gives_what_its_documentation_says(string formula, string expected)
    {
        var outcome = FormulaCases.Evaluate(engine, formula, []);

        Assert.That(outcome.Error?.Message("en"), Is.Null);
        AssertSame(outcome.Value, JsonDocument.Parse(expected).RootElement);
    }

    [TestCaseSource(nameof(Evaluated))]
    public void Has_five_cases_for_a_function(string name)
    {
        var cases = FormulaCase.All().Select(given => given.Case).Where(given => given.Subject == name).ToList();

        Assert.That(cases.Select(given => given.Json.GetRawText()).Distinct().Count(), Is.GreaterThanOrEqualTo(5));
        Assert.That(cases.Select(given => given.Formula), Has.All.Match($@"(^|\W){name}\b"));
    }

    [TestCaseSource(nameof(Functions))]
    public void Documents_a_function(string name)
    {
        var function = FormulaFunctions.Find(name)!;

        Assert.That(function.Description, Has.Length.GreaterThan(10).And.EndsWith("."), "it is told to its end");
        Assert.That(function.Chinese, Does.Match(@"[\u4e00-\u9fff][\s\S]*。$"), "and in Chinese");
        Assert.That(function.Parameters.Where(parameter => !function.IsMethod && parameter.Description.Length == 0), Is.Empty);
        Assert.That(function.Examples, name is "TODAY" or "NOW" or "RAND" or "ME" or "MYDEPARTMENT" ? Is.Empty : Is.Not.Empty);
    }

    private static void AssertSame(object? value, JsonElement expected)
    {
        if (expected.ValueKind is JsonValueKind.Array)
        {
            Assert.That(value, Is.InstanceOf<object?[]>());
            var items = (object?[])value!;
            Assert.That(items, Has.Length.EqualTo(expected.GetArrayLength()));
            for (var i = 0; i < items.Length; i++)
            {
                AssertSame(items[i], expected[i]);
            }

            return;
        }

        Assert.That(value, Is.EqualTo(expected.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => (object)FormulaValues.Clean(expected.GetDouble()),
            _ => expected.GetString(),
        }));
    }

    private static IEnumerable<TestCaseData> Cases() => FormulaCase.All().Select((given, number) =>
        new TestCaseData(given.Case).SetName($"{given.File} {number:0000} {given.Case.Formula}"));

    private static IEnumerable<TestCaseData> Examples() => FormulaFunctions.All.Where(function => function.Category != "records").SelectMany(function => function.Examples).Select(example =>
    {
        var arrow = example.LastIndexOf(" → ", StringComparison.Ordinal);
        return new TestCaseData(example[..arrow], example[(arrow + 3)..]).SetName(example);
    });

    // What is asked of other records is answered before a formula is evaluated.
    private static IEnumerable<string> Evaluated() => Functions().Where(name => FormulaFunctions.Find(name)!.Category != "records");

    private static IEnumerable<string> Functions() => FormulaFunctions.All.Where(function => function.IsFunction || function.IsMethod).Select(function => function.Name);
}
