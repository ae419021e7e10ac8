using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Tests.Schemas;

namespace FormFlow.Engine.Tests.Samples;

[TestFixtureSource(typeof(SamplePackage), nameof(SamplePackage.Names))]
public sealed class EveryTemplate(string name)
{
    private Package package = null!;
    private FormSet forms = null!;

    [OneTimeSetUp]
    public void Read()
    {
        package = SamplePackage.Read(name);
        forms = SamplePackage.Compile(package);
    }

    [Test]
    public void Fits_the_schemas()
    {
        var schemas = SchemaExport.All();
        var faults = new List<string>();
        foreach (var entry in SamplePackage.Entries(name).Where(entry => entry.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            var folder = entry.Path.Split('/')[0];
            var schema = folder switch { "package.json" => "package", "app.json" => "app", "data" => "data", "forms" => "form", "views" => "view", "workflows" => "workflow", "calendars" => "calendar", _ => null };
            if (schema is not null)
            {
                faults.AddRange(SchemaJudge.Judge(schemas[schema], JsonNode.Parse(entry.Content.Span)).Select(fault => $"{entry.Path}{fault}"));
            }
        }

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Has_forms_without_a_fault()
    {
        var errors = new ErrorList();
        foreach (var (key, form) in package.Forms)
        {
            var found = new ErrorList();
            FormCheck.Run(form, Find, found);
            errors.AddRange(found.Errors.Concat(forms.Errors.GetValueOrDefault(package.FullKey(key), [])).Select(error => error with { Pointer = $"forms/{key}.json#{error.Pointer}" }));
        }

        Assert.That(errors.Errors.Select(error => $"{error.Pointer}: {error.Message("en")} {string.Join(' ', error.Parameters)}"), Is.Empty);
    }

    [Test]
    public void Has_workflows_without_a_fault() => Assert.That(
        forms.WorkflowErrors.SelectMany(pair => pair.Value.Select(error => $"{pair.Key}{error.Pointer}: {error.Message("en")} {string.Join(' ', error.Parameters)}")), Is.Empty);

    [Test]
    public void Has_a_workflow_for_every_stage() =>
        Assert.That(forms.Forms.SelectMany(form => form.Fields).Where(field => field is { Field: StageField, Workflow: null }), Is.Empty);

    [Test]
    public void Has_an_app_and_views_without_a_fault()
    {
        var errors = new ErrorList();
        package.Check(errors, _ => null);
        foreach (var (key, view) in package.Views)
        {
            var form = forms.Find(view.Form)!;
            foreach (var (condition, place) in (view.Colors ?? []).Select((rule, index) => (rule.When, $"/colors/{index}/when")).Prepend((view.Filter!, "/filter")).Where(pair => pair.Item1 is not null))
            {
                errors.AddRange(ConditionBinder.Bind(condition, form, place).Errors.Select(error => error with { Pointer = $"views/{key}.json#{error.Pointer}" }));
            }
        }

        Assert.That(errors.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);
    }

    [Test]
    public void Speaks_English_and_Chinese_everywhere()
    {
        var silent = new List<string>();
        foreach (var entry in SamplePackage.Entries(name).Where(entry => entry.Path.EndsWith(".json", StringComparison.Ordinal) && !entry.Path.StartsWith("data/", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(entry.Content);
            Collect(document.RootElement, entry.Path, silent);
        }

        Assert.That(silent, Is.Empty);

        static void Collect(JsonElement element, string place, List<string> silent)
        {
            string[] texts = ["label", "pluralLabel", "description", "help", "placeholder", "message"];
            foreach (var (child, path, isText) in element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().Select(member => (member.Value, $"{place}/{member.Name}", texts.Contains(member.Name))),
                JsonValueKind.Array => element.EnumerateArray().Select((entry, index) => (entry, $"{place}/{index}", false)),
                _ => [],
            })
            {
                if (!isText)
                {
                    Collect(child, path, silent);
                }
                else if (child.ValueKind != JsonValueKind.Object || !child.TryGetProperty("en", out _) || !child.TryGetProperty("zh-CN", out _))
                {
                    silent.Add(path);
                }
            }
        }
    }

    [Test]
    public void Places_every_field_in_its_layout_once()
    {
        foreach (var (key, form) in package.Forms.Where(pair => pair.Value.Layout is not null))
        {
            var placed = form.Layout!.SelectMany(Flatten).OfType<FieldElement>().Select(element => element.Field);

            Assert.That(placed, Is.EquivalentTo(form.Fields.Select(field => field.Key)), key);
        }

        static IEnumerable<LayoutElement> Flatten(LayoutElement element) => (element switch
        {
            SectionElement section => section.Elements,
            TabsElement tabs => tabs.Tabs,
            ColumnsElement columns => columns.Columns.SelectMany(column => column),
            _ => [],
        }).SelectMany(Flatten).Prepend(element);
    }

    [Test]
    public void Shows_every_form_in_two_views_or_more()
    {
        var counts = package.Views.Values.CountBy(view => view.Form).ToDictionary();

        Assert.That(package.Forms.Keys.Where(key => counts.GetValueOrDefault(package.FullKey(key)) < 2), Is.Empty);
    }

    [Test]
    public void Is_read_back_as_it_was_written()
    {
        var written = PackageWriter.Write(package);
        var again = PackageWriter.Write(PackageReader.Read(written).Value);

        Assert.That(again.Select(entry => (entry.Path, Encoding.UTF8.GetString(entry.Content.Span))), Is.EqualTo(written.Select(entry => (entry.Path, Encoding.UTF8.GetString(entry.Content.Span)))));
        Assert.That(written.Select(entry => entry.Path), Is.EquivalentTo(SamplePackage.Entries(name).Select(entry => entry.Path).Where(path => path != "README.md")));
    }

    private Form? Find(string full) => full.StartsWith(package.Manifest.Key + ".", StringComparison.Ordinal) ? package.Forms.GetValueOrDefault(full[(package.Manifest.Key.Length + 1)..]) : null;
}
