using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Reads a form that is told only by the JSON Schema of what it sends.</summary>
internal sealed partial class SchemaForm
{
    private const int LongestLine = 500;

    private readonly JsonObject schema;
    private readonly FormDraft draft;

    private SchemaForm(JsonObject schema, FormDraft draft)
    {
        this.schema = schema;
        this.draft = draft;
    }

    /// <summary>Expresses a schema: a section per object, a field per value, in words made of its name where it has no title.</summary>
    public static FormDraft Read(JsonObject schema)
    {
        var draft = new FormDraft((string)schema["title"]!);
        new SchemaForm(schema, draft).Take("", schema, isThere: true);
        return draft;
    }

    private void Take(string path, JsonObject shape, bool isThere)
    {
        var required = shape["required"]?.AsArray().Select(static name => (string)name!).ToHashSet() ?? [];
        var values = new List<(string Key, JsonObject Field, bool IsRequired)>();
        foreach (var (name, value) in shape["properties"]!.AsObject())
        {
            var inner = Resolve(value!.AsObject());
            var key = path == "" ? name : $"{path}_{name}";
            if (inner["anyOf"] is JsonArray alternatives)
            {
                draft.Lacks("alternative shapes of one answer");
                inner = alternatives[^1]!.AsObject();
            }

            if (inner["properties"] is not null)
            {
                draft.Section(Title(name, inner), null, () => Take(key, inner, isThere && required.Contains(name)));
            }
            else
            {
                values.Add((key, Value(key, name, inner), required.Contains(name)));
            }
        }

        foreach (var (key, field, _) in values.Where(static value => value.IsRequired))
        {
            if (isThere)
            {
                field["required"] = true;
            }
            else
            {
                // An object that may be left out needs its parts once one of them is given.
                var given = values.Where(other => other.Key != key && other.Field["default"] is null);
                field["requiredWhen"] = Conditions.Any([.. given.Select(static other => Conditions.Where(other.Key, "notEmpty"))]);
            }
        }
    }

    private JsonObject Value(string key, string name, JsonObject value)
    {
        var field = draft.Add(key, TypeOf(value), Title(name, value));
        if (value["enum"] is JsonArray choices && (string)field["type"]! == "select")
        {
            var names = value["enumNames"]?.AsArray() ?? choices;
            field["options"] = FormDraft.Options(choices.Zip(names, static (choice, shown) => ((string)choice!, (string)shown!)));
        }
        else if (value["enum"] is JsonArray)
        {
            draft.Check(Conditions.Where(key, "eq", true), Title(name, value), key);
        }

        foreach (var limit in (string[])["minLength", "maxLength", "pattern"])
        {
            if (value[limit] is { } set && (string)field["type"]! is "text" && !(limit == "minLength" && (int)set == 1))
            {
                field[limit] = set.DeepClone();
            }
        }

        if ((string)field["type"]! == "longText")
        {
            field["maxLength"] = (int)value["maxLength"]!;
        }

        if (value["default"] is { } usual)
        {
            field["default"] = usual.DeepClone();
        }

        return field;
    }

    private string TypeOf(JsonObject value)
    {
        if (((string?)value["pattern"])?.Contains("XX", StringComparison.Ordinal) == true)
        {
            draft.Lacks("a date of which a part is not known");
            return "date";
        }

        return (string)value["type"]! switch
        {
            "boolean" => "switch",
            "string" when value["enum"] is not null => "select",
            "string" when (string?)value["format"] == "email" => "email",
            "string" when (int?)value["maxLength"] > LongestLine => "longText",
            "string" => "text",
            var other => throw new NotSupportedException($"A value of type {other} is not known here."),
        };
    }

    private JsonObject Resolve(JsonObject value) =>
        (string?)value["$ref"] is { } path ? schema["definitions"]![path[(path.LastIndexOf('/') + 1)..]]!.AsObject() : value;

    private static string Title(string name, JsonObject value) =>
        (string?)value["title"] ?? char.ToUpperInvariant(name[0]) + Words().Replace(name[1..], static word => $" {char.ToLowerInvariant(word.Value[0])}");

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Words();
}
