using System.Text.Json;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Support;

/// <summary>The words people see, in a language, read from where the app has them: so tests ask for what stands on the screen in any language.</summary>
internal sealed partial class Words(string language)
{
    private readonly Dictionary<string, JsonElement> parts = [];

    /// <summary>A word of the app by <c>part.key</c>, such as <c>views.bulk.edit</c>, with its parameters filled in.</summary>
    public string this[string key, params (string Name, object Value)[] parameters]
    {
        get
        {
            var path = key.Split('.');
            var found = Part(path[0]);
            var isOne = parameters.Any(static parameter => parameter is { Name: "count", Value: 1 });
            foreach (var name in path[1..])
            {
                found = found.TryGetProperty(name, out var inner) ? inner
                    : isOne && found.TryGetProperty(name + "_one", out var one) ? one
                    : found.GetProperty(name + "_other");
            }

            return Parameter().Replace(found.GetString()!, match => parameters.First(parameter => parameter.Name == match.Groups[1].Value).Value.ToString()!);
        }
    }

    /// <summary>The label of a form or, with a field, of one of its fields, as the CRM has it.</summary>
    public string Label(string form, string? field = null)
    {
        var document = Document("forms", form);
        var labelled = field is null ? document : document.GetProperty("fields").EnumerateArray().First(one => one.GetProperty("key").GetString() == field);
        return In(labelled.GetProperty("label"));
    }

    /// <summary>The label of a stage.</summary>
    public string Stage(string workflow, string pipeline, string stage) => In(OfPipeline(workflow, pipeline, "stages", stage).GetProperty("label"));

    /// <summary>The label of a transition.</summary>
    public string Transition(string workflow, string pipeline, string transition) => In(OfPipeline(workflow, pipeline, "transitions", transition).GetProperty("label"));

    /// <summary>The label of an item of a stage's checklist.</summary>
    public string CheckItem(string workflow, string pipeline, string stage, string item) =>
        In(OfPipeline(workflow, pipeline, "stages", stage).GetProperty("checklist").EnumerateArray().First(one => one.GetProperty("key").GetString() == item).GetProperty("label"));

    /// <summary>The label of a view.</summary>
    public string View(string view) => In(Document("views", view).GetProperty("label"));

    private static JsonElement Document(string kind, string name) =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(Machine.Repository, "samples", "crm", kind, name + ".json")));

    private static JsonElement OfPipeline(string workflow, string pipeline, string kind, string key) =>
        Document("workflows", workflow).GetProperty("pipelines").EnumerateArray().First(one => one.GetProperty("key").GetString() == pipeline)
            .GetProperty(kind).EnumerateArray().First(one => one.GetProperty("key").GetString() == key);

    [GeneratedRegex(@"\{\{(\w+)(?:, \w+)?\}\}")]
    private static partial Regex Parameter();

    private string In(JsonElement label) => label.ValueKind == JsonValueKind.String ? label.GetString()! : label.GetProperty(language).GetString()!;

    private JsonElement Part(string name)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            part = JsonElement.Parse(File.ReadAllText(Path.Combine(Machine.Repository, "src", "FormFlow.Web", "src", "i18n", language, name + ".json")));
            parts[name] = part;
        }

        return part;
    }
}
