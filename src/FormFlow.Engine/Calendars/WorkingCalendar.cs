using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Calendars;

/// <summary>When people work: hours per weekday, holidays, and days on which they work all the same. Time limits are counted on it.</summary>
[Description("A working calendar: hours per weekday, holidays, and extra working days.")]
public sealed record WorkingCalendar
{
    private const int MostDays = 2000;
    private const int MostSpans = 24;
    private const int LongestHoliday = 366;

    [JsonPropertyName("$schema")]
    [Description("The address of this schema, for editors.")]
    public string? SchemaAddress { get; init; }

    [Description("What people call it.")]
    public required LocalizedText Label { get; init; }

    [Description("What it is for, and where its days come from.")]
    public LocalizedText? Description { get; init; }

    [Description("The time zone of its hours, such as Asia/Shanghai; the workspace's when absent.")]
    public string? Zone { get; init; }

    [Description("The hours of each weekday.")]
    public required WorkingWeek Week { get; init; }

    [Description("Days on which nobody works.")]
    public IReadOnlyList<Holiday>? Holidays { get; init; }

    [Description("Days on which people work though they would be free, or at other hours.")]
    public IReadOnlyList<ExtraWorkday>? Workdays { get; init; }

    /// <summary>Monday to Friday from nine to six in the workspace's time zone, with an hour's break at noon or another one.</summary>
    public static WorkingCalendar Standard(string breakFrom = "12:00", string breakTo = "13:00")
    {
        WorkingSpan[] day = [new() { From = "09:00", To = breakFrom }, new() { From = breakTo, To = "18:00" }];
        return new WorkingCalendar
        {
            Label = new LocalizedText(new Dictionary<string, string> { ["en"] = "Working hours", ["zh-CN"] = "工作时间" }),
            Week = new WorkingWeek { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day },
        };
    }

    /// <summary>Reports what cannot work, each with its place in the document.</summary>
    public void Check(ErrorList errors)
    {
        if (Zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
        {
            errors.Add(CalendarErrors.UnknownZone.At("/zone", ("zone", Zone)));
        }

        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            CheckSpans(Week.On(day), $"/week/{day.ToString().ToLowerInvariant()}", errors);
        }

        if (Enum.GetValues<DayOfWeek>().All(day => Week.On(day).Count == 0))
        {
            errors.Add(CalendarErrors.NoWorkingTime.At("/week"));
        }

        CheckDays(errors);
    }

    private void CheckDays(ErrorList errors)
    {
        if (Holidays?.Count > MostDays || Workdays?.Count > MostDays)
        {
            errors.Add(FormErrors.OutOfRange.At(Holidays?.Count > MostDays ? "/holidays" : "/workdays", ("minimum", 0), ("maximum", MostDays)));
            return;
        }

        for (var i = 0; i < (Holidays?.Count ?? 0); i++)
        {
            var days = (Holidays![i].To ?? Holidays[i].From).DayNumber - Holidays[i].From.DayNumber + 1;
            if (days is < 1 or > LongestHoliday)
            {
                errors.Add(CalendarErrors.DateOrder.At($"/holidays/{i}/to", ("maximum", LongestHoliday)));
            }
        }

        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < (Workdays?.Count ?? 0); i++)
        {
            if (!seen.Add(Workdays![i].Date))
            {
                errors.Add(CalendarErrors.RepeatedDay.At($"/workdays/{i}/date", ("day", Workdays[i].Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
            }

            CheckSpans(Workdays[i].Hours ?? [], $"/workdays/{i}/hours", errors);
        }
    }

    private static void CheckSpans(IReadOnlyList<WorkingSpan> spans, string pointer, ErrorList errors)
    {
        if (spans.Count > MostSpans)
        {
            errors.Add(FormErrors.OutOfRange.At(pointer, ("minimum", 0), ("maximum", MostSpans)));
            return;
        }

        var free = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Start is not { } start || spans[i].End is not { } end)
            {
                var isStart = spans[i].Start is null;
                errors.Add(CalendarErrors.InvalidTime.At($"{pointer}/{i}/{(isStart ? "from" : "to")}", ("time", isStart ? spans[i].From : spans[i].To)));
            }
            else if (end <= start)
            {
                errors.Add(CalendarErrors.SpanOrder.At($"{pointer}/{i}/to"));
            }
            else if (start < free)
            {
                errors.Add(CalendarErrors.Overlap.At($"{pointer}/{i}/from"));
            }
            else
            {
                free = end;
            }
        }
    }
}
