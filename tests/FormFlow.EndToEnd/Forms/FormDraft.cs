using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Forms;

/// <summary>A FormFlow form as it grows while somebody else's form is read: fields, where they stand, and what could not be said.</summary>
/// <param name="label">What the form is called.</param>
internal sealed partial class FormDraft(string label)
{
    private readonly JsonArray fields = [];
    private readonly JsonArray validations = [];
    private readonly SortedSet<string> missing = [];
    private readonly Dictionary<string, string> notes = [];
    private readonly HashSet<string> ruled = [];
    private JsonArray layout = [];
    private bool isInRuled;

    /// <summary>What the source has and a FormFlow form has not, each in the words of the README's table.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The texts to be read, by the keys that their source has for them.</summary>
    public IReadOnlyDictionary<string, string> Notes => notes;

    /// <summary>Keys of the fields and notes that a rule shows, their own or one of a part they stand in.</summary>
    public IReadOnlyCollection<string> UnderRule => ruled;

    /// <summary>Adds a field where the form has come to.</summary>
    public JsonObject Add(string key, string type, string? text, JsonNode? visibleWhen = null)
    {
        var field = Field(key, type, text, visibleWhen);
        Remember(key, visibleWhen);
        fields.Add(field);
        layout.Add(new JsonObject { ["type"] = "field", ["field"] = key });
        return field;
    }

    /// <summary>A field that stands nowhere yet, such as the column of a sub-form.</summary>
    public static JsonObject Field(string key, string type, string? text, JsonNode? visibleWhen = null) =>
        Ruled(new JsonObject { ["key"] = key, ["type"] = type, ["label"] = text is null or "" ? key : text.Trim() }, visibleWhen);

    /// <summary>What can be chosen in a field.</summary>
    public static JsonArray Options(IEnumerable<(string Value, string Text)> options) =>
        [.. options.Select(static option => new JsonObject { ["value"] = option.Value, ["label"] = option.Text })];

    /// <summary>A text to be read.</summary>
    public void Say(string key, string html, JsonNode? visibleWhen = null)
    {
        var text = Plain(html);
        if (text.Length == 0)
        {
            return;
        }

        Remember(key, visibleWhen);
        notes[key] = text;
        layout.Add(Ruled(new JsonObject { ["type"] = "note", ["text"] = text }, visibleWhen));
    }

    /// <summary>What must hold for a record.</summary>
    public void Check(JsonNode check, string message, string field) =>
        validations.Add(new JsonObject { ["check"] = check.DeepClone(), ["message"] = message, ["field"] = field });

    /// <summary>Puts what is added meanwhile into a section, shown when the rule holds.</summary>
    public void Section(string? heading, JsonNode? visibleWhen, Action fill)
    {
        var (outer, wasInRuled) = (layout, isInRuled);
        layout = [];
        isInRuled |= visibleWhen is not null;
        fill();
        if (layout.Count > 0)
        {
            outer.Add(Ruled(new JsonObject { ["type"] = "section", ["label"] = heading, ["elements"] = layout }, visibleWhen));
        }

        (layout, isInRuled) = (outer, wasInRuled);
    }

    /// <summary>Remembers what the source has and the model has not.</summary>
    public void Lacks(string what) => missing.Add(what);

    /// <summary>The document as the API takes it.</summary>
    public JsonObject ToDocument() => new()
    {
        ["label"] = label,
        ["fields"] = fields.DeepClone(),
        ["validations"] = validations.DeepClone(),
        ["layout"] = layout.DeepClone(),
    };

    /// <summary>The words of a piece of HTML.</summary>
    public static string Plain(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    private static JsonObject Ruled(JsonObject part, JsonNode? visibleWhen)
    {
        if (visibleWhen is not null)
        {
            part["visibleWhen"] = visibleWhen.DeepClone();
        }

        return part;
    }

    private void Remember(string key, JsonNode? visibleWhen)
    {
        if (isInRuled || visibleWhen is not null)
        {
            ruled.Add(key);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
