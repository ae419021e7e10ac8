using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Notifications;

/// <summary>When a member's digest comes: at a time of the day by the clocks of a zone, every day or on some weekdays.</summary>
public sealed record DigestTime
{
    // A time of one weekday that is over today comes in a week; a zone may leave a day out.
    private const int MostDays = 15;

    /// <summary>The time of the day, as HH:mm.</summary>
    public required string At { get; init; }

    /// <summary>On which weekdays, such as <c>monday</c>; every day when null.</summary>
    public IReadOnlyList<DayOfWeek>? Days { get; init; }

    /// <summary>Whether a text is a time of the day as HH:mm.</summary>
    public static bool IsTime(string at) => WorkingSpan.Minutes(at) is < 24 * 60;

    /// <summary>
    /// The first moment after an instant. A time that clocks leave out is the instant at which they jump, one that they show twice the first.
    /// </summary>
    public DateTime Next(DateTime after, TimeZoneInfo zone) =>
        LocalTime.Next(after, WorkingSpan.Minutes(At)!.Value, zone, MostDays, day => Days?.Contains(day.DayOfWeek) != false)!.Value;

    /// <summary>Whether what was due is still worth telling: its moment was today, or just before; what earlier days would have told is over.</summary>
    public bool IsTimely(DateTime now, TimeZoneInfo zone)
    {
        var today = LocalTime.StartOf(LocalTime.DayOf(now, zone), zone);
        var just = now - StageTimers.Grace;
        return Next((just < today ? just : today).AddTicks(-1), zone) <= now;
    }
}
