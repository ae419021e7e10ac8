using System.ComponentModel;

namespace FormFlow.Engine.Calendars;

/// <summary>The working hours of each weekday; a day without any is free.</summary>
[Description("The working hours of each weekday; a day left out is free.")]
public sealed record WorkingWeek
{
    [Description("The hours of Mondays.")]
    public IReadOnlyList<WorkingSpan>? Monday { get; init; }

    [Description("The hours of Tuesdays.")]
    public IReadOnlyList<WorkingSpan>? Tuesday { get; init; }

    [Description("The hours of Wednesdays.")]
    public IReadOnlyList<WorkingSpan>? Wednesday { get; init; }

    [Description("The hours of Thursdays.")]
    public IReadOnlyList<WorkingSpan>? Thursday { get; init; }

    [Description("The hours of Fridays.")]
    public IReadOnlyList<WorkingSpan>? Friday { get; init; }

    [Description("The hours of Saturdays.")]
    public IReadOnlyList<WorkingSpan>? Saturday { get; init; }

    [Description("The hours of Sundays.")]
    public IReadOnlyList<WorkingSpan>? Sunday { get; init; }

    /// <summary>The hours of a weekday.</summary>
    public IReadOnlyList<WorkingSpan> On(DayOfWeek day) => (day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        DayOfWeek.Sunday => Sunday,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    }) ?? [];
}
