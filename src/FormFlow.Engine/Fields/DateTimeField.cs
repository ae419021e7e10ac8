using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>An instant, to the millisecond, in the years 0001 to 9999 of UTC. Callers send it with an offset, people write it in their zone.</summary>
[Description("A date with a time: an instant, shown in the zone of whoever looks.")]
public sealed record DateTimeField : Field
{
    private const string Expected = "date-time (ISO 8601 with an offset)";

    [Description("The earliest instant allowed.")]
    public DateTimeOffset? Min { get; init; }

    [Description("The latest instant allowed.")]
    public DateTimeOffset? Max { get; init; }

    [Description("A moment by which something is to be done: once it is past, it is shown as late.")]
    public bool Due { get; init; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.DateTime;

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

                if (DateTexts.TryIsoInstant(text, null, out var instant))
                {
                    return instant;
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
    public override void Check(object value, FieldIssues issues)
    {
        var instant = (DateTime)value;
        if (instant < Min?.UtcDateTime)
        {
            issues.Add(FieldErrors.BelowMinimum, ("minimum", Values.Text(Min.Value.UtcDateTime)));
        }

        if (instant > Max?.UtcDateTime)
        {
            issues.Add(FieldErrors.AboveMaximum, ("maximum", Values.Text(Max.Value.UtcDateTime)));
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

        if (DateTexts.TryInstant(trimmed, context.DateOrder, context.Zone, out var instant))
        {
            return instant;
        }

        issues.Unreadable(text, "date and time");
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date-time" };

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (Min > Max)
        {
            check.Add("min", FormErrors.Contradiction, ("member", "min"), ("other", "max"));
        }
    }
}
