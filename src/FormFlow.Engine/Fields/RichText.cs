using System.Buffers;
using System.Globalization;
using System.Text;

namespace FormFlow.Engine.Fields;

/// <summary>
/// The part of HTML that rich texts may hold. What is on the list is written anew from what was understood, so that every tag is closed and
/// every attribute quoted; everything else becomes text. Cleaning a clean text changes nothing.
/// </summary>
public static class RichText
{
    private const int Deepest = 64;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "code", "pre", "blockquote", "ul", "ol", "li", "a", "span", "div",
        "table", "thead", "tbody", "tr", "th", "td", "br", "hr",
    };

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&");

    /// <summary>The safe form of a text; null when there is nothing to see in it.</summary>
    public static string? Clean(string html)
    {
        var result = new StringBuilder(html.Length + 16);
        var open = new List<string>();
        var visible = false;
        var at = 0;
        while (at < html.Length)
        {
            if (html[at] == '<' && Tag.TryRead(html, at) is { } tag && (tag.IsEnd || open.Count < Deepest))
            {
                visible |= tag.Name == "hr";
                Write(result, open, tag);
                at = tag.End;
                continue;
            }

            var character = html[at] == '&' ? ReadReference(html, ref at) : html.AsSpan(at++, 1).ToString();
            visible |= !string.IsNullOrWhiteSpace(character);
            Escape(result, character);
        }

        while (open.Count > 0)
        {
            CloseLast(result, open);
        }

        return visible ? result.ToString() : null;
    }

    /// <summary>The words of a clean text without its tags, lines and cells parted by spaces: for search and for titles.</summary>
    public static string Plain(string html)
    {
        var result = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            if (html[at] == '<' && Tag.TryRead(html, at) is { } tag)
            {
                if (tag.Name is not ("strong" or "b" or "em" or "i" or "u" or "s" or "sub" or "sup" or "code" or "a" or "span") && result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }

                at = tag.End;
                continue;
            }

            result.Append(html[at] == '&' ? ReadReference(html, ref at) : html.AsSpan(at++, 1));
        }

        return result.ToString().Trim();
    }

    private static void Write(StringBuilder result, List<string> open, Tag tag)
    {
        if (tag.Name is "br" or "hr")
        {
            if (!tag.IsEnd)
            {
                result.Append('<').Append(tag.Name).Append('>');
            }

            return;
        }

        if (!tag.IsEnd)
        {
            open.Add(tag.Name);
            result.Append('<').Append(tag.Name);
            foreach (var (name, value) in tag.Attributes)
            {
                result.Append(' ').Append(name).Append("=\"");
                Escape(result, value, quotes: true);
                result.Append('"');
            }

            result.Append('>');
            return;
        }

        var last = open.LastIndexOf(tag.Name);
        while (last >= 0 && open.Count > last)
        {
            CloseLast(result, open);
        }
    }

    private static void CloseLast(StringBuilder result, List<string> open)
    {
        result.Append("</").Append(open[^1]).Append('>');
        open.RemoveAt(open.Count - 1);
    }

    private static void Escape(StringBuilder result, string text, bool quotes = false)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' => result.Append("&amp;"),
                '"' when quotes => result.Append("&quot;"),
                _ => result.Append(character),
            };
        }
    }

    // The text that a reference such as &amp; or &#20013; stands for; the bare & when it is none we know.
    private static string ReadReference(string html, ref int at)
    {
        const int Longest = 10;
        var end = html.AsSpan(at, Math.Min(Longest, html.Length - at)).IndexOf(';');
        var name = end < 0 ? [] : html.AsSpan(at + 1, end - 1);
        var text = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u00a0",
            ['#', 'x' or 'X', .. var digits] when int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Scalar(code),
            ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Scalar(code),
            _ => null,
        };
        at += text is null ? 1 : end + 1;
        return text ?? "&";
    }

    private static string? Scalar(int code) => code >= ' ' && Rune.IsValid(code) ? new Rune(code).ToString() : null;

    private sealed record Tag(string Name, bool IsEnd, IReadOnlyList<(string Name, string Value)> Attributes, int End)
    {
        // Reads a tag of the list at '<'; null when there is none.
        public static Tag? TryRead(string html, int at)
        {
            at++;
            var isEnd = at < html.Length && html[at] == '/';
            at += isEnd ? 1 : 0;
            var start = at;
            while (at < html.Length && char.IsAsciiLetterOrDigit(html[at]))
            {
                at++;
            }

            var name = html[start..at].ToLowerInvariant();
            if (!Elements.Contains(name))
            {
                return null;
            }

            var attributes = new List<(string, string)>();
            while (true)
            {
                var before = at;
                at = SkipSpace(html, at);
                if (at >= html.Length)
                {
                    return null;
                }

                if (html[at] == '>')
                {
                    return new Tag(name, isEnd, attributes, at + 1);
                }

                if (html[at] == '/' && at + 1 < html.Length && html[at + 1] == '>')
                {
                    // As browsers do: <p/> opens a paragraph.
                    return new Tag(name, isEnd, attributes, at + 2);
                }

                if (at == before || !TryReadAttribute(html, ref at, name, attributes))
                {
                    return null;
                }
            }
        }

        private static bool TryReadAttribute(string html, ref int at, string element, List<(string Name, string Value)> attributes)
        {
            var start = at;
            while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or '_' or ':'))
            {
                at++;
            }

            if (at == start)
            {
                return false;
            }

            var name = html[start..at].ToLowerInvariant();
            var value = new StringBuilder();
            var equals = SkipSpace(html, at);
            if (equals < html.Length && html[equals] == '=')
            {
                at = SkipSpace(html, equals + 1);
                if (at >= html.Length || html[at] is not ('"' or '\''))
                {
                    return false;
                }

                var quote = html[at++];
                while (at < html.Length && html[at] != quote)
                {
                    value.Append(html[at] == '&' ? ReadReference(html, ref at) : html.AsSpan(at++, 1));
                }

                if (at++ >= html.Length)
                {
                    return false;
                }
            }

            if (Keep(element, name, value.ToString()) is { } kept && !attributes.Exists(attribute => attribute.Name == name))
            {
                attributes.Add((name, kept));
            }

            return true;
        }

        // The value an attribute is kept with; null when it is not kept.
        private static string? Keep(string element, string name, string value) => (element, name) switch
        {
            ("a", "href") => WebAddress.TryNormalise(value, out var address) ? address : null,
            ("td" or "th", "colspan" or "rowspan") => value is [>= '1' and <= '9'] or [>= '1' and <= '9', >= '0' and <= '9'] ? value : null,
            _ => null,
        };

        private static int SkipSpace(string html, int at)
        {
            while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                at++;
            }

            return at;
        }
    }
}
