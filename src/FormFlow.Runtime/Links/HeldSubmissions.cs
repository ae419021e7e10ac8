using System.Text;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Links;

/// <summary>What came by public links and looked suspicious: looked at, made a record after all, or discarded.</summary>
public sealed class HeldSubmissions(LiveForms live, RecordService records, TimeProvider time)
{
    /// <summary>A part of those of a link in the order they came.</summary>
    public Task<Result<Page<HeldSubmission>>> ListAsync(Workspace workspace, string link, PageAsked asked, CancellationToken cancellationToken) =>
        workspace.Database.ReadAsync<Result<Page<HeldSubmission>>>(
            async (session, _) =>
            {
                if (!RecordId.TryParse(link, out var id) || await PublicLinkStore.FindAsync(session, id) is null)
                {
                    return PublicLinkErrors.NotFound.With();
                }

                var rows = await HeldSubmissionStore.ListAsync(session, id, asked.After, asked.Limit + 1);
                var total = asked.Count ? await HeldSubmissionStore.CountAsync(session, id) : (long?)null;
                return Page<HeldSubmission>.From(rows, asked.Limit, row => row.Id, Describe, total);
            },
            cancellationToken).AsTask();

    /// <summary>Makes the record on behalf of whoever accepts it; refused with what is wrong with it, such as what the form says by now.</summary>
    public async Task<Result<RecordAnswered>> AcceptAsync(Workspace workspace, Caller caller, string link, string submission, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        var found = await workspace.Database.ReadAsync((session, _) => FindAsync(session, forms, link, submission), cancellationToken);
        if (found is not (var form, var row))
        {
            return PublicLinkErrors.NoSubmission.With();
        }

        return await records.CreateAsync(
            workspace,
            caller,
            form.Key,
            Encoding.UTF8.GetBytes(row.Body),
            new WriteOptions { Cause = $"link:{link}" },
            new IdempotencyClaim<RecordAnswered>(async (session, _) =>
            {
                if (!await HeldSubmissionStore.RemoveAsync(session, row.Link, row.Id))
                {
                    throw new RefusalException([PublicLinkErrors.NoSubmission.With()]);
                }

                await PublicLinkStore.CountSubmissionAsync(session, row.Link);
            }),
            cancellationToken);
    }

    public async Task<Result<bool>> DiscardAsync(Workspace workspace, Caller caller, string link, string submission, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        return await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                if (await FindAsync(session, forms, link, submission) is not (var form, var row) || !await HeldSubmissionStore.RemoveAsync(session, row.Link, row.Id))
                {
                    return PublicLinkErrors.NoSubmission.With();
                }

                var changes = ChangeText.Of(("submission", submission, null), ("body", row.Body, null));
                await JournalStore.AppendAsync(session, new Act(caller, time.GetUtcNow().ToUnixTimeMilliseconds(), $"link:{link}").Entry("submission.discarded", form.Id, null, null, changes));
                return true;
            },
            cancellationToken);
    }

    private static async ValueTask<(CompiledForm Form, HeldSubmissionRow Row)?> FindAsync(DatabaseSession session, FormSet forms, string link, string submission) =>
        RecordId.TryParse(link, out var id)
        && RecordId.TryParse(submission, out var number)
        && await PublicLinkStore.FindAsync(session, id) is { } found
        && PublicLinks.FormOf(forms, found) is { } form
        && await HeldSubmissionStore.FindAsync(session, id, number) is { } row
            ? (form, row)
            : null;

    private static HeldSubmission Describe(HeldSubmissionRow row) => new(
        RecordId.Format(row.Id), DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Reason, row.Address, JsonElement.Parse(row.Body).GetProperty("values"));
}
