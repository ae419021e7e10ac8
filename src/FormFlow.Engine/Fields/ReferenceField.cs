using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>
/// What all fields share that point at rows elsewhere: records of a form, members, departments. A value is an id on the way in and id with
/// title on the way out.
/// </summary>
public abstract record ReferenceField : Field
{
    private const int MostEntries = 500;

    [Description("Whether the field holds several.")]
    public bool Multiple { get; init; }

    /// <summary>What the ids point at.</summary>
    public abstract ReferenceTarget Target { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => Multiple ? ValueKind.ReferenceList : ValueKind.Reference;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (!Multiple)
        {
            return ReadOne(ref reader, issues);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            issues.Add(FieldErrors.WrongType, ("expected", "array of ids"));
            return null;
        }

        var ids = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadOne(ref reader, issues) is { } id && !ids.Contains(id))
            {
                ids.Add(id);
            }

            if (ids.Count > MostEntries)
            {
                issues.Add(FieldErrors.TooMany, ("maximum", MostEntries));
                JsonSkip.ToEndOfArray(ref reader);
                return null;
            }
        }

        return ids.Count == 0 ? null : ids.ToArray();
    }

    /// <summary>Reads ids only; texts that name the entry otherwise are matched by the import before.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var ids = new List<long>();
        foreach (var part in Multiple ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.Trim()])
        {
            if (part.Length == 0)
            {
                continue;
            }

            if (!RecordId.TryParse(part, out var id))
            {
                issues.Add(FieldErrors.NotFound, ("reference", part));
                return null;
            }

            ids.Add(id);
        }

        return ids.Count == 0 ? null : Multiple ? ids.ToArray() : ids[0];
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => Multiple
        ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["maxItems"] = MostEntries }
        : new JsonObject { ["type"] = "string" };

    // What was read may be sent back: an object { id, title } counts as its id.
    private static long? ReadOne(ref Utf8JsonReader reader, FieldIssues issues)
    {
        string? text = null;
        if (reader.TokenType == JsonTokenType.String)
        {
            text = JsonText.Read(ref reader, issues);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            using var entry = JsonDocument.ParseValue(ref reader);
            if (entry.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            {
                text = id.GetString();
            }
        }
        else
        {
            reader.Skip();
        }

        if (text is { Length: 0 })
        {
            return null;
        }

        if (text is not null && RecordId.TryParse(text, out var parsed))
        {
            return parsed;
        }

        issues.Add(FieldErrors.NotFound, ("reference", text ?? string.Empty));
        return null;
    }
}
