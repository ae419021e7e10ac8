using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Links;
using FormFlow.Server.Hosting;
using FormFlow.Server.Problems;
using Microsoft.Extensions.Options;

namespace FormFlow.Server.Public;

/// <summary>What happens when somebody opens a public address or sends what stands there.</summary>
internal sealed class PublicVisits(PublicForms forms, PublicLookUps lookUps, SentFormReader reader, Tickets tickets, PublicAnswers answers, RateLimits limits, IOptions<FormFlowOptions> options)
{
    private readonly TimeSpan fastest = TimeSpan.FromSeconds(options.Value.PublicFillSeconds);

    /// <summary>Shows the form, filled in beforehand as the address says, or why there is none.</summary>
    public async Task ShowAsync(HttpContext context, string ws, string token)
    {
        if (limits.Count(context.Connection.RemoteIpAddress) is not null)
        {
            await answers.TellAsync(context, null, LanguageOf(context, null), StatusCodes.Status429TooManyRequests, static words => (words.NotFound, words.Busy));
            return;
        }

        if (await FindAsync(context, ws, token) is not { } link)
        {
            return;
        }

        if (link.PasswordHash is not null)
        {
            await answers.AskPasswordAsync(context, link, LanguageOf(context, link), isWrong: false);
            return;
        }

        await BeginAsync(context, link);
    }

    /// <summary>Takes what was sent: a record is made once, or the page comes back with what was typed and what is wrong.</summary>
    public async Task TakeAsync(HttpContext context, string ws, string token)
    {
        if (await FindAsync(context, ws, token) is not { } link)
        {
            return;
        }

        var language = LanguageOf(context, link);
        var sent = await reader.ReadAsync(context, link);
        if (!sent.IsReadable)
        {
            await answers.TellAsync(context, link, language, StatusCodes.Status400BadRequest, static words => (words.NotFound, words.Unreadable));
            return;
        }

        var isBusy = limits.CountSubmission(context.Connection.RemoteIpAddress, link.Id) is not null;
        var ticket = tickets.Read(link, sent.Ticket);
        if (link.PasswordHash is not null && (ticket is null || !Tickets.Opens(link, ticket)))
        {
            await OpenAsync(context, link, language, sent, isBusy);
            return;
        }

        var page = new PublicPage(link, language, sent.Typed, tickets) { IsAgain = true, Work = WorkOf(context, link) };
        if (Rearrange(page, sent.Action))
        {
            await AgainAsync(context, page, StatusCodes.Status200OK, null);
        }
        else if (isBusy)
        {
            await AgainAsync(context, page, StatusCodes.Status429TooManyRequests, page.Words.Busy);
        }
        else if (ticket is null)
        {
            await AgainAsync(context, page, StatusCodes.Status409Conflict, page.Words.Expired);
        }
        else if (page.Work > ticket.Work)
        {
            await AgainAsync(context, page, StatusCodes.Status429TooManyRequests, page.Words.Pressed);
        }
        else if (link.Link.Find is not null)
        {
            await lookUps.AnswerAsync(context, page, sent, ticket);
        }
        else if (await forms.IsSentAsync(link, ticket.Nonce, context.RequestAborted))
        {
            await answers.ThankAsync(context, page);
        }
        else if (ticket.FormVersion != link.Form.Version || ticket.LinkVersion != link.Version)
        {
            await AgainAsync(context, page, StatusCodes.Status409Conflict, page.Words.Changed);
        }
        else
        {
            await SendAsync(context, page, sent, ticket);
        }
    }

    private static string LanguageOf(HttpContext context, OpenedLink? link) =>
        link?.Link.Language ?? Languages.Preferred(context.Request) ?? link?.Settings.Language ?? Languages.English;

    // Work is asked for only while much is being sent.
    private int WorkOf(HttpContext context, OpenedLink link) => limits.IsPressed(context.Connection.RemoteIpAddress, link.Id) ? Proof.Bits : 0;

    // People see no trap, and take their time to fill a form in.
    private string? SuspicionOf(SentForm sent, Ticket ticket) =>
        sent.Trap.Length > 0 ? "trap" : !ticket.IsAgain && tickets.AgeOf(ticket) < fastest ? "fast" : !Proof.Holds(ticket, sent.Proof) ? "work" : null;

    // Adds or takes away a row, when that is the button that was pressed.
    private static bool Rearrange(PublicPage page, string action)
    {
        if (action.StartsWith(PublicPageWriter.AddRow, StringComparison.Ordinal))
        {
            if (page.Link.Fields.FirstOrDefault(field => field.Field.Key == action[PublicPageWriter.AddRow.Length..] && field.Field.Field is SubformField) is { } subform)
            {
                page.AddRow(subform);
            }

            return true;
        }

        if (!action.StartsWith(PublicPageWriter.RemoveRow, StringComparison.Ordinal))
        {
            return false;
        }

        if (action.Split(':') is [_, var key, var row])
        {
            page.Typed.Remove(key, row);
        }

        return true;
    }

    private async Task<OpenedLink?> FindAsync(HttpContext context, string ws, string token)
    {
        if (await forms.OpenAsync(ws, token, context.RequestAborted) is not { } link)
        {
            await answers.TellAsync(context, null, LanguageOf(context, null), StatusCodes.Status404NotFound, static words => (words.NotFound, words.NotFoundText));
            return null;
        }

        if (link.State == PublicLinkState.Open)
        {
            return link;
        }

        await answers.CloseAsync(context, link, LanguageOf(context, link), link.State);
        return null;
    }

    private async Task OpenAsync(HttpContext context, OpenedLink link, string language, SentForm sent, bool isBusy)
    {
        if (!isBusy && forms.Opens(link, sent.Password))
        {
            await BeginAsync(context, link);
        }
        else
        {
            await answers.AskPasswordAsync(context, link, language, isWrong: sent.Password.Length > 0);
        }
    }

    // The form as it is before anybody typed: the address may fill in what is shown, read as if it had been typed.
    private async Task BeginAsync(HttpContext context, OpenedLink link)
    {
        var page = new PublicPage(link, LanguageOf(context, link), new Typed(), tickets) { Work = WorkOf(context, link) };
        var (given, filled) = (new RecordInput(link.Form.Fields.Length), new HashSet<CompiledField>());
        foreach (var field in link.Fields.Where(field => field.IsAsked && field.Field.Field is not (SubformField or FileField)).Select(field => field.Field))
        {
            if (context.Request.Query.TryGetValue(field.Key, out var text) && text[^1] is { Length: > 0 } wished)
            {
                Prefill(page, given, field, wished);
                filled.Add(field);
            }
        }

        if (!await PreviewAsync(page, given, context.RequestAborted))
        {
            await answers.TellAsync(context, link, page.Words.Language, StatusCodes.Status409Conflict, static words => (words.NotFound, words.Unreadable));
            return;
        }

        if (page.Preview is not null)
        {
            page.Fill(filled);
        }

        await answers.ShowAsync(context, page, StatusCodes.Status200OK);
    }

    private static void Prefill(PublicPage page, RecordInput given, CompiledField field, string wished)
    {
        var found = new ErrorList();
        var value = field.Field.Parse(wished, page.Texts, new FieldIssues(found, new FieldPath(string.Empty, field.Key)));
        if (value is not null)
        {
            given.Set(field.Slot, value);
            FieldInputs.Of(field.Field).Fill(page.Place(field, field.Key), value);
        }
        else
        {
            page.Typed.Add(field.Key, wished);
        }
    }

    // The page again, with what was typed.
    private async Task AgainAsync(HttpContext context, PublicPage page, int status, string? note)
    {
        page.Note = note;
        await PreviewAsync(page, new FormReading(page, page.Link.Form.Fields.Length).Input, context.RequestAborted);
        await answers.ShowAsync(context, page, status);
    }

    private async Task SendAsync(HttpContext context, PublicPage page, SentForm sent, Ticket ticket)
    {
        var reading = new FormReading(page, page.Link.Form.Fields.Length);
        var faults = new ErrorList();
        faults.AddRange(reading.Faults.Errors);
        faults.AddRange(sent.Refused.Select(refused => refused.Error));
        var done = SuspicionOf(sent, ticket) is { } reason
            ? await forms.HoldAsync(page.Link, reading.Input, faults, ticket.Nonce, reason, context.Connection.RemoteIpAddress?.ToString(), page.Words.Language, context.RequestAborted)
            : await forms.SubmitAsync(page.Link, reading.Input, faults, ticket.Nonce, page.Words.Language, context.RequestAborted);
        if (!done.IsRefused)
        {
            await answers.ThankAsync(context, page);
            return;
        }

        switch (done.Errors[0].Code)
        {
            case var code when code == PublicLinkErrors.SentAlready:
                await answers.ThankAsync(context, page);
                break;
            case var code when code == PublicLinkErrors.NotOpen:
                await answers.CloseAsync(context, page.Link, page.Words.Language, page.Link.State == PublicLinkState.Open ? PublicLinkState.Full : page.Link.State);
                break;
            case var code when code == PublicLinkErrors.Changed:
                await AgainAsync(context, page, StatusCodes.Status409Conflict, page.Words.Changed);
                break;
            default:
                sent.Refused.ForEach(refused => page.AddFault(refused.Name, refused.Error));
                foreach (var error in done.Errors.Where(error => sent.Refused.TrueForAll(refused => refused.Error != error)))
                {
                    page.AddFault(reading.NameOf(error.Pointer), error);
                }

                await PreviewAsync(page, reading.Input, context.RequestAborted);
                await answers.ShowAsync(context, page, StatusCodes.Status422UnprocessableEntity);
                break;
        }
    }

    // Where records are looked up there is no record to come.
    private async Task<bool> PreviewAsync(PublicPage page, RecordInput given, CancellationToken cancellationToken)
    {
        if (page.Link.Link.Find is not null)
        {
            return true;
        }

        var preview = await forms.PreviewAsync(page.Link, given, page.Words.Language, cancellationToken);
        page.Preview = preview.IsRefused ? null : preview.Value;
        return !preview.IsRefused;
    }
}
