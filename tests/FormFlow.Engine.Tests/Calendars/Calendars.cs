using System.Globalization;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Tests.Calendars;

/// <summary>Calendars and instants as tests write them.</summary>
internal static class Calendars
{
    public const string China = """
        { "label": "China", "zone": "Asia/Shanghai",
          "week": { "monday": [DAY], "tuesday": [DAY], "wednesday": [DAY], "thursday": [DAY], "friday": [DAY] },
          "holidays": [ { "name": { "en": "National Day", "zh-CN": "国庆节" }, "from": "2026-10-01", "to": "2026-10-07" }, { "name": "Founders' day", "from": "2026-11-30" } ],
          "workdays": [ { "name": "调休", "date": "2026-09-27" }, { "date": "2026-10-10", "hours": [ { "from": "09:00", "to": "12:00" } ] } ] }
        """;

    private const string Day = """{ "from": "09:00", "to": "12:00" }, { "from": "13:00", "to": "18:00" }""";

    public static WorkingCalendar Document(string json) => DocumentJson.Read<WorkingCalendar>(json.Replace("DAY", Day, StringComparison.Ordinal)).Value;

    public static CompiledCalendar Of(string json, string zone = "UTC") => new(Document(json), TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>A local time of a calendar as an instant; its offset may be written behind it.</summary>
    public static DateTime Instant(string text, TimeZoneInfo zone)
    {
        if (text.Contains('+', StringComparison.Ordinal) || text.EndsWith('Z'))
        {
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;
        }

        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc);
    }

    public static string Local(DateTime instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(instant, zone).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static Duration Duration(string text)
    {
        var parts = text.Split(' ');
        return new Duration { Amount = int.Parse(parts[0], CultureInfo.InvariantCulture), Unit = Enum.Parse<DurationUnit>(parts[1], ignoreCase: true) };
    }
}
