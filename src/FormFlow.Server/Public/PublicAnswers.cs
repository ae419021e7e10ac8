using FormFlow.Engine.Fields;
using FormFlow.Engine.Links;
using FormFlow.Runtime.Links;
using FormFlow.Server.Hosting;

namespace FormFlow.Server.Public;

/// <summary>The pages that visitors are answered with.</summary>
internal sealed class PublicAnswers(PublicShell shell)
{
    private const string RedirectSeconds = "3";

    /// <summary>The form.</summary>
    public Task ShowAsync(HttpContext context, PublicPage page, int status) =>
        WriteAsync(context, page.Link, page.Words.Language, status, PublicPageWriter.TitleOf(page), PublicPageWriter.Write(page));

    /// <summary>The page that asks for the password.</summary>
    public Task AskPasswordAsync(HttpContext context, OpenedLink link, string language, bool isWrong)
    {
        var (words, title, html) = (PublicWords.In(language), TitleOf(link, language), new Html());
        html.Add($"<h1>{title}</h1><p class=\"intro\">{words.PasswordAsked}</p><form method=\"post\"><div class=\"field\">");
        html.Add($"<label for=\"password\">{words.Password}</label><input id=\"password\" type=\"password\" name=\"{SentForm.PasswordName}\" autocomplete=\"off\" autofocus")
            .Attribute("aria-invalid", isWrong ? "true" : null).Attribute("aria-describedby", isWrong ? "password-error" : null).Add($">");
        if (isWrong)
        {
            html.Add($"<p class=\"fault\" id=\"password-error\">{words.PasswordWrong}</p>");
        }

        html.Add($"</div><button class=\"send\">{words.Open}</button></form>");
        return WriteAsync(context, link, language, isWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK, title, html);
    }

    /// <summary>The words of thanks, and the way on.</summary>
    public Task ThankAsync(HttpContext context, PublicPage page)
    {
        var (words, thanks, html) = (page.Words, page.Link.Link.ThankYou, new Html());
        html.Add($"<h1>{words.Thanks}</h1><p class=\"intro\" role=\"status\">").AddLines(thanks?.Text?.In(words.Language) ?? words.ThanksText).Add($"</p>");
        if (thanks?.Redirect is { } redirect)
        {
            html.Add($"<p><a class=\"send\" href=\"{redirect}\">{words.GoOn}</a></p>");
            context.Response.Headers["Refresh"] = $"{RedirectSeconds};url={new Uri(redirect).AbsoluteUri}";
        }

        return WriteAsync(context, page.Link, words.Language, StatusCodes.Status200OK, words.Thanks, html);
    }

    /// <summary>Why the link takes nothing.</summary>
    public Task CloseAsync(HttpContext context, OpenedLink link, string language, PublicLinkState state)
    {
        var (title, why) = (TitleOf(link, language), PublicWords.In(language).Why(state, Opening(link, language)));
        return WriteAsync(context, link, language, StatusCodes.Status410Gone, title, new Html().Add($"<h1>{title}</h1><p class=\"intro\">{why}</p>"));
    }

    /// <summary>Something in plain words.</summary>
    public Task TellAsync(HttpContext context, OpenedLink? link, string language, int status, Func<PublicWords, (string Title, string Text)> told)
    {
        var (title, text) = told(PublicWords.In(language));
        return WriteAsync(context, link, language, status, title, new Html().Add($"<h1>{title}</h1><p class=\"intro\">{text}</p>"));
    }

    // The day where a link opens as it begins, else the moment.
    private static string? Opening(OpenedLink link, string language)
    {
        if (link.Link.From is not { } from)
        {
            return null;
        }

        var moment = TimeZoneInfo.ConvertTime(from, link.Settings.Zone).DateTime;
        return moment.TimeOfDay == TimeSpan.Zero
            ? ReadTexts.Day(DateOnly.FromDateTime(moment), language)
            : ReadTexts.Moment(from.UtcDateTime, new TextContext(language, link.Settings.Zone));
    }

    private static string TitleOf(OpenedLink link, string language) => (link.Link.Title ?? link.Form.Document.Label).In(language);

    private async Task WriteAsync(HttpContext context, OpenedLink? link, string language, int status, string title, Html body)
    {
        var response = context.Response;
        SecurityHeaders.AllowFraming(response, link?.Link.EmbedHosts ?? []);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language;
        response.Headers["X-Robots-Tag"] = "noindex";
        await response.WriteAsync(shell.Around(language, title, body), context.RequestAborted);
    }
}
