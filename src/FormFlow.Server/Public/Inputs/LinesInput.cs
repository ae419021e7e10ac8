using System.Text.Encodings.Web;
using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A text of many lines. What visitors write into a rich text is text, whatever signs it holds.</summary>
internal sealed class LinesInput : IFieldInput
{
    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<textarea rows=\"4\"");

        // Browsers drop the first line break of a text area, so that there is one for them.
        place.Common(html).Attribute("placeholder", place.Field.Placeholder?.In(place.Texts.Language)).Add($">\n{place.Text}</textarea>");
    }

    public object? Read(InputPlace place, FieldIssues issues)
    {
        var text = place.Text.ReplaceLineEndings("\n");
        return place.Field.Parse(place.Field is RichTextField && text.Length > 0 ? Paragraphs(text) : text, place.Texts, issues);
    }

    public void Fill(InputPlace place, object value) =>
        place.Typed.Add(place.Name, place.Field is RichTextField ? RichText.Plain((string)value) : (string)value);

    private static string Paragraphs(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{HtmlEncoder.Default.Encode(line)}</p>"));
}
