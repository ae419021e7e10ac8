using System.Globalization;
using System.Net;
using System.Text;
using FormFlow.Runtime.Notifications;

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
    /// <param name="notice">What happened.</param>
    /// <param name="root">What places begin with; null when the installation's address is not known.</param>
    public static Parts Write(string language, string workspace, string reader, Notice notice, string? root)
    {
        var title = notice.Kind.TitleIn(language, notice.Parameters);
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var greeting = isChinese ? $"{reader}，您好：" : $"Hello {reader},";
        var open = isChinese ? "打开" : "Open";
        var footer = isChinese
            ? $"您收到此邮件，是因为您是“{workspace}”的成员。可在通知设置中更改接收方式。"
            : $"You get this mail as a member of “{workspace}”. How you are told is yours to choose in the notification settings.";

        var text = new StringBuilder().Append(greeting).Append("\n\n").Append(title).Append('\n');
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"{(isChinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif;line-height:1.5\"><p>{Encode(greeting)}</p><p><strong>{Encode(title)}</strong></p>");
        if (!string.IsNullOrWhiteSpace(notice.Body))
        {
            text.Append('\n').Append(notice.Body).Append('\n');
            html.Append("<p style=\"white-space:pre-wrap\">").Append(Encode(notice.Body)).Append("</p>");
        }

        foreach (var part in notice.Parts)
        {
            Append(text, html, part, language, isChinese ? "另有 {0} 项" : "and {0} more", root);
        }

        if (root is not null)
        {
            text.Append('\n').Append(root).Append(notice.Place).Append('\n');
            html.Append("<p>").Append(Link(open, root, notice.Place)).Append("</p>");
        }

        text.Append("\n-- \n").Append(footer).Append('\n');
        html.Append("<hr><p style=\"color:#666;font-size:small\">").Append(Encode(footer)).Append("</p></body></html>");
        return new Parts(Line($"{title} · {workspace}"), text.ToString(), html.ToString());
    }

    private static void Append(StringBuilder text, StringBuilder html, NoticePart part, string language, string more, string? root)
    {
        var heading = $"{part.Label.In(language)} ({part.Total})";
        text.Append('\n').Append(heading).Append('\n');
        html.Append("<p><strong>").Append(Link(heading, root, part.Place)).Append("</strong></p>");
        if (part.Lines.Count == 0)
        {
            return;
        }

        html.Append("<ul>");
        foreach (var line in part.Lines)
        {
            var due = line.Due is null ? string.Empty : $" ({line.Due})";
            text.Append("- ").Append(line.Title).Append(due).Append(root is null ? string.Empty : $"\n  {root}{line.Place}").Append('\n');
            html.Append("<li>").Append(Link(line.Title, root, line.Place)).Append(due).Append("</li>");
        }

        if (part.Total > part.Lines.Count)
        {
            var rest = string.Format(CultureInfo.InvariantCulture, more, part.Total - part.Lines.Count);
            text.Append("- ").Append(rest).Append('\n');
            html.Append("<li>").Append(Link(rest, root, part.Place)).Append("</li>");
        }

        html.Append("</ul>");
    }

    private static string Link(string words, string? root, string place) => root is null ? Encode(words) : $"<a href=\"{Encode(root + place)}\">{Encode(words)}</a>";

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
