using System.Globalization;
using System.Text;
using System.Xml;
using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>The texts of a workbook: runs of one cell put together, characters that XML cannot hold read from their escapes.</summary>
internal static class XlsxText
{
    /// <summary>All shared texts, by their place.</summary>
    public static List<string> ReadShared(XmlReader reader)
    {
        using (reader)
        {
            var texts = new List<string>();
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    texts.Add(ReadRuns(reader));
                }
            }

            return texts;
        }
    }

    /// <summary>The text of the element the reader is at: its parts joined, how they are pronounced left out. Leaves the reader at its end.</summary>
    public static string ReadRuns(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        string? text = null;
        StringBuilder? longer = null;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" } && !reader.IsEmptyElement)
            {
                SkipTo(reader, reader.Depth);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                Add(ref text, ref longer, ReadContent(reader));
            }
        }

        return Unescape(longer?.ToString() ?? text ?? string.Empty);
    }

    /// <summary>The characters of the element the reader is at, as far as a cell may hold; leaves the reader at its end.</summary>
    public static string ReadContent(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        string? text = null;
        StringBuilder? longer = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Add(ref text, ref longer, reader.Value);
            }
        }

        return longer?.ToString() ?? text ?? string.Empty;
    }

    /// <summary>Reads <c>_x000D_</c> as the character it stands for.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEscape(text, at))
            {
                plain.Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 6;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Writes characters that XML cannot hold, or would change, as escapes, and what looks like an escape as another.</summary>
    public static string Escape(string text)
    {
        var escaped = (StringBuilder?)null;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            var isPair = char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (isPair)
            {
                escaped?.Append(character).Append(text[at + 1]);
                at++;
            }
            else if (character is (< ' ' and not '\t' and not '\n') or '\uFFFE' or '\uFFFF' || char.IsSurrogate(character) || IsEscape(text, at))
            {
                escaped ??= new StringBuilder(text, 0, at, text.Length + 16);
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            }
            else
            {
                escaped?.Append(character);
            }
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>Whether an escape begins at a place of a text.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text, int at)
    {
        if (text.Length < at + 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        {
            return false;
        }

        foreach (var digit in text.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }

    // Most texts come in one piece; of longer ones no more is kept than it takes to see that they are too long.
    private static void Add(ref string? text, ref StringBuilder? longer, string piece)
    {
        if (text is null)
        {
            text = piece;
            return;
        }

        longer ??= new StringBuilder(text);
        if (longer.Length <= CsvLimits.CellLength)
        {
            longer.Append(piece);
        }
    }

    private static void SkipTo(XmlReader reader, int depth)
    {
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }
}
