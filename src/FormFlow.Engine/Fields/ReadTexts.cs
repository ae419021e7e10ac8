using System.Globalization;

namespace FormFlow.Engine.Fields;

/// <summary>Numbers, days and moments as people read them on a page; the pages of the app write them the same way.</summary>
public static class ReadTexts
{
    /// <summary>A number in groups, with at least and at most so many decimals.</summary>
    public static string Number(decimal number, int least, int most) =>
        number.ToString($"#,##0.{new string('0', least)}{new string('#', Math.Max(0, most - least))}", CultureInfo.InvariantCulture);

    /// <summary>A calendar day: Dec 24, 2026 or 2026年12月24日.</summary>
    public static string Day(DateOnly day, string language) => day.ToString(IsChinese(language) ? "yyyy年M月d日" : "MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in the time zone, to the minute.</summary>
    public static string Moment(DateTime instant, TextContext context)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(instant, context.Zone);
        return $"{Day(DateOnly.FromDateTime(local), context.Language)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A number of seconds: 1h 30m or 1小时30分钟.</summary>
    public static string Duration(long seconds, string language)
    {
        var isChinese = IsChinese(language);
        var rest = Math.Abs(seconds);
        (long Count, string Chinese, string English)[] units = [(rest / 3_600, "小时", "h"), (rest / 60 % 60, "分钟", "m"), (rest % 60, "秒", "s")];
        var told = units.Where(unit => unit.Count > 0).DefaultIfEmpty(units[1]);
        return (seconds < 0 ? "-" : string.Empty)
            + string.Join(isChinese ? string.Empty : " ", told.Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Count}{(isChinese ? unit.Chinese : unit.English)}")));
    }

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
