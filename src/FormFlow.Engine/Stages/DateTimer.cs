using System.ComponentModel;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Stages;

/// <summary>What timers share that are due around the date in a field.</summary>
public abstract record DateTimer : StageTimer
{
    private const string Morning = "09:00";

    [Description("The date or date-time field; it may follow lookups.")]
    public required string Field { get; init; }

    [Description("The time of a day without one, as HH:mm; 09:00 when absent.")]
    public string? At { get; init; }

    /// <summary>The instant of a date at a time of the day, or of a date-time; null for blank.</summary>
    internal static DateTime? InstantOf(object? value, CompiledCalendar calendar, int minutes) => value switch
    {
        DateTime instant => instant,
        DateOnly day => calendar.At(day, minutes),
        _ => null,
    };

    internal override void Check(WorkflowCheck check, string pointer)
    {
        if (At is not null && WorkingSpan.Minutes(At) is null)
        {
            check.Errors.Add(CalendarErrors.InvalidTime.At($"{pointer}/at", ("time", At)));
        }
    }

    internal override TimerClock? Compile(Forms.RuleCompiler rules, string pointer)
    {
        var minutes = WorkingSpan.Minutes(At ?? Morning) ?? 0;
        return rules.Path(Field, $"{pointer}/field", ValueKind.Date, ValueKind.DateTime) is { } path
            ? (in record, _, calendar) => InstantOf(record.Find(path), calendar, minutes) is { } instant ? Shift(calendar, instant) : null
            : null;
    }

    /// <summary>The instant it is due for a date's.</summary>
    private protected abstract DateTime Shift(CompiledCalendar calendar, DateTime instant);
}
