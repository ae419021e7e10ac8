using System.Collections.Concurrent;
using System.Collections.Frozen;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Calendars;

/// <summary>
/// A working calendar made ready: time is counted by looking it up in tables of a year each, made when first needed. Hours are those that
/// clocks show, so a span that the clocks jump over is shorter and one they turn back in is longer. May be used by many threads.
/// </summary>
public sealed class CompiledCalendar
{
    private const int FirstYear = 2;
    private const int LastYear = 9998;

    // Beyond this many years without enough working time an instant counts as never reached.
    private const int MostYears = 400;

    private readonly ConcurrentDictionary<int, WorkYear> years = [];
    private readonly (int Start, int End)[][] week;
    private readonly FrozenDictionary<DateOnly, (int Start, int End)[]> exceptions;
    private WorkingDays? days;

    /// <summary>Makes a calendar that passed its check ready.</summary>
    /// <param name="document">The calendar.</param>
    /// <param name="workspaceZone">The time zone of a calendar that names none.</param>
    public CompiledCalendar(WorkingCalendar document, TimeZoneInfo workspaceZone)
    {
        Document = document;
        Zone = document.Zone is null ? workspaceZone : TimeZoneInfo.FindSystemTimeZoneById(document.Zone);
        week = [.. Enumerable.Range(0, 7).Select(day => Spans(document.Week.On((DayOfWeek)day)))];
        var usual = Enumerable.Range(1, 7).Select(day => week[day % 7]).First(spans => spans.Length > 0);
        var days = new Dictionary<DateOnly, (int, int)[]>();
        foreach (var holiday in document.Holidays ?? [])
        {
            for (var day = holiday.From.DayNumber; day <= (holiday.To ?? holiday.From).DayNumber; day++)
            {
                days[DateOnly.FromDayNumber(day)] = [];
            }
        }

        foreach (var workday in document.Workdays ?? [])
        {
            days[workday.Date] = workday.Hours is { } hours ? Spans(hours) : usual;
        }

        exceptions = days.ToFrozenDictionary();
    }

    /// <summary>The document it was made from.</summary>
    public WorkingCalendar Document { get; }

    /// <summary>The time zone of its hours.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The days on which people work, whatever their hours.</summary>
    public WorkingDays Days => days ??= new WorkingDays(
        [.. Enumerable.Range(1, 7).Select(day => week[day % 7].Length > 0)],
        [.. exceptions.Where(day => day.Value.Length == 0 && week[(int)day.Key.DayOfWeek].Length > 0).Select(day => day.Key).Order()],
        [.. exceptions.Where(day => day.Value.Length > 0 && week[(int)day.Key.DayOfWeek].Length == 0).Select(day => day.Key).Order()]);

    /// <summary>Whether people work on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => HoursOf(day).Length > 0;

    /// <summary>
    /// The instant a duration later. Working hours end with the hour that uses them up, not with the next morning. Working days begin at the
    /// next working moment and keep the time of the day, moved to that day's hours where it lies outside of them. The end of time when there is
    /// never enough working time.
    /// </summary>
    public DateTime Add(DateTime instant, Duration duration) => duration.Unit switch
    {
        _ when duration.Amount == 0 => instant,
        DurationUnit.WorkingHours => AddWork(instant, duration.Amount * TimeSpan.TicksPerHour),
        DurationUnit.WorkingDays => AddDays(instant, duration.Amount),
        _ => Shift(instant, duration.Amount, duration.Unit),
    };

    /// <summary>
    /// The instant a duration earlier, counted in the same way: working hours from the latest instant that leaves them, working days from the
    /// same time of the day.
    /// </summary>
    public DateTime Subtract(DateTime instant, Duration duration) => duration.Unit switch
    {
        _ when duration.Amount == 0 => instant,
        DurationUnit.WorkingHours => SubtractWork(instant, duration.Amount * TimeSpan.TicksPerHour),
        DurationUnit.WorkingDays => SubtractDays(instant, duration.Amount),
        _ => Shift(instant, -duration.Amount, duration.Unit),
    };

    /// <summary>The working time from one instant to another; negative when the second comes first.</summary>
    public TimeSpan Between(DateTime from, DateTime to)
    {
        if (from > to)
        {
            return -Between(to, from);
        }

        var (first, last) = (YearOf(from), YearOf(to));
        var ticks = Year(last).Worked(to.Ticks) - Year(first).Worked(from.Ticks);
        for (var year = first; year < last; year++)
        {
            ticks += Year(year).Total;
        }

        return TimeSpan.FromTicks(ticks);
    }

    /// <summary>The instant itself when people work then, else the next at which they begin.</summary>
    public DateTime Next(DateTime instant)
    {
        var first = YearOf(instant);
        for (var year = first; year <= LastYear && year - first < MostYears; year++)
        {
            if (Year(year).Next(instant.Ticks) is { } next)
            {
                return Utc(next);
            }
        }

        return Never;
    }

    /// <summary>The time of a day, as minutes, as an instant.</summary>
    internal DateTime At(DateOnly day, int minutes) => LocalTime.ToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes), Zone);

    private static DateTime Never => DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private static DateTime Dawn => DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private DateTime Shift(DateTime instant, int amount, DurationUnit unit)
    {
        if (unit == DurationUnit.Days)
        {
            return LocalTime.Shift(instant, amount, CalendarUnit.Day, Zone);
        }

        var ticks = amount * (unit == DurationUnit.Hours ? TimeSpan.TicksPerHour : TimeSpan.TicksPerMinute);
        return Utc(Math.Clamp(instant.Ticks + ticks, Dawn.Ticks, Never.Ticks));
    }

    private DateTime AddWork(DateTime instant, long ticks)
    {
        var first = YearOf(instant);
        var target = Year(first).Worked(instant.Ticks) + ticks;
        for (var year = first; year <= LastYear && year - first < MostYears; year++)
        {
            var table = Year(year);
            if (target <= table.Total)
            {
                return Utc(table.First(target));
            }

            target -= table.Total;
        }

        return Never;
    }

    private DateTime SubtractWork(DateTime instant, long ticks)
    {
        var first = YearOf(instant);
        var target = Year(first).Worked(instant.Ticks) - ticks;
        for (var year = first; ; target += Year(--year).Total)
        {
            if (target >= 0)
            {
                return Utc(Year(year).Last(target));
            }

            if (year == FirstYear || first - year == MostYears)
            {
                return Dawn;
            }
        }
    }

    private DateTime AddDays(DateTime instant, int amount)
    {
        var start = Next(instant);
        if (start == Never)
        {
            return start;
        }

        var (day, time) = LocalOf(start);
        var year = YearOf(start);
        var target = (long)Array.BinarySearch(Year(year).Days, day.DayNumber) + amount;
        for (var tried = 0; target >= Year(year).Days.Length; tried++)
        {
            target -= Year(year).Days.Length;
            if (++year > LastYear || tried == MostYears)
            {
                return Never;
            }
        }

        return Within(DateOnly.FromDayNumber(Year(year).Days[target]), time, later: true);
    }

    private DateTime SubtractDays(DateTime instant, int amount)
    {
        var year = YearOf(instant);
        var end = Year(year).Previous(instant.Ticks);
        for (var tried = 0; end is null; tried++)
        {
            if (--year < FirstYear || tried == MostYears)
            {
                return Dawn;
            }

            end = Year(year).Previous(instant.Ticks);
        }

        var (day, time) = LocalOf(instant);
        if (Year(YearOf(instant)).Next(instant.Ticks) == instant.Ticks)
        {
            year = YearOf(instant);
        }
        else
        {
            // Outside of working time it is the last that counts. It may end with the day, which is the next one by the clock.
            (day, time) = LocalOf(Utc(end.Value - 1));
            time++;
        }

        var target = (long)Array.BinarySearch(Year(year).Days, day.DayNumber) - amount;
        for (var tried = 0; target < 0; tried++)
        {
            if (--year < FirstYear || tried == MostYears)
            {
                return Dawn;
            }

            target += Year(year).Days.Length;
        }

        return Within(DateOnly.FromDayNumber(Year(year).Days[target]), time, later: false);
    }

    // A time of the day, in ticks, moved to the day's hours where it lies outside of them: to the nearest on the side asked for, if there is one.
    private DateTime Within(DateOnly day, long time, bool later)
    {
        var hours = HoursOf(day);
        foreach (var (start, end) in hours)
        {
            if (later && time < start * TimeSpan.TicksPerMinute)
            {
                return At(day, start);
            }

            if (time >= start * TimeSpan.TicksPerMinute && time <= end * TimeSpan.TicksPerMinute)
            {
                return LocalTime.ToUtc(day.ToDateTime(TimeOnly.MinValue).AddTicks(time), Zone);
            }
        }

        var before = Array.FindLast(hours, span => span.End * TimeSpan.TicksPerMinute < time);
        return At(day, before == default ? hours[0].Start : before.End);
    }

    // While clocks are turned back a time comes twice; the second time counts as the moment behind, since days go on from there.
    private (DateOnly Day, long Time) LocalOf(DateTime instant)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(instant, Zone);
        var day = local.Date;
        if (Zone.IsAmbiguousTime(local) && LocalTime.ToUtc(local, Zone) != instant)
        {
            do
            {
                local = local.AddTicks(TimeSpan.TicksPerMinute - (local.Ticks % TimeSpan.TicksPerMinute));
            }
            while (Zone.IsAmbiguousTime(local));
        }

        return (DateOnly.FromDateTime(day), local.Ticks - day.Ticks);
    }

    private int YearOf(DateTime instant) => Math.Clamp(TimeZoneInfo.ConvertTimeFromUtc(instant, Zone).Year, FirstYear, LastYear);

    private WorkYear Year(int year) => years.TryGetValue(year, out var table) ? table : years.GetOrAdd(year, Make);

    private WorkYear Make(int year)
    {
        var spans = new List<(long, long)>();
        var days = new List<int>();
        var free = 0L;
        var midnight = At(new DateOnly(year, 1, 1), 0).Ticks;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var (dawn, worked) = (midnight, false);
            midnight = At(day.AddDays(1), 0).Ticks;
            var isPlain = midnight - dawn == TimeSpan.TicksPerDay;
            foreach (var (start, end) in HoursOf(day))
            {
                var from = Math.Max(isPlain ? dawn + (start * TimeSpan.TicksPerMinute) : At(day, start).Ticks, free);
                var to = isPlain ? dawn + (end * TimeSpan.TicksPerMinute) : At(day, end).Ticks;
                if (to > from)
                {
                    spans.Add((from, to));
                    free = to;
                    worked = true;
                }
            }

            if (worked)
            {
                days.Add(day.DayNumber);
            }
        }

        return new WorkYear(spans, [.. days]);
    }

    private (int Start, int End)[] HoursOf(DateOnly day) => exceptions.TryGetValue(day, out var hours) ? hours : week[(int)day.DayOfWeek];

    private static (int Start, int End)[] Spans(IReadOnlyList<WorkingSpan> spans) => [.. spans.Select(span => (span.Start!.Value, span.End!.Value))];

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);
}
