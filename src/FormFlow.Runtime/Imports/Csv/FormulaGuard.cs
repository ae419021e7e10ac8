using System.Globalization;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>
/// Keeps spreadsheets from running a text as a formula. A text is formula-like when, behind any blanks and invisible characters, it goes
/// on with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> (or their full-width or small forms), or when there is a TAB, CR or LF among those
/// leading characters.
/// <para>
/// The rule: a text made of any number of apostrophes (none too) and a formula-like rest gets one more apostrophe in front; every other
/// text stays as it is. Reading takes one apostrophe from a text made of at least one and a formula-like rest. A formula-like text never
/// begins with an apostrophe, so the number of apostrophes is well defined and the two undo each other for every text.
/// </para>
/// </summary>
public static class FormulaGuard
{
    private const char Apostrophe = '\'';

    /// <summary>The text as it may be given to a spreadsheet.</summary>
    public static string Add(string text) => IsFormulaLike(text.AsSpan().TrimStart(Apostrophe)) ? Apostrophe + text : text;

    /// <summary>The text that <see cref="Add"/> was given.</summary>
    public static string Remove(string text) => text.Length > 0 && text[0] == Apostrophe ? Remove(text.AsSpan()).ToString() : text;

    /// <inheritdoc cref="Remove(string)"/>
    public static ReadOnlySpan<char> Remove(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] == Apostrophe && IsFormulaLike(text.TrimStart(Apostrophe)) ? text[1..] : text;

    private static bool IsFormulaLike(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '=' or '+' or '-' or '@' or '\t' or '\r' or '\n':
                case '＝' or '＋' or '－' or '＠' or '﹦' or '﹢' or '﹣' or '﹫' or '\u2212':
                    return true;
                case > ' ' and < '\u007F':
                    return false;
                default:
                    if (!IsUnseen(character))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private static bool IsUnseen(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format;
}
