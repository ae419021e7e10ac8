using FormFlow.Engine.Errors;

namespace FormFlow.Runtime;

/// <summary>What the texts people write to each other may be.</summary>
internal static class TextRules
{
    public static readonly ErrorCode Bad = new(
        "text.bad", ErrorKind.Invalid, "A text of 1 to {maximum} characters is needed, without control characters.", "须为 1 至 {maximum} 个字符的文本，且不含控制字符。");

    /// <summary>Refuses a blank text, one that is too long, and one with control characters other than line ends and tabs.</summary>
    public static void Check(string text, int longest, string pointer, ErrorList errors)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest || text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
        {
            errors.Add(Bad.At(pointer, ("maximum", longest)));
        }
    }

    /// <summary>Refuses a line that is blank, too long, or has control characters.</summary>
    public static void CheckLine(string text, int longest, string pointer, ErrorList errors)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest || text.Any(char.IsControl))
        {
            errors.Add(Bad.At(pointer, ("maximum", longest)));
        }
    }
}
