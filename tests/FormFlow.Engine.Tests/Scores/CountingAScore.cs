using System.Globalization;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;
using FormFlow.Engine.Tests.Schemas;
using FormFlow.Engine.Tests.Stages;

namespace FormFlow.Engine.Tests.Scores;

[TestFixture]
public sealed class CountingAScore : IForeignRecords, IDisposable
{
    private const string Fields =
        """
        { "key": "role", "type": "select", "options": [ { "value": "boss" }, { "value": "clerk" } ] }, { "key": "visits", "type": "number", "decimals": 3 },
        { "key": "tags", "type": "tags" }, { "key": "seen", "type": "dateTime" }, { "key": "day", "type": "date" }, { "key": "size", "type": "lookup", "form": "shop.size" }
        """;

    private const string Size = """{ "label": "Size", "fields": [ { "key": "name", "type": "text" }, { "key": "people", "type": "number" } ] }""";

    private readonly FormulaEngine formulas = new();

    public void Dispose() => formulas.Dispose();

    public object?[]? Find(CompiledForm form, long id) => ["big", 250m];

    [TestCase("{}", "5")]
    [TestCase("""{ "role": "boss" }""", "25")]
    [TestCase("""{ "role": "clerk" }""", "2")]
    [TestCase("""{ "visits": 3 }""", "6.5", Description = "half a point a visit")]
    [TestCase("""{ "visits": 400 }""", "15", Description = "ten at most")]
    [TestCase("""{ "visits": -400 }""", "4", Description = "one less at least")]
    [TestCase("""{ "tags": [ "a", "b", "c" ] }""", "12", Description = "a formula asks")]
    [TestCase("""{ "role": "boss", "visits": 0.3, "tags": [ "a", "b", "c" ] }""", "32.2", Description = "rounded half up")]
    public void Adds_up_what_holds(string values, string expected) => Assert.That(Value(Terms(), values), Is.EqualTo(Number(expected)));

    [Test]
    public void Reads_behind_lookups() => Assert.That(
        Value("""{ "key": "score", "type": "score", "terms": [ { "label": "Size", "field": "size.people", "factor": 0.1, "when": { "field": "size.name", "op": "eq", "value": "big" } } ] }""", """{ "size": "0000000000001" }"""),
        Is.EqualTo(25m));

    [TestCaseSource(nameof(Shared))]
    public void Gives_what_the_browser_gives_too(string field, string values, decimal expected) => Assert.That(Value(field, values), Is.EqualTo(expected));

    [Test]
    public void Keeps_what_never_happened_and_what_is_below_nothing()
    {
        const string Decay = """, "decay": { "since": "day", "halfLife": 1 }""";
        Assert.That(Value($$"""{ "key": "score", "type": "score", "start": 10, "terms": [ { "label": "None", "points": 0 } ]{{Decay}} }""", "{}"), Is.EqualTo(10m));
        Assert.That(Value($$"""{ "key": "score", "type": "score", "start": -10, "terms": [ { "label": "None", "points": 0 } ]{{Decay}} }""", """{ "day": "2025-01-01" }"""), Is.EqualTo(-10m));
    }

    [TestCase(30, "A")]
    [TestCase(20, "A")]
    [TestCase(19, "B")]
    [TestCase(-5, "C")]
    public void Falls_into_a_band(int start, string band)
    {
        var (form, values) = Computed(
            $$"""
            { "key": "grade", "type": "band", "of": "score", "bands": [ { "value": "A", "from": 20 }, { "value": "B", "from": 0.5 }, { "value": "C" } ] },
            { "key": "score", "type": "score", "start": {{start}}, "terms": [ { "label": "None", "points": 0 } ] }
            """,
            "{}");

        Assert.That(values[form.Find("grade")!.Slot], Is.EqualTo(band));
    }

    [Test]
    public void Is_explained_line_by_line()
    {
        var set = Compile(Terms(""", "max": 30, "decay": { "since": "day", "perWeek": 1 }"""));
        var form = set.Find("shop.lead")!;
        var values = Values(form, """{ "role": "boss", "visits": 400, "day": "2026-03-13" }""");
        var score = form.Rules.Steps.OfType<ComputeStep.Score>().Single().Table;

        var account = score.Explain(new RecordScope(values, null, this), Context());

        Assert.That((account.Value, account.Total, account.Days, account.Faded), Is.EqualTo((30m, 35m, 7, -1m)));
        Assert.That(account.Lines.Select(line => line.Points), Is.EqualTo(new decimal?[] { 20, null, 10, null }));
    }

    [TestCase("""{ "label": "Who", "points": 1, "when": { "field": "role", "op": "eq", "value": "king" } }""", "field.unknown_option /fields/6/terms/0/when/value")]
    [TestCase("""{ "label": "Who", "points": 1, "when": "rolle == \"boss\"" }""", "formula.misspelled_name /fields/6/terms/0/when")]
    [TestCase("""{ "label": "Who", "field": "role" }""", "score.no_number /fields/6/terms/0/field")]
    [TestCase("""{ "label": "Who", "field": "sise.people" }""", "condition.unknown_field /fields/6/terms/0/field")]
    [TestCase("""{ "label": "Who", "points": 1, "when": "ME() == role" }""", "score.asks_who /fields/6/terms/0/when")]
    [TestCase("""{ "label": "Me", "points": 1, "when": "score > 1" }""", "form.cycle /fields/6/terms")]
    public void Refuses_what_does_not_fit(string term, string expected) =>
        Assert.That(Workshop.Faults(Compile($$"""{ "key": "score", "type": "score", "terms": [ {{term}} ] }""", mayBeFaulty: true)), Is.EqualTo(new[] { expected }));

    [TestCase("""{ "key": "grade", "type": "band", "of": "role", "bands": [ { "value": "A" } ] }""", "score.no_number /fields/6/of")]
    [TestCase("""{ "key": "score", "type": "score", "terms": [ { "label": "a", "points": 1 } ], "decay": { "since": "role", "halfLife": 3 } }""", "score.no_date /fields/6/decay/since")]
    public void Refuses_a_field_of_another_kind(string field, string expected) => Assert.That(Workshop.Faults(Compile(field, mayBeFaulty: true)), Is.EqualTo(new[] { expected }));

    [Test]
    public void Says_why_it_cannot_be_counted()
    {
        var set = Compile("""{ "key": "score", "type": "score", "terms": [ { "label": "Share", "points": 1, "when": "1 / visits > 0" } ] }""");
        var errors = new ErrorList();
        var form = set.Find("shop.lead")!;
        var draft = new RecordDraft(form, Input(form, """{ "visits": 0 }"""), null, string.Empty, errors, "en");

        RecordPipeline.Run(draft, this, Context());

        Assert.That(draft.Values[form.Find("score")!.Slot], Is.Null);
        Assert.That(draft.Warnings.Errors.Single().Pointer, Is.EqualTo("/values/score"));
    }

    // Run by the browser's own tests, too (src/FormFlow.Web/src/forms/rules/score.test.ts); the moment is this context's.
    private static IEnumerable<TestCaseData> Shared() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests/FormFlow.Engine.Tests/Scores/cases.json"))).RootElement.EnumerateArray()
            .Select((given, place) => new TestCaseData(given.GetProperty("score").GetRawText(), given.GetProperty("values").GetRawText(), given.GetProperty("value").GetDecimal()).SetName($"score {place}"));

    private static string Terms(string more = "") =>
        $$"""
        { "key": "score", "type": "score", "decimals": 1, "start": 5, "terms": [
          { "label": "Decides", "points": 20, "when": { "field": "role", "op": "eq", "value": "boss" } },
          { "label": "Does not", "points": -3, "when": { "field": "role", "op": "eq", "value": "clerk" } },
          { "label": "Visits", "field": "visits", "factor": 0.5, "min": -1, "max": 10 },
          { "label": "Well described", "points": 7, "when": "COUNTA(tags) > 2" } ]{{more}} }
        """;

    private decimal? Value(string field, string values)
    {
        var (form, computed) = Computed(field, values);
        return (decimal?)computed[form.Find("score")!.Slot];
    }

    private (CompiledForm Form, object?[] Values) Computed(string fields, string values)
    {
        var form = Compile(fields).Find("shop.lead")!;
        return (form, Values(form, values));
    }

    private object?[] Values(CompiledForm form, string values)
    {
        var errors = new ErrorList();
        var draft = new RecordDraft(form, Input(form, values), null, string.Empty, errors, "en");
        RecordPipeline.Run(draft, this, Context());
        Assert.That(errors.Errors.Concat(draft.Warnings.Errors).Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);
        return draft.Values;
    }

    private static RecordInput Input(CompiledForm form, string values)
    {
        var errors = new ErrorList();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(values));
        reader.Read();
        var input = RecordParser.Read(ref reader, form, string.Empty, errors);
        Assert.That(errors.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);
        return input;
    }

    private static FormSet Compile(string fields, bool mayBeFaulty = false)
    {
        var set = Workshop.Compile([("shop.lead", $$"""{ "label": "Lead", "fields": [ {{Fields}}, {{fields}} ] }"""), ("shop.size", Size)]);
        Assert.That(mayBeFaulty ? [] : Workshop.Faults(set), Is.Empty);
        return set;
    }

    // The evening of the 20th in Shanghai.
    private RuleContext Context()
    {
        var now = new DateTimeOffset(2026, 3, 20, 14, 0, 0, TimeSpan.Zero);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        return new RuleContext(formulas, new FormulaEnvironment(now, zone, null, null), new ConditionContext(now.UtcDateTime, zone));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
