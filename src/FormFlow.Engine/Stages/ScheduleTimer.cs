using System.ComponentModel;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>Due at a time of the day: every day, or on some weekdays, days of the month or working days.</summary>
[Description("At a time of the day: every day, or on some weekdays, days of the month or working days.")]
public sealed record ScheduleTimer : StageTimer
{
    // The longest any month's day can be waited for is eight years (29 February around a century); beyond, it never comes.
    private const int MostDays = 366 * 9;

    [Description("The time of the day, as HH:mm.")]
    public required string At { get; init; }

    [Description("On which weekdays, such as monday; on all when absent.")]
    public IReadOnlyList<DayOfWeek>? Weekdays { get; init; }

    [Description("On which days of the month, from 1 to 31; on all when absent. A month that has no such day is passed over.")]
    public IReadOnlyList<int>? MonthDays { get; init; }

    [Description("Only on days on which people work.")]
    public bool WorkingDaysOnly { get; init; }

    /// <summary>The first moment after an instant; null when none comes.</summary>
    public DateTime? Next(DateTime after, CompiledCalendar calendar) => LocalTime.Next(
        after,
        WorkingSpan.Minutes(At)!.Value,
        calendar.Zone,
        MostDays,
        day => Weekdays?.Contains(day.DayOfWeek) != false && MonthDays?.Contains(day.Day) != false && (!WorkingDaysOnly || calendar.IsWorkingDay(day)));

    /// <summary>
    /// The moments after one instant up to another that are to be run now, as the catch-up policy has it; what is late by no more than the
    /// grace is not late.
    /// </summary>
    public IReadOnlyList<DateTime> Due(DateTime after, DateTime now, TimeSpan grace, CompiledCalendar calendar)
    {
        var moments = new List<DateTime>();
        for (var moment = Next(after, calendar); moment <= now; moment = Next(moment.Value, calendar))
        {
            moments.Add(moment.Value);
        }

        return CatchUp switch
        {
            CatchUp.Run => moments,
            CatchUp.RunOnce => moments is [.., var last] ? [last] : [],
            CatchUp.Skip => [.. moments.Where(moment => now - moment <= grace)],
            _ => throw new InvalidOperationException($"There is no policy {CatchUp}."),
        };
    }

    internal override void Check(WorkflowCheck check, string pointer)
    {
        if (WorkingSpan.Minutes(At) is null or 24 * 60)
        {
            check.Errors.Add(CalendarErrors.InvalidTime.At($"{pointer}/at", ("time", At)));
        }

        for (var i = 0; i < (MonthDays?.Count ?? 0); i++)
        {
            if (MonthDays![i] is < 1 or > 31)
            {
                check.Errors.Add(FormErrors.OutOfRange.At($"{pointer}/monthDays/{i}", ("minimum", 1), ("maximum", 31)));
            }
        }

        if (Weekdays is { Count: 0 } || MonthDays is { Count: 0 })
        {
            check.Errors.Add(FormErrors.Missing.At(pointer, ("member", Weekdays is { Count: 0 } ? "weekdays" : "monthDays")));
        }
    }

    // It is due for all records at once, for none on its own.
    internal override TimerClock? Compile(RuleCompiler rules, string pointer) => WorkingSpan.Minutes(At) is null ? null : (in _, _, _) => null;
}
