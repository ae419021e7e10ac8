using System.Text;

namespace FormFlow.Engine.Fields;

/// <summary>
/// Lists of texts in one cell: parted by semicolons (also full-width ones) or line breaks. An entry that holds one of them, or begins with a
/// quotation mark, stands in quotation marks, its own doubled.
/// </summary>
public static class ListText
{
    private static readonly char[] Quoted = [';', '；', '\n', '\r'];

    /// <summary>Writes a list.</summary>
    public static string Join(IEnumerable<string> entries) => string.Join("; ", entries.Select(Quote));

    /// <summary>Reads a list; blank entries are left out, the others trimmed.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var entries = new List<string>();
        var entry = new StringBuilder();
        var inQuotes = false;
        var isBlank = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && (inQuotes || isBlank))
            {
                if (inQuotes && i + 1 < text.Length && text[i + 1] == '"')
                {
                    entry.Append(text[i++]);
                    isBlank = false;
                    continue;
                }

                inQuotes = !inQuotes;
            }
            else if (!inQuotes && Quoted.Contains(text[i]))
            {
                Take(entries, entry);
                isBlank = true;
            }
            else
            {
                isBlank &= char.IsWhiteSpace(text[i]);
                entry.Append(text[i]);
            }
        }

        Take(entries, entry);
        return entries;
    }

    private static string Quote(string entry) =>
        entry.StartsWith('"') || entry.IndexOfAny(Quoted) >= 0 ? $"\"{entry.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : entry;

    private static void Take(List<string> entries, StringBuilder entry)
    {
        if (entry.ToString().Trim() is { Length: > 0 } text)
        {
            entries.Add(text);
        }

        entry.Clear();
    }
}
