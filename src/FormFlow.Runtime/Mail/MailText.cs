using System.Net;
using System.Text;

namespace FormFlow.Runtime.Mail;

/// <summary>The text and HTML of mails that tell of something. What people wrote is encoded, never markup.</summary>
internal static class MailText
{
    /// <summary>A mail's subject and its two parts.</summary>
    /// <param name="Subject">One line.</param>
    /// <param name="Text">The plain part.</param>
    /// <param name="Html">The same as HTML.</param>
    public sealed record Parts(string Subject, string Text, string Html);

    private const int LongestSubject = 200;

    /// <summary>Writes a mail in a language.</summary>
    /// <param name="language"><c>en</c> or <c>zh-CN</c>.</param>
    /// <param name="workspace">The workspace's name.</param>
    /// <param name="reader">Who is told.</param>
    /// <param name="title">What happened.</param>
    /// <param name="body">More about it, as people wrote it; null for nothing.</param>
    /// <param name="link">Where it is found; null when the installation's address is not known.</param>
    public static Parts Write(string language, string workspace, string reader, string title, string? body, string? link)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var greeting = isChinese ? $"{reader}，您好：" : $"Hello {reader},";
        var open = isChinese ? "打开" : "Open";
        var footer = isChinese
            ? $"您收到此邮件，是因为您是“{workspace}”的成员。可在通知设置中更改接收方式。"
            : $"You get this mail as a member of “{workspace}”. How you are told is yours to choose in the notification settings.";

        var text = new StringBuilder().Append(greeting).Append("\n\n").Append(title).Append('\n');
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"{(isChinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif;line-height:1.5\"><p>{Encode(greeting)}</p><p><strong>{Encode(title)}</strong></p>");
        if (!string.IsNullOrWhiteSpace(body))
        {
            text.Append('\n').Append(body).Append('\n');
            html.Append("<p style=\"white-space:pre-wrap\">").Append(Encode(body)).Append("</p>");
        }

        if (link is not null)
        {
            text.Append('\n').Append(link).Append('\n');
            html.Append("<p><a href=\"").Append(Encode(link)).Append("\">").Append(open).Append("</a></p>");
        }

        text.Append("\n-- \n").Append(footer).Append('\n');
        html.Append("<hr><p style=\"color:#666;font-size:small\">").Append(Encode(footer)).Append("</p></body></html>");
        return new Parts(Line($"{title} · {workspace}"), text.ToString(), html.ToString());
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // A subject is one line: line ends would begin another header.
    private static string Line(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestSubject)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[LongestSubject - 2]) ? LongestSubject - 2 : LongestSubject - 1)] + "…";
    }
}
