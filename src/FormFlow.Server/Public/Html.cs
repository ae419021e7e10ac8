using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FormFlow.Server.Public;

/// <summary>HTML written as interpolated text: the literal parts stand as they are, whatever is put in is encoded.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new(4096);

    /// <summary>Adds markup.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds markup made already.</summary>
    public Html Add(Html other)
    {
        text.Append(other.text);
        return this;
    }

    /// <summary>Adds a text of several lines, each on its own.</summary>
    public Html AddLines(string lines)
    {
        var rest = lines.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < rest.Length; i++)
        {
            _ = i == 0 ? this : Add($"<br>");
            Encode(rest[i]);
        }

        return this;
    }

    /// <summary>Adds an attribute with a value, unless the value is null.</summary>
    public Html Attribute(string name, object? value) => value is null ? this : Add($" {name}=\"{value}\"");

    /// <summary>Adds an attribute without a value where it holds.</summary>
    public Html Flag(string name, bool holds) => holds ? Add($" {name}") : this;

    /// <summary>Adds data for the script of the page: JSON in which no sign means anything to HTML.</summary>
    public Html AddData(string id, string json)
    {
        text.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"{id}\">").Append(json.Replace("<", "\\u003c", StringComparison.Ordinal)).Append("</script>");
        return this;
    }

    public override string ToString() => text.ToString();

    private void Encode(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(Encoder.Encode(value));
        }
    }

    /// <summary>Takes the parts of interpolated markup.</summary>
    [InterpolatedStringHandler]
    public readonly struct Markup
    {
        private readonly Html html;

        public Markup(int literalLength, int formattedCount, Html html)
        {
            _ = (literalLength, formattedCount);
            this.html = html;
        }

        public void AppendLiteral(string literal) => html.text.Append(literal);

        public void AppendFormatted(string? value) => html.Encode(value);

        public void AppendFormatted<T>(T value) => html.Encode(Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
