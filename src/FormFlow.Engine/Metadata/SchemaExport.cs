using System.Text.Json.Nodes;
using FormFlow.Engine.Apps;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Views;

namespace FormFlow.Engine.Metadata;

/// <summary>
/// The JSON Schemas (draft 2020-12) of the documents, made from the contract that reads them, so that an editor that knows the schema accepts
/// what the server reads. Members that may be absent are not offered as null: documents leave them out.
/// </summary>
public static class SchemaExport
{
    private static readonly (string Name, Type Document)[] Documents =
    [
        ("app", typeof(App)),
        ("calendar", typeof(WorkingCalendar)),
        ("condition", typeof(Condition)),
        ("data", typeof(SampleData)),
        ("form", typeof(Form)),
        ("link", typeof(PublicLink)),
        ("package", typeof(PackageManifest)),
        ("view", typeof(View)),
        ("workflow", typeof(StageWorkflow)),
    ];

    /// <summary>The schemas by name: <c>app</c>, <c>calendar</c>, <c>condition</c>, <c>data</c>, <c>form</c>, <c>link</c>, <c>package</c>, <c>view</c>, <c>workflow</c>.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All() => Documents.ToDictionary(entry => entry.Name, entry => Of(entry.Name, entry.Document));

    private static JsonObject Of(string name, Type document)
    {
        var types = new SchemaExportTypes(DocumentJson.Options);
        var root = types.Inline(document);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:formflow:schema:{name}",
        };
        foreach (var (member, value) in root.ToArray())
        {
            root.Remove(member);
            schema[member] = value;
        }

        schema["$defs"] = new JsonObject(types.Definitions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return schema;
    }
}
