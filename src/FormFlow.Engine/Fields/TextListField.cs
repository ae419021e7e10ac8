using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>What all fields share whose value is a list of texts; an empty list is blank.</summary>
public abstract record TextListField : Field
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.TextList;

    /// <summary>The most entries that are read at all.</summary>
    protected abstract int Most { get; }

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            issues.WrongType("array of texts");
            return null;
        }

        var texts = new List<string>();
        var isSound = true;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == Most)
            {
                issues.Add(FieldErrors.TooMany, ("maximum", Most));
                reader.Skip();
                JsonSkip.ToEndOfArray(ref reader);
                return null;
            }

            if (reader.TokenType != JsonTokenType.String)
            {
                reader.Skip();
                issues.Entry(i).WrongType("text");
                isSound = false;
            }
            else if (JsonText.Read(ref reader, issues.Entry(i)) is { } text)
            {
                texts.Add(text);
            }
            else
            {
                isSound = false;
            }
        }

        return isSound && texts.Count > 0 ? Normalise(texts, issues) : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["maxItems"] = Most };

    /// <summary>The canonical list of some texts as a caller sent them; null when it is blank or, with an error, cannot be.</summary>
    protected abstract string[]? Normalise(List<string> texts, FieldIssues issues);
}
