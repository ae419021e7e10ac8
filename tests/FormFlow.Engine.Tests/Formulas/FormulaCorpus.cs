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
    public void Gives_what_spreadsheets_give(JsonElement given)
    {
        var types = given.TryGetProperty("types", out var declared)
            ? declared.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!)
            : [];
        var compiled = FormulaCompiler.Compile(given.GetProperty("formula").GetString()!, FormulaCases.Scope(types));
        if (compiled.IsRefused)
        {
            Assert.That(given.TryGetProperty("error", out var refusal) ? refusal.GetString() : null, Is.EqualTo(compiled.Errors[0].Code.Code), compiled.Errors[0].Message("en"));
            return;
        }

        var inputs = compiled.Value.Inputs.Select(path => FormulaCases.FromJson(given.GetProperty("inputs").GetProperty(path), types.GetValueOrDefault(path, "rows"))).ToArray();

        var outcome = engine.Evaluate(compiled.Value, inputs, FormulaCases.Environment);

        if (given.TryGetProperty("error", out var error))
        {
            Assert.That(outcome.Error?.Code.Code, Is.EqualTo(error.GetString()), $"gave {outcome.Value}");
            Assert.That(outcome.Value, Is.Null);
        }
        else
        {
            Assert.That(outcome.Error?.Message("en"), Is.Null);
            AssertSame(outcome.Value, given.GetProperty("value"));
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void Gives_what_its_documentation_says(string formula, string expected)
    {
        var outcome = FormulaCases.Evaluate(engine, formula, []);

        Assert.That(outcome.Error?.Message("en"), Is.Null);
        AssertSame(outcome.Value, JsonDocument.Parse(expected).RootElement);
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

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.json").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var given in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
            {
                yield return new TestCaseData(given).SetName($"{Path.GetFileNameWithoutExtension(file)} {++number:000} {given.GetProperty("formula").GetString()}");
            }
        }
    }

    private static IEnumerable<TestCaseData> Examples() => FormulaFunctions.All.SelectMany(function => function.Examples).Select(example =>
    {
        var arrow = example.LastIndexOf(" → ", StringComparison.Ordinal);
        return new TestCaseData(example[..arrow], example[(arrow + 3)..]).SetName(example);
    });

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FormFlow.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("FormFlow.sln");
        }

        return Path.Combine(folder.FullName, "tests/FormFlow.Engine.Tests/Formulas/corpus");
    }
}
