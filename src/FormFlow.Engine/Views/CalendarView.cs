using System.ComponentModel;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Views;

/// <summary>Records on the days of a calendar; moving one changes its start (and its end by as much).</summary>
[Description("Records on the days of a calendar.")]
public sealed record CalendarView : View
{
    [Description("The key of the date or date-time a record starts at.")]
    public required string Start { get; init; }

    [Description("The key of the date or date-time it ends at; on the day it starts when absent.")]
    public string? End { get; init; }

    [Description("The key of the field shown on the calendar; the form's title when absent.")]
    public string? TitleField { get; init; }

    [Description("The key of a select whose option's colour a record takes.")]
    public string? ColorBy { get; init; }

    /// <inheritdoc/>
    protected override void CheckFields(ViewCheck check)
    {
        check.Suitable("/start", Start, IsDay);
        check.Suitable("/end", End, IsDay);
        check.Known("/titleField", TitleField);
        check.Suitable("/colorBy", ColorBy, static kind => kind == ValueKind.Text);
    }

    private static bool IsDay(ValueKind kind) => kind is ValueKind.Date or ValueKind.DateTime;
}
