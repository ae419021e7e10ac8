using System.Buffers;
using System.Globalization;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>What the values of a column are, when every one of them is.</summary>
/// <param name="Type">The narrowest type that holds all of them.</param>
/// <param name="Formats">For dates and times, the .NET formats that read every value, likeliest first; several when day and month cannot be told apart.</param>
/// <param name="NumberFormat">For numbers, how they are written.</param>
internal sealed record ColumnGuess(ColumnType Type, IReadOnlyList<string> Formats, NumberFormat? NumberFormat)
{
    private const int LongestDate = 40;
    private const int MostDigits = 15;

    private static readonly string[] Dates =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyyMMdd",
        "M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy",
        "M/d/yy", "d/M/yy", "d.M.yy",
        "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
    ];

    private static readonly string[] Times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mm:ss tt"];

    private static readonly string[] DateTimes =
    [
        .. Dates.SelectMany(date => Times.Select(time => date + " " + time)),
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:sszzz",
    ];

    private static readonly (string Yes, string No)[] Switches =
    [
        ("true", "false"), ("yes", "no"), ("y", "n"), ("on", "off"), ("是", "否"), ("对", "错"), ("有", "无"), ("√", "×"), ("✓", "✗"),
    ];

    private static readonly SearchValues<char> InPhones = SearchValues.Create("0123456789 -()");

    private static readonly ColumnGuess Blank = new(ColumnType.Blank, [], null);

    /// <summary>The guess for values that are not blank.</summary>
    public static ColumnGuess Of(IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
        {
            return Blank;
        }

        if (Fitting(values, Dates, static (value, format) => DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200) is { Count: > 0 } dates)
        {
            return new(ColumnType.Date, dates, null);
        }

        if (Number(values) is { } format)
        {
            return new(ColumnType.Number, [], format);
        }

        if (Fitting(values, Times, static (value, format) => TimeOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) is { Count: > 0 } times)
        {
            return new(ColumnType.Time, times, null);
        }

        if (Fitting(values, DateTimes, static (value, format) => DateTimeOffset.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) is { Count: > 0 } instants)
        {
            return new(ColumnType.DateTime, instants, null);
        }

        var type = AreSwitches(values) ? ColumnType.Boolean
            : values.All(IsEmail) ? ColumnType.Email
            : values.All(IsPhone) ? ColumnType.Phone
            : values.All(IsLink) ? ColumnType.Link
            : ColumnType.Text;
        return new(type, [], null);
    }

    private static List<string> Fitting(IReadOnlyCollection<string> values, string[] formats, Func<string, string, bool> fits)
    {
        var left = new List<string>(formats);
        foreach (var value in values)
        {
            var trimmed = value.Trim();
            if (trimmed.Length is 0 or > LongestDate || !trimmed.AsSpan().ContainsAnyInRange('0', '9'))
            {
                return [];
            }

            left.RemoveAll(format => !fits(trimmed, format));
            if (left.Count == 0)
            {
                break;
            }
        }

        return left;
    }

    private static NumberFormat? Number(IReadOnlyCollection<string> values)
    {
        if (values.Any(IsCode) || values.All(IsPhone))
        {
            return null;
        }

        return Array.Find([NumberFormat.Point, NumberFormat.Comma], format => values.All(value => format.TryRead(value, out _)));
    }

    /// <summary>Digits that a number would not keep: leading zeros, or more of them than a spreadsheet holds.</summary>
    private static bool IsCode(string value)
    {
        var digits = value.AsSpan().Trim().TrimStart("+-");
        return (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]))
            || (digits.Length > MostDigits && !digits.ContainsAnyExceptInRange('0', '9'));
    }

    private static bool AreSwitches(IReadOnlyCollection<string> values) => Array.Exists(
        Switches,
        pair => values.All(value => Same(value, pair.Yes) || Same(value, pair.No)));

    private static bool Same(string value, string word) => value.AsSpan().Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsEmail(string value)
    {
        var address = value.AsSpan().Trim();
        var at = address.IndexOf('@');
        return at > 0 && !address.ContainsAny(" ,;<>") && address.LastIndexOf('@') == at && address[at..].LastIndexOf('.') > 1 && address[^1] != '.';
    }

    /// <summary>A mainland mobile number, or digits parted as telephone numbers are behind a plus sign.</summary>
    private static bool IsPhone(string value)
    {
        var phone = value.AsSpan().Trim();
        return phone.Length == 11 ? phone[0] == '1' && phone[1] is >= '3' and <= '9' && !phone.ContainsAnyExceptInRange('0', '9')
            : phone.Length is >= 9 and <= 24 && phone[0] == '+' && char.IsAsciiDigit(phone[1]) && !phone[1..].ContainsAnyExcept(InPhones);
    }

    private static bool IsLink(string value)
    {
        var link = value.AsSpan().Trim();
        return (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && !link.Contains(' ');
    }
}
