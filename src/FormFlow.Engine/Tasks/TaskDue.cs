using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Tasks;

/// <summary>When a task is to be done: by an instant, or in the course of a day.</summary>
public sealed record TaskDue
{
    /// <summary>The deadline of what is never due, behind every other.</summary>
    public const long Never = long.MaxValue;

    private const int ReminderHour = 9;
    private const int FirstYear = 1970;

    private TaskDue(DateOnly? day, DateTime? at) => (Day, At) = (day, at);

    /// <summary>The day; null when it is an instant.</summary>
    public DateOnly? Day { get; }

    /// <summary>The instant in UTC; null when it is a day.</summary>
    public DateTime? At { get; }

    /// <summary>In the course of a day.</summary>
    public static TaskDue On(DateOnly day) => new(day, null);

    /// <summary>By an instant, in UTC.</summary>
    public static TaskDue By(DateTime at) => new(null, at);

    /// <summary>Reads <c>YYYY-MM-DD</c>, or an ISO 8601 instant with its offset; of years from 1970 on.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TaskDue? due)
    {
        due = DateTexts.TryIsoDate(text, out var day) && day.Year >= FirstYear ? On(day)
            : DateTexts.TryIsoInstant(text, null, out var at) && at.Year >= FirstYear ? By(at)
            : null;
        return due is not null;
    }

    /// <summary>The Unix millisecond after which it is overdue: of a day the last one, in the zone.</summary>
    public long Deadline(TimeZoneInfo zone) => Day is { } day ? LocalTime.EndMilliseconds(day, zone) : Milliseconds(At!.Value);

    /// <summary>The Unix millisecond from which on a range that begins here counts.</summary>
    public long Beginning(TimeZoneInfo zone) => Day is { } day ? LocalTime.StartMilliseconds(day, zone) : Milliseconds(At!.Value);

    /// <summary>The Unix millisecond at which people are told that it is due: the instant, or nine in the morning of the day.</summary>
    public long Reminder(TimeZoneInfo zone) => Day is { } day
        ? Milliseconds(LocalTime.Shift(LocalTime.StartOf(day, zone), ReminderHour, CalendarUnit.Hour, zone))
        : Milliseconds(At!.Value);

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Day is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : At!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static long Milliseconds(DateTime at) => new DateTimeOffset(at).ToUnixTimeMilliseconds();
}
