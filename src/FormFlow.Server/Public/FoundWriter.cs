namespace FormFlow.Server.Public;

/// <summary>Draws what a visitor looked up below the form that asks for it.</summary>
internal static class FoundWriter
{
    /// <summary>Adds what was found; nothing before anything was looked up.</summary>
    public static Html Write(Html html, PublicPage page)
    {
        if (page.Found is not { } found)
        {
            return html;
        }

        var (words, count) = (page.Words, found.Records.Count);
        html.Add($"<section class=\"found\" aria-labelledby=\"found\"><h2 id=\"found\" tabindex=\"-1\" autofocus>{(count == 0 ? words.NoneFound : words.Found(count))}</h2>");
        if (count == 0)
        {
            html.Add($"<p class=\"note\">{words.NoneFoundText}</p>");
        }
        else if (found.HasMore)
        {
            html.Add($"<p class=\"note\">{words.OnlyNewest(count)}</p>");
        }

        foreach (var record in found.Records)
        {
            html.Add($"<dl class=\"row\">");
            foreach (var (field, text) in page.Link.Bound.Shown.Zip(record))
            {
                html.Add($"<div><dt>{field.Field.LabelIn(words.Language)}</dt><dd>").AddLines(text.Length == 0 ? "–" : text).Add($"</dd></div>");
            }

            html.Add($"</dl>");
        }

        return html.Add($"</section>");
    }
}
