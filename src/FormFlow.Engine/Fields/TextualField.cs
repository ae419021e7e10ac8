using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>What all fields share whose value is one text.</summary>
public abstract record TextualField : Field
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Text;

    /// <inheritdoc/>
    public override bool IsSearchable => true;

    /// <summary>The most UTF-16 characters a text may have.</summary>
    protected abstract int Longest { get; }

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return JsonText.Read(ref reader, issues) is { Length: > 0 } text ? Normalise(text, issues) : null;
            default:
                reader.Skip();
                issues.WrongType("text");
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        if (((string)value).Length > Longest)
        {
            issues.Add(FieldErrors.TooLong, ("maximum", Longest));
        }
    }

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (JsonText.CanBeStored(text))
        {
            return Normalise(text, issues);
        }

        issues.Add(FieldErrors.InvalidCharacter);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["maxLength"] = Longest };

    /// <summary>
    /// The canonical form of a text that is not empty; null when nothing is left of it or, with an error, when it has not the form of the type.
    /// </summary>
    protected virtual string? Normalise(string text, FieldIssues issues) => text;
}
