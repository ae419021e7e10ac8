namespace FormFlow.Runtime.Exports;

/// <summary>Names of sheets as spreadsheets take them, and how wide texts stand in their cells.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private static readonly char[] Refused = ['/', '\\', '*', '?', '[', ']', ':'];

    /// <summary>A name made of a text.</summary>
    public static string Of(string text)
    {
        var name = string.Concat(text.Where(character => !char.IsControl(character) && !char.IsSurrogate(character) && !Refused.Contains(character))).Trim().Trim('\'').Trim();
        return name.Length == 0 ? "Data" : Cut(name, Longest);
    }

    /// <summary>The name of a further sheet.</summary>
    public static string Numbered(string name, int number) => $"{Cut(name, Longest - 6)} {number}";

    /// <summary>How many digits wide a text is: characters of the Far East count twice.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        foreach (var character in text)
        {
            if (character == '\n' || width > 100)
            {
                break;
            }

            width += character >= '\u2E80' ? 2 : 1;
        }

        return width;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].Trim();
}
