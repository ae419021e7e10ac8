using System.Text.Json;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Tests.Formulas;

/// <summary>Formulas that want to recurse, allocate, run on or reach the host are refused when saved or end within their limits.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class HostileFormulas : IDisposable
{
    private const long MostAllocated = 150_000_000;

    private readonly FormulaEngine engine = new();

    public void Dispose() => engine.Dispose();

    [Test]
    public void Are_a_long_table() => Assert.That(Table().Count(), Is.GreaterThanOrEqualTo(80));

    [TestCaseSource(nameof(Refused))]
    public void Are_refused_when_saved_with_code_and_position(string formula, string code)
    {
        var compiled = FormulaCases.Compile(formula, ("a", "number"));

        Assert.That(compiled.IsRefused, Is.True);
        Assert.That(compiled.Errors[0].Code.Code, Is.EqualTo(code), compiled.Errors[0].Message("en"));
        Assert.That(compiled.Errors[0].Parameters["position"], Is.InRange(0, formula.Length));
        Assert.That(compiled.Errors[0].Message("zh-CN"), Does.Not.Contain("{"));
    }

    [TestCaseSource(nameof(Stopped))]
    public void Are_stopped_within_their_limits(string formula, string code)
    {
        var compiled = FormulaCases.Compile(formula).Value;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var outcome = engine.Evaluate(compiled, [], FormulaCases.Environment);

        Assert.That(outcome.Value, Is.Null);
        Assert.That(outcome.Error?.Code.Code, Is.EqualTo(code).Or.EqualTo(FormulaErrors.Stopped.Code));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostAllocated));
        Assert.That(FormulaCases.Evaluate(engine, "SUM([1, 2].map(x => x * 2))", []).Value, Is.EqualTo(6d), "the next formula");
    }

    [TestCaseSource(nameof(Harmless))]
    public void Are_not_what_only_looks_like_them(string formula, JsonElement value) =>
        Assert.That($"{FormulaCases.Evaluate(engine, formula, []).Value}", Is.EqualTo(value.ToString()));

    private static JsonElement.ArrayEnumerator Table() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(FormulaCases.Corpus, "hostile.json"))).RootElement.EnumerateArray();

    private static IEnumerable<TestCaseData> Refused() => Having("refused", end => (object)end.GetString()!);

    private static IEnumerable<TestCaseData> Stopped() => Having("stopped", end => (object)end.GetString()!);

    private static IEnumerable<TestCaseData> Harmless() => Having("harmless", end => end);

    private static IEnumerable<TestCaseData> Having(string end, Func<JsonElement, object> read) => Table().Select((given, number) => (given, number))
        .Where(row => row.given.TryGetProperty(end, out _))
        .Select(row => new TestCaseData(row.given.GetProperty("formula").GetString()!, read(row.given.GetProperty(end))).SetName($"hostile {row.number:000} {end}"));
}
