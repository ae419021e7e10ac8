using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>Sample records go the way every record goes, from JSON to the last rule; only the database is missing.</summary>
[TestFixtureSource(typeof(SamplePackage), nameof(SamplePackage.Names))]
public sealed class EverySampleRecord(string name) : IForeignRecords
{
    private const long Member = 1L << 40;

    private readonly Dictionary<long, (CompiledForm Form, object?[] Values)> byId = [];
    private readonly List<(CompiledForm Form, object?[] Values)> written = [];
    private readonly ErrorList refused = new();
    private readonly ErrorList warned = new();

    /// <inheritdoc/>
    public object?[]? Find(CompiledForm form, long id) => byId.TryGetValue(id, out var record) && record.Form == form ? record.Values : null;

    [OneTimeSetUp]
    public void Write()
    {
        var package = SamplePackage.Read(name);
        var forms = SamplePackage.Compile(package);
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        var now = new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var samples = new SampleContext(DateOnly.FromDateTime(now.DateTime), zone, name => RecordId.Format(ids.GetValueOrDefault(name, Member)), _ => RecordId.Format(Member));
        using var formulas = new FormulaEngine();
        var context = new RuleContext(formulas, new FormulaEnvironment(now, zone, RecordId.Format(Member), null), new ConditionContext(now.UtcDateTime, zone) { Member = Member });
        var order = SampleOrder.Of(package);
        Assert.That(order.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);

        // What happened later may point at a record that comes later.
        foreach (var (_, sample) in order.Value)
        {
            ids[sample.Ref!] = (1L << 42) + ids.Count;
        }

        foreach (var (key, sample) in order.Value)
        {
            var form = forms.Find(package.FullKey(key))!;
            var errors = new ErrorList();
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Latest(sample, samples).ToJsonString()));
            reader.Read();
            var draft = new RecordDraft(form, RecordParser.Read(ref reader, form, $"/{sample.Ref}", errors), null, $"/{sample.Ref}", errors, "en", maySetReadOnly: true);
            foreach (var number in form.Fields.Where(field => field.Field is AutoNumberField))
            {
                draft.SetCounter(number, written.Count(record => record.Form == form) + 1);
            }

            RecordPipeline.Run(draft, this, context);
            refused.AddRange(errors.Errors);
            warned.AddRange(draft.Warnings.Errors);
            byId[ids[sample.Ref!]] = (form, draft.Values);
            written.Add((form, draft.Values));
        }
    }

    [Test]
    public void Is_accepted_by_its_form() => Assert.That(refused.Errors.Select(Text), Is.Empty);

    [Test]
    public void Has_every_value_computed() => Assert.That(warned.Errors.Select(Text), Is.Empty);

    [Test]
    public void Is_unique_where_its_form_says_so()
    {
        var repeated = written
            .SelectMany(record => record.Form.Fields.Where(field => field.Field.Unique && record.Values[field.Slot] is not null).Select(field => $"{field}={record.Values[field.Slot]}"))
            .CountBy(value => value).Where(pair => pair.Value > 1).Select(pair => pair.Key);

        Assert.That(repeated, Is.Empty);
    }

    [Test]
    public void Points_at_records_of_the_form_that_its_lookup_names()
    {
        var wrong = written.SelectMany(record => record.Form.Fields
            .Where(field => field.Target is not null && record.Values[field.Slot] is long id && Find(field.Target, id) is null)
            .Select(field => field.ToString()));

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Spreads_its_scores_from_low_to_high()
    {
        const int Many = 100;
        foreach (var field in written.Select(record => record.Form).Distinct().SelectMany(form => form.Fields).Where(field => field.Field is ScoreField))
        {
            var scores = written.Where(record => record.Form == field.Form).Select(record => (decimal)record.Values[field.Slot]!).Order().ToList();

            Assert.That(scores, Is.All.InRange(0m, 100m), field.ToString());
            if (scores.Count >= Many)
            {
                Assert.That(scores[scores.Count * 9 / 10] - scores[scores.Count / 10], Is.GreaterThanOrEqualTo(20m), field.ToString());
            }
        }
    }

    // As its last change left it, stages apart, which only a workflow sets.
    private static JsonObject Latest(SampleRecord sample, SampleContext context)
    {
        var values = sample.Resolve(context);
        foreach (var (key, value) in (sample.Changes ?? []).SelectMany(change => change.Resolve(context)))
        {
            values[key] = value?.DeepClone();
        }

        return values;
    }

    private static string Text(Error error) => $"{error.Pointer}: {error.Message("en")} {string.Join(' ', error.Parameters)}";
}
