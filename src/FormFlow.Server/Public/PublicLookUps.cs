using FormFlow.Engine.Fields;
using FormFlow.Runtime.Links;

namespace FormFlow.Server.Public;

/// <summary>
/// Answers visitors who look records up. Whether there is such a record shows in what the page says only: it comes with the same status, and
/// after a time rounded up, so that it cannot be told by measuring either.
/// </summary>
internal sealed class PublicLookUps(PublicForms forms, PublicFinds finds, PublicAnswers answers, TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    /// <summary>Answers a page that was sent with a ticket that holds.</summary>
    public async Task AnswerAsync(HttpContext context, PublicPage page, SentForm sent, Ticket ticket)
    {
        var start = time.GetTimestamp();
        var reading = new FormReading(page, page.Link.Form.Fields.Length);
        foreach (var error in reading.Faults.Errors)
        {
            page.AddFault(reading.NameOf(error.Pointer), error);
        }

        foreach (var blank in page.Link.Fields.Select(asked => asked.Field).Where(field => reading.Input.Values[field.Slot] is null && page.FaultsOf(field.Key).Count == 0))
        {
            page.AddFault(blank.Key, FieldErrors.Required.With());
        }

        if (page.IsFaulty)
        {
            await answers.ShowAsync(context, page, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        // Work that was proved is good for one answer.
        if (!Proof.Holds(ticket, sent.Proof) || (ticket.Work > 0 && !await forms.TakeAsync(page.Link, ticket.Nonce, context.RequestAborted)))
        {
            page.Note = page.Words.Busy;
            await answers.ShowAsync(context, page, StatusCodes.Status429TooManyRequests);
            return;
        }

        page.Found = sent.Trap.Length > 0 ? new FoundByLink([], HasMore: false) : await finds.FindAsync(page.Link, reading.Input, page.Words.Language, context.RequestAborted);
        var spent = time.GetElapsedTime(start);
        await Task.Delay(Step - TimeSpan.FromTicks(spent.Ticks % Step.Ticks), time, context.RequestAborted);
        await answers.ShowAsync(context, page, StatusCodes.Status200OK);
    }
}
