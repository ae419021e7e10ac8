using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>What a number in a cell means by the format it is shown in.</summary>
internal sealed record CellLook(CellMeaning Meaning, NumberLook Number)
{
    public static readonly CellLook Plain = new(CellMeaning.Number, NumberLook.Plain);

    private static readonly (string Sign, string Currency)[] Signs =
    [
        ("[$¥-411", "JPY"), ("[$¥", "CNY"), ("[$￥", "CNY"), ("[$RMB", "CNY"), ("[$CNY", "CNY"), ("[$USD", "USD"), ("[$EUR", "EUR"), ("[$GBP", "GBP"), ("[$JPY", "JPY"), ("[$HKD", "HKD"), ("[$HK$", "HKD"),
        ("¥", "CNY"), ("￥", "CNY"), ("€", "EUR"), ("£", "GBP"), ("$", "USD"),
    ];

    /// <summary>The look of a built-in format, which files do not spell out.</summary>
    public static CellLook BuiltIn(int id) => id switch
    {
        9 or 10 => new CellLook(CellMeaning.Number, new NumberLook(IsPercent: true, null)),
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new CellLook(CellMeaning.Date, NumberLook.Plain),
        22 => new CellLook(CellMeaning.DateTime, NumberLook.Plain),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new CellLook(CellMeaning.Time, NumberLook.Plain),
        46 => new CellLook(CellMeaning.Duration, NumberLook.Plain),
        _ => Plain,
    };

    /// <summary>
    /// The look of a format code. Letters of dates and times make a date, where there are at least two outside of brackets or the mark of half a
    /// day: a format of one letter shows a part of an instant, and what it shows is a number.
    /// </summary>
    public static CellLook Of(string code)
    {
        var (days, clock, elapsed, letters, percent) = (false, false, false, 0, false);
        var first = code.AsSpan();
        for (var at = 0; at < first.Length && first[at] != ';'; at++)
        {
            switch (first[at])
            {
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '"':
                    at = End(first, at, '"');
                    break;
                case '[':
                    var end = End(first, at, ']');
                    elapsed |= IsElapsed(first[(at + 1)..end]);
                    at = end;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'e' or 'E' when first[at] is not ('e' or 'E') || IsEra(first, at):
                    (days, letters) = (true, letters + 1);
                    break;
                case 'h' or 'H' or 's' or 'S':
                    (clock, letters) = (true, letters + 1);
                    break;
                case 'm' or 'M':
                    // Months or minutes, as the letters around it say.
                    letters++;
                    break;
                case 'A' or 'a' when first[at..].StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                    (clock, letters, at) = (true, letters + 2, at + 4);
                    break;
                case 'G' or 'g' when first[at..].StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    at += 6;
                    break;
                case '%':
                    percent = true;
                    break;
            }
        }

        if (letters < 2)
        {
            return percent ? new CellLook(CellMeaning.Number, new NumberLook(IsPercent: true, null)) : new CellLook(CellMeaning.Number, new NumberLook(false, CurrencyOf(code)));
        }

        return new CellLook(elapsed ? CellMeaning.Duration : days && clock ? CellMeaning.DateTime : clock ? CellMeaning.Time : CellMeaning.Date, NumberLook.Plain);
    }

    private static int End(ReadOnlySpan<char> code, int at, char mark)
    {
        var found = code[(at + 1)..].IndexOf(mark);
        return found < 0 ? code.Length : at + 1 + found;
    }

    private static bool IsElapsed(ReadOnlySpan<char> bracket) =>
        bracket.Length > 0 && (!bracket.ContainsAnyExcept('h', 'H') || !bracket.ContainsAnyExcept('m', 'M') || !bracket.ContainsAnyExcept('s', 'S'));

    // An e before a sign is an exponent, alone it is the year of an era.
    private static bool IsEra(ReadOnlySpan<char> code, int at) => at + 1 >= code.Length || code[at + 1] is not ('+' or '-');

    private static string? CurrencyOf(string code) => Array.Find(Signs, sign => code.Contains(sign.Sign, StringComparison.Ordinal)
        && !(sign.Sign == "$" && code.Contains("[$-", StringComparison.Ordinal) && code.Count(character => character == '$') == 1)).Currency;
}
