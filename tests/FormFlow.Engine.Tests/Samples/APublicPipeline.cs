using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;
using FormFlow.Engine.Tests.Schemas;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>Sales of a real data set, read in place, go into the template by a mapping of columns alone.</summary>
[TestFixture]
public sealed class APublicPipeline : IForeignRecords, IDisposable
{
    private static readonly (string Column, string Field)[] Mapping =
    [
        ("opportunity_id", "reference"), ("sales_agent", "agentName"), ("deal_stage", "stage"), ("engage_date", "engageDate"), ("close_date", "closeDate"), ("close_value", "closeValue"),
    ];

    private readonly FormulaEngine formulas = new();
    private readonly FormSet forms = SamplePackage.Compile(SamplePackage.Read("crm"));

    /// <inheritdoc/>
    public object?[]? Find(CompiledForm form, long id) => new object?[form.Fields.Length];

    [OneTimeTearDown]
    public void Dispose() => formulas.Dispose();

    [Test]
    public void Is_taken_row_by_row()
    {
        var form = forms.Find("crm.deal")!;
        var faults = Rows("sales_pipeline.csv").SelectMany((row, number) => Write(form, number, row, Mapping, "product", "account")).ToList();

        Assert.That(faults.Take(10), Is.Empty);
    }

    [Test]
    public void Brings_its_companies()
    {
        (string, string)[] mapping = [("account", "name"), ("sector", "industry"), ("year_established", "founded"), ("revenue", "annualRevenue"), ("employees", "employees"), ("office_location", "country")];

        var faults = Rows("accounts.csv").SelectMany((row, number) => Write(forms.Find("crm.customer")!, number, row, mapping)).ToList();

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Brings_its_products()
    {
        (string, string)[] mapping = [("product", "name"), ("series", "series"), ("sales_price", "price")];

        var faults = Rows("products.csv").SelectMany((row, number) => Write(forms.Find("crm.product")!, number, row, mapping)).ToList();

        Assert.That(faults, Is.Empty);
    }

    private IEnumerable<string> Write(CompiledForm form, int number, IReadOnlyDictionary<string, string> row, (string Column, string Field)[] mapping, params string[] lookups)
    {
        var errors = new ErrorList();
        var input = new RecordInput(form.Fields.Length);
        foreach (var (column, key) in mapping)
        {
            var field = form.Find(key)!;
            input.Set(field.Slot, field.Field.Parse(row[column], TextContext.Invariant, new FieldIssues(errors, new FieldPath($"/{number}", key))));
        }

        // A lookup names a record by its title; here any id does.
        foreach (var column in lookups.Where(column => row[column].Length > 0))
        {
            input.Set(form.Find(column == "account" ? "customer" : column)!.Slot, 1L << 41);
        }

        var now = new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
        var draft = new RecordDraft(form, input, null, $"/{number}", errors, "en");
        foreach (var counter in form.Fields.Where(field => field.Field is AutoNumberField))
        {
            draft.SetCounter(counter, number + 1);
        }

        RecordPipeline.Run(draft, this, new RuleContext(formulas, new FormulaEnvironment(now, TimeZoneInfo.Utc, null, null), new ConditionContext(now.UtcDateTime, TimeZoneInfo.Utc)));
        var title = draft.Values[form.Title!.Slot] is null ? [$"/{number}: nothing stands for the record"] : Array.Empty<string>();
        return errors.Errors.Concat(draft.Warnings.Errors).Select(error => $"{error.Pointer}: {error.Message("en")}").Concat(title);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var path = Path.Combine(RepositoryFiles.Root, "..", "shared", "data", "maven-crm-opportunities", file);
        if (!File.Exists(path))
        {
            Assert.Ignore("The public data set is not beside the repository.");
        }

        // The files have no quotes.
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split(',');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
