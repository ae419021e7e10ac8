namespace FormFlow.Engine.Conditions;

/// <summary>Compares texts as both databases do: ordered by code point, and letters folded only from A to Z.</summary>
public static class CodePoints
{
    /// <summary>
    /// Less than, equal to or greater than zero as <paramref name="left"/> stands before, at or after <paramref name="right"/> in code point
    /// order, which differs from the order of UTF-16 units where surrogates meet the characters behind them.
    /// </summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length - right.Length
            : Weight(left[common]) - Weight(right[common]);
    }

    /// <summary>The text with the letters A to Z in lower case and everything else as it is.</summary>
    public static string Fold(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z')
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
            }
        })
        : text;

    private static int Weight(char unit) => unit switch
    {
        >= '\uE000' => unit - 0x800,
        >= '\uD800' => unit + 0x2000,
        _ => unit,
    };
}
