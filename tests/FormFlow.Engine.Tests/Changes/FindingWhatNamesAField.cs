using System.Diagnostics;
using System.Text.Json;
using FormFlow.Engine.Changes;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Tests.Samples;

namespace FormFlow.Engine.Tests.Changes;

[TestFixtureSource(typeof(SamplePackage), nameof(SamplePackage.Names))]
public sealed class FindingWhatNamesAField(string name)
{
    private Package package = null!;
    private Definitions definitions = null!;

    [OneTimeSetUp]
    public void Read()
    {
        package = SamplePackage.Read(name);
        definitions = Of(package);
    }

    // The keys of members that name a field of the document's own form in plain words; formulas and paths are beyond this reading.
    [Test]
    public void Finds_every_place_that_names_it_in_plain_words()
    {
        string[] members = ["field", "titleField", "groupBy", "sumField", "startField", "endField", "dateField", "imageField"];
        var missed = new List<string>();
        var time = Stopwatch.StartNew();
        var count = 0;
        foreach (var (form, document) in definitions.Forms)
        {
            var uses = FieldUses.Of(definitions, form, document.Fields.Select(field => field.Key));
            count += uses.Count;
            foreach (var (kind, key, json) in Documents(form))
            {
                foreach (var (pointer, value) in Places(json.RootElement, string.Empty, members))
                {
                    if (uses.TryGetValue(value, out var found) && !found.Contains(new FieldUse(kind, key, pointer)))
                    {
                        missed.Add($"{form}/{value}: {kind} {key}{pointer}");
                    }
                }
            }
        }

        TestContext.Out.WriteLine($"{count} fields in {time.ElapsedMilliseconds} ms");
        Assert.That(missed, Is.Empty);
    }

    [Test]
    public void Finds_formulas_and_conditions_that_name_it_and_nothing_for_one_that_none_does()
    {
        var form = definitions.Forms.First();
        var fields = form.Value.Fields.ToList();
        fields.Add(new NumberField { Id = "aaaaaaaa", Key = "probed" });
        fields.Add(new NumberField { Id = "bbbbbbbb", Key = "lonely" });
        fields.Add(new FormulaField { Id = "cccccccc", Key = "computed", Formula = "probed * 2", Result = "number" });
        fields.Add(new TextField { Id = "dddddddd", Key = "shown", VisibleWhen = DocumentJson.Read<Conditions.Criterion>("""{ "field": "probed", "op": "gt", "value": 3 }""").Value });
        var changed = definitions with { Forms = new Dictionary<string, Form>(definitions.Forms) { [form.Key] = form.Value with { Fields = fields } } };

        var uses = FieldUses.Of(changed, form.Key, ["probed", "lonely"]);

        Assert.That(uses["lonely"], Is.Empty);
        Assert.That(uses["probed"], Is.EqualTo(new[]
        {
            new FieldUse("form", form.Key, $"/fields/{fields.Count - 2}/formula"),
            new FieldUse("form", form.Key, $"/fields/{fields.Count - 1}/visibleWhen/field"),
        }));
    }

    private IEnumerable<(string Kind, string Key, JsonDocument Json)> Documents(string form)
    {
        yield return ("form", form, JsonDocument.Parse(DocumentJson.Write(definitions.Forms[form] with { Fields = [] })));
        foreach (var (key, view) in definitions.Views.Where(pair => pair.Value.Form == form))
        {
            yield return ("view", key, JsonDocument.Parse(DocumentJson.Write(view)));
        }
    }

    private static IEnumerable<(string Pointer, string Value)> Places(JsonElement element, string place, string[] members) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.String && members.Contains(member.Name)
            ? [($"{place}/{member.Name}", member.Value.GetString()!)]
            : Places(member.Value, $"{place}/{member.Name}", members)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((entry, index) => Places(entry, $"{place}/{index}", members)),
        _ => [],
    };

    private static Definitions Of(Package package)
    {
        var forms = SamplePackage.Compile(package).Forms.ToDictionary(form => form.Key, form => form.Document);
        return new Definitions
        {
            Zone = TimeZoneInfo.Utc,
            Forms = forms,
            Views = package.Views.ToDictionary(pair => package.FullKey(pair.Key), pair => pair.Value),
            Apps = new Dictionary<string, FormFlow.Engine.Apps.App> { [package.Manifest.Key] = package.App },
            Calendars = package.Calendars.ToDictionary(pair => package.FullKey(pair.Key), pair => pair.Value),
            Workflows = package.Workflows.ToDictionary(pair => package.FullKey(pair.Key), pair => pair.Value),
            Versions = package.Documents.ToDictionary(document => (document.Kind, package.FullKey(document.Key)), _ => 1),
        };
    }
}
