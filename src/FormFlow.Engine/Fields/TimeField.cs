using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>A time of day, to the millisecond, in no zone.</summary>
[Description("A time of day.")]
public sealed record TimeField : Field
{
    private const string Expected = "time (HH:mm:ss)";

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Time;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                if (JsonText.Read(ref reader, issues) is not { Length: > 0 } text)
                {
                    return null;
                }

                if (DateTexts.TryIsoTime(text, out var time))
                {
                    return time;
                }

                issues.Unreadable(text, Expected);
                return null;
            default:
                reader.Skip();
                issues.WrongType(Expected);
                return null;
        }
    }

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var trimmed = FullWidth.ToHalf(text).Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (DateTexts.TryTime(trimmed, out var time))
        {
            return time;
        }

        issues.Unreadable(text, Expected);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?$" };
}
