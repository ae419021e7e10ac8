using System.Text.Json;

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
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            issues.Add(FieldErrors.WrongType, ("expected", "text"));
            return null;
        }

        return Normalise(JsonText.Read(ref reader, issues), issues);
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
    public override object? Parse(string text, TextContext context, FieldIssues issues) => Normalise(text, issues);

    /// <summary>The canonical form of a text; an empty one is blank.</summary>
    protected virtual string? Normalise(string? text, FieldIssues issues) => string.IsNullOrEmpty(text) ? null : text;
}
