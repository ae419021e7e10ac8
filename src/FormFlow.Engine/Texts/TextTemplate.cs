using System.Text;

namespace FormFlow.Engine.Texts;

/// <summary>Texts with names in braces that are filled in.</summary>
public static class TextTemplate
{
    /// <summary>Fills a template in one pass, so that braces in what is filled in stay text. A name nobody knows stays as it is.</summary>
    public static string Fill(string template, Func<string, string?> value)
    {
        var result = new StringBuilder(template.Length + 32);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            result.Append(template, at, open - at);
            result.Append(value(template[(open + 1)..close]) ?? template[open..(close + 1)]);
            at = close + 1;
        }

        return result.Append(template, at, template.Length - at).ToString();
    }
}
