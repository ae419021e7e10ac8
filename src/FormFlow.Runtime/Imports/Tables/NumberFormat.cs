using System.Globalization;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>How numbers are written: <c>1,234.5</c> or <c>1.234,5</c>.</summary>
/// <param name="DecimalMark">The character before the decimals, <c>.</c> or <c>,</c>.</param>
/// <param name="GroupMark">The character between groups of three digits; the other of the two.</param>
public sealed record NumberFormat(char DecimalMark, char GroupMark)
{
    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;

    /// <summary>As in English and Chinese: <c>1,234.5</c>.</summary>
    public static NumberFormat Point { get; } = new('.', ',');

    /// <summary>As in most of Europe: <c>1.234,5</c>.</summary>
    public static NumberFormat Comma { get; } = new(',', '.');

    /// <summary>Reads a number; group marks must stand where groups of three begin.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        text = text.Trim();
        number = 0;
        Span<char> plain = stackalloc char[64];
        if (text.IsEmpty || text.Length > plain.Length)
        {
            return false;
        }

        var written = 0;
        var decimals = text.IndexOf(DecimalMark);
        var whole = decimals < 0 ? text.Length : decimals;
        var isGrouped = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == GroupMark)
            {
                var isFirst = !isGrouped;
                isGrouped = true;
                if (at > whole || !IsGroupStart(text[..whole], at, isFirst))
                {
                    return false;
                }
            }
            else
            {
                plain[written++] = character == DecimalMark ? '.' : character;
            }
        }

        return decimal.TryParse(plain[..written], Styles, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whether three digits follow and then a group mark or the end, and one to three digits come before the first group.</summary>
    private bool IsGroupStart(ReadOnlySpan<char> whole, int at, bool isFirst)
    {
        var rest = whole[(at + 1)..];
        var before = whole[..at].TrimStart("+-");
        return rest.Length >= 3
            && !rest[..3].ContainsAnyExceptInRange('0', '9')
            && (rest.Length == 3 || rest[3] == GroupMark)
            && (!isFirst || (before.Length is >= 1 and <= 3 && !before.ContainsAnyExceptInRange('0', '9')));
    }
}
