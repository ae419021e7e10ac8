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
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract ReferenceTarget Target { get; }

    /// <summary>Strangers are not told what there is to point at.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public override bool IsPublic => false;

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
            return IsEmpty(ref reader) ? null : ReadOne(ref reader, issues);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            issues.WrongType("array of ids");
            return null;
        }

        var ids = new List<long>();
        var isSound = true;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == MostEntries)
            {
                issues.Add(FieldErrors.TooMany, ("maximum", MostEntries));
                reader.Skip();
                JsonSkip.ToEndOfArray(ref reader);
                return null;
            }

            if (ReadOne(ref reader, issues.Entry(i)) is not { } id)
            {
                isSound = false;
            }
            else if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return isSound && ids.Count > 0 ? ids.ToArray() : null;
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
                issues.Add(FieldErrors.NotFound, ("reference", FieldIssues.Quote(part)));
                return null;
            }

            if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return ids.Count == 0 ? null : Multiple ? ids.ToArray() : ids[0];
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => Multiple
        ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["maxItems"] = MostEntries }
        : new JsonObject { ["type"] = "string" };

    private static bool IsEmpty(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueTextEquals(string.Empty);

    // What was read may be sent back: an object { id, title } counts as its id.
    private static long? ReadOne(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadId(ref reader, issues);
            case JsonTokenType.StartObject:
                return ReadIdOf(ref reader, issues);
            default:
                reader.Skip();
                issues.WrongType("id");
                return null;
        }
    }

    private static long? ReadIdOf(ref Utf8JsonReader reader, FieldIssues issues)
    {
        long? id = null;
        var isThere = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Compared as it is written: a name that cannot be decoded is no id either.
            var isId = !reader.ValueIsEscaped && reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId && !isThere && reader.TokenType == JsonTokenType.String)
            {
                isThere = true;
                id = ReadId(ref reader, issues.Member("id"));
                continue;
            }

            reader.Skip();
        }

        if (!isThere)
        {
            issues.WrongType("id");
        }

        return id;
    }

    private static long? ReadId(ref Utf8JsonReader reader, FieldIssues issues)
    {
        if (JsonText.Read(ref reader, issues) is not { } text)
        {
            return null;
        }

        if (RecordId.TryParse(text, out var id))
        {
            return id;
        }

        issues.Add(FieldErrors.NotFound, ("reference", FieldIssues.Quote(text)));
        return null;
    }
}
