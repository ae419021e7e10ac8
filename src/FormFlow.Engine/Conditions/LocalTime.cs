using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Conditions;

/// <summary>Days and spans of a time zone as instants, whatever its clocks do.</summary>
public static class LocalTime
{
    /// <summary>The day of an instant.</summary>
    public static DateOnly DayOf(DateTime instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));

    /// <summary>The first instant of a day: the earlier one where midnight comes twice, the clock's jump where there is none.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone) => ToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The first Unix millisecond of a day.</summary>
    public static long StartMilliseconds(DateOnly day, TimeZoneInfo zone) => new DateTimeOffset(StartOf(day, zone)).ToUnixTimeMilliseconds();

    /// <summary>The last Unix millisecond of a day.</summary>
    public static long EndMilliseconds(DateOnly day, TimeZoneInfo zone) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() : StartMilliseconds(day.AddDays(1), zone) - 1;

    /// <summary>The column value of a day.</summary>
    public static long DayNumber(DateOnly day) => day.DayNumber - Values.Epoch.DayNumber;

    /// <summary>The day so many units later; a month's day that does not exist becomes its last; beyond the calendar it is its end.</summary>
    public static DateOnly Shift(DateOnly day, int amount, CalendarUnit unit)
    {
        try
        {
            return unit switch
            {
                CalendarUnit.Day => day.AddDays(amount),
                CalendarUnit.Week => day.AddDays(amount * 7),
                CalendarUnit.Month => day.AddMonths(amount),
                CalendarUnit.Quarter => day.AddMonths(amount * 3),
                CalendarUnit.Year => day.AddMonths(amount * 12),
                _ => throw new ArgumentException($"A day is not moved by the {unit}.", nameof(unit)),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return amount < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }

    /// <summary>The instant so many units later: hours are exact, everything longer keeps the time of the day in the zone.</summary>
    public static DateTime Shift(DateTime instant, int amount, CalendarUnit unit, TimeZoneInfo zone)
    {
        if (unit == CalendarUnit.Hour)
        {
            var ticks = instant.Ticks + (amount * TimeSpan.TicksPerHour);
            return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        }

        var local = TimeZoneInfo.ConvertTimeFromUtc(instant, zone);
        return ToUtc(Shift(DateOnly.FromDateTime(local), amount, unit).ToDateTime(TimeOnly.FromDateTime(local)), zone);
    }

    /// <summary>The first instant after another at which clocks show a minute of the day on a day that fits; null when the days to come have none.</summary>
    internal static DateTime? Next(DateTime after, int minutes, TimeZoneInfo zone, int days, Func<DateOnly, bool> fits)
    {
        var day = DayOf(after, zone);
        for (var i = 0; i < days && day < DateOnly.MaxValue; i++, day = day.AddDays(1))
        {
            if (fits(day) && ToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes), zone) is var moment && moment > after)
            {
                return moment;
            }
        }

        return null;
    }

    /// <summary>The instant of a time that clocks show: the earlier one where it comes twice, the clock's jump where there is none.</summary>
    internal static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        if (zone.IsInvalidTime(local))
        {
            // The first instant at which the zone's clocks show this time or a later one.
            offset = zone.GetUtcOffset(local.AddHours(-3));
            var jump = FirstAfter(local.AddHours(-3) - offset, local - offset, zone, local);
            return jump;
        }

        return new DateTime(Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
    }

    private static DateTime FirstAfter(DateTime before, DateTime after, TimeZoneInfo zone, DateTime local)
    {
        var (low, high) = (before.Ticks, after.Ticks + TimeSpan.TicksPerMillisecond);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (TimeZoneInfo.ConvertTimeFromUtc(new DateTime(middle, DateTimeKind.Utc), zone) < local)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return new DateTime(high, DateTimeKind.Utc);
    }
}
