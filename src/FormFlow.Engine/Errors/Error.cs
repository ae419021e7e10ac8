using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Errors;

/// <summary>One expected refusal: what is wrong, where, and with which figures.</summary>
/// <param name="Code">The stable code with its texts.</param>
/// <param name="Pointer">JSON Pointer into the request, such as <c>/values/amount</c>; null for the request as a whole.</param>
public sealed record Error(ErrorCode Code, string? Pointer = null)
{
    /// <summary>Values named by the texts, also given to clients that translate by themselves; a label is filled in in the reader's language.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>A text that replaces the code's own, such as the message of a form's validation rule.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>The message in a language (<c>en</c> or <c>zh-CN</c>), its parameters filled in.</summary>
    public string Message(string language)
    {
        if (Text is not null)
        {
            return Text.In(language);
        }

        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var template = isChinese ? Code.Chinese : Code.English;
        if (Parameters.Count == 0)
        {
            return template;
        }

        var message = new StringBuilder(template);
        foreach (var (name, value) in Parameters)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture);
            message.Replace("{" + name + "}", value is LocalizedText label ? label.In(language) : isChinese ? ChineseWords.Of(name, text) : text);
        }

        return message.ToString();
    }
}
