using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>A day of the calendar, in the years 0001 to 9999.</summary>
[Description("A day of the calendar.")]
public sealed record DateField : Field
{
    private const string Expected = "date (YYYY-MM-DD)";

    [Description("The first day allowed.")]
    public DateOnly? Min { get; init; }

    [Description("The last day allowed.")]
    public DateOnly? Max { get; init; }

    [Description("A day by which something is to be done: once it is past, it is shown as late.")]
    public bool Due { get; init; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Date;

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

                if (DateTexts.TryIsoDate(text, out var date))
                {
                    return date;
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
        var date = (DateOnly)value;
        if (date < Min)
        {
            issues.Add(FieldErrors.BelowMinimum, ("minimum", Values.Text(Min.Value)));
        }

        if (date > Max)
        {
            issues.Add(FieldErrors.AboveMaximum, ("maximum", Values.Text(Max.Value)));
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

        if (DateTexts.TryDate(trimmed, context.DateOrder, out var date))
        {
            return date;
        }

        issues.Unreadable(text, Expected);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date" };

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
