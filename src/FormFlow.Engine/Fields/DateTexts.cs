using System.Globalization;
using System.Text.RegularExpressions;

namespace FormFlow.Engine.Fields;

/// <summary>Reads dates, times and instants: ISO 8601 as the API takes it, and what people write in spreadsheets.</summary>
internal static partial class DateTexts
{
    private static readonly string[] NamedMonths = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy"];

    /// <summary>Reads <c>YYYY-MM-DD</c> and nothing else.</summary>
    public static bool TryIsoDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads <c>HH:mm</c>, seconds and their fraction optional; what is finer than a millisecond is dropped.</summary>
    public static bool TryIsoTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (!TwoDigits(ref text, 23, out var hour) || !Take(ref text, ':') || !TwoDigits(ref text, 59, out var minute))
        {
            return false;
        }

        int second = 0, millisecond = 0;
        if (Take(ref text, ':') && (!TwoDigits(ref text, 59, out second) || (Take(ref text, '.') && !Fraction(ref text, out millisecond))))
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second, millisecond);
        return text.IsEmpty;
    }

    /// <summary>
    /// Reads date, <c>T</c> or a space, time and offset. Without an offset the text stands for the local time of the zone, or for nothing when
    /// there is none; a local time that the clock skips is moved on by what it skips, of one that comes twice the first is meant.
    /// </summary>
    public static bool TryIsoInstant(ReadOnlySpan<char> text, TimeZoneInfo? zone, out DateTime instant)
    {
        instant = default;
        if (text.Length < 16 || text[10] is not ('T' or 't' or ' ') || !TryIsoDate(text[..10], out var date))
        {
            return false;
        }

        var clock = text[11..];
        var mark = clock.IndexOfAny("Zz+-");
        if (!TryIsoTime(mark < 0 ? clock : clock[..mark].TrimEnd(), out var time))
        {
            return false;
        }

        if (mark < 0)
        {
            return zone is not null && TryToUtc(date, time, zone, out instant);
        }

        return TryOffset(clock[mark..], out var offset) && TryShift(date.ToDateTime(time).Ticks, -offset, out instant);
    }

    /// <summary>Reads a date as people write it: ISO, with slashes or points, 2017年3月4日, 4 Mar 2017, 20170304; a time of midnight may follow.</summary>
    public static bool TryDate(string text, DateOrder order, out DateOnly date)
    {
        text = Midnight().Replace(text, string.Empty);
        var numbers = YearFirst().Match(text);
        if (numbers.Success)
        {
            return TryMake(numbers, out date);
        }

        numbers = (order == DateOrder.DayFirst ? DayFirst() : MonthFirst()).Match(text);
        return numbers.Success
            ? TryMake(numbers, out date)
            : DateOnly.TryParseExact(text.Replace(",", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal), NamedMonths, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date);
    }

    /// <summary>Reads a time as people write it: 15:04, 3:04 PM, 下午3:04, 3 pm.</summary>
    public static bool TryTime(string text, out TimeOnly time)
    {
        time = default;
        var match = Clock().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var half = match.Groups["half"].Value.ToLowerInvariant().Replace(".", string.Empty, StringComparison.Ordinal);
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        if (half.Length == 0 ? hour > 23 || !match.Groups["m"].Success : hour is < 1 or > 12)
        {
            return false;
        }

        hour = half switch
        {
            "am" or "上午" or "凌晨" => hour % 12,
            "pm" or "下午" or "晚上" => (hour % 12) + 12,
            _ => hour,
        };
        var rest = FormattableString.Invariant($"{hour:00}:{(match.Groups["m"].Success ? match.Groups["m"].Value : "00")}{match.Groups["s"].Value}");
        return TryIsoTime(rest, out time);
    }

    /// <summary>Reads date and time as people write them, in a zone unless the text has its own offset.</summary>
    public static bool TryInstant(string text, DateOrder order, TimeZoneInfo zone, out DateTime instant)
    {
        if (TryIsoInstant(text, zone, out instant))
        {
            return true;
        }

        if (TryDate(text, order, out var day))
        {
            return TryToUtc(day, TimeOnly.MinValue, zone, out instant);
        }

        // The time begins after the last space before its first colon (or the word for the half of the day).
        var match = DateAndClock().Match(text);
        return match.Success
            && TryDate(match.Groups["date"].Value.TrimEnd(' ', ','), order, out day)
            && TryTime(match.Groups["time"].Value, out var time)
            && TryToUtc(day, time, zone, out instant);
    }

    private static bool TryToUtc(DateOnly date, TimeOnly time, TimeZoneInfo zone, out DateTime instant)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return TryShift(local.Ticks, -offset, out instant);
    }

    private static bool TryShift(long ticks, TimeSpan by, out DateTime instant)
    {
        ticks += by.Ticks;
        var fits = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        instant = fits ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return fits;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
        {
            return true;
        }

        var isNegative = text[0] == '-';
        text = text[1..];
        if (!TwoDigits(ref text, 23, out var hours))
        {
            return false;
        }

        _ = Take(ref text, ':');
        var minutes = 0;
        if (!text.IsEmpty && !TwoDigits(ref text, 59, out minutes))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (isNegative ? -1 : 1);
        return text.IsEmpty;
    }

    private static bool TryMake(Match match, out DateOnly date)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["y"].Length == 2)
        {
            // As spreadsheets do: 49 is 2049, 50 is 1950.
            year += year < 50 ? 2000 : 1900;
        }

        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        var exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    private static bool Take(ref ReadOnlySpan<char> text, char character)
    {
        if (text.IsEmpty || text[0] != character)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TwoDigits(ref ReadOnlySpan<char> text, int greatest, out int number)
    {
        number = 0;
        if (text.Length < 2 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        number = ((text[0] - '0') * 10) + (text[1] - '0');
        text = text[2..];
        return number <= greatest;
    }

    private static bool Fraction(ref ReadOnlySpan<char> text, out int milliseconds)
    {
        milliseconds = 0;
        var digits = 0;
        for (; !text.IsEmpty && char.IsAsciiDigit(text[0]); text = text[1..], digits++)
        {
            milliseconds = digits < 3 ? (milliseconds * 10) + (text[0] - '0') : milliseconds;
        }

        for (var i = digits; i < 3; i++)
        {
            milliseconds *= 10;
        }

        return digits > 0;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:(?<p>[-/.])(?<m>[0-9]{1,2})\k<p>(?<d>[0-9]{1,2})|年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*[日号]?|(?<m>[0-9]{2})(?<d>[0-9]{2}))\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})(?<p>[-/.])(?<d>[0-9]{1,2})\k<p>(?<y>[0-9]{4}|[0-9]{2})\z")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?<p>[-/.])(?<m>[0-9]{1,2})\k<p>(?<y>[0-9]{4}|[0-9]{2})\z")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"[T ]0?0:00(?::00(?:\.0+)?)?Z?\z")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^(?<half>上午|下午|凌晨|晚上)?\s*(?<h>[0-9]{1,2})(?::(?<m>[0-9]{2})(?<s>:[0-9]{2}(?:\.[0-9]{1,9})?)?)?\s*(?<half>[ap]\.?m\.?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<date>.{6,30}?)[T ]\s*(?<time>(?:上午|下午|凌晨|晚上)?\s*[0-9]{1,2}(?::[0-9]{2}){0,2}(?:\.[0-9]{1,9})?\s*(?:[ap]\.?m\.?)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateAndClock();
}
