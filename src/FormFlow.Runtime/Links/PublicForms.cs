using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Links;

/// <summary>
/// What visitors do at public addresses: see a form, and send it once. What they send goes the one write path of records, on behalf of the link:
/// it makes records of that form with the fields it shows, and nothing else.
/// </summary>
public sealed class PublicForms(
    WorkspaceDirectory workspaces, LiveForms live, SettingsOfWorkspaces settings, RecordSessions sessions, RecordService records, Passwords passwords, IdGenerator ids, TimeProvider time)
{
    private const int LongestToken = 60;
    private const int MostHeld = 1000;

    /// <summary>How long a page that was opened can be sent, and sending it again is known as such.</summary>
    public static readonly TimeSpan Patience = IdempotentAnswers.Kept - TimeSpan.FromHours(1);

    /// <summary>What is found under an address; null when there is nothing.</summary>
    public async Task<OpenedLink?> OpenAsync(string workspaceKey, string token, CancellationToken cancellationToken)
    {
        if (token.Length > LongestToken || await workspaces.FindAsync(workspaceKey, cancellationToken) is not { } workspace)
        {
            return null;
        }

        var forms = await live.OfAsync(workspace, cancellationToken);
        var row = await workspace.Database.ReadAsync((session, _) => PublicLinkStore.FindAsync(session, token), cancellationToken);
        if (row is null || PublicLinks.FormOf(forms, row) is not { } form)
        {
            return null;
        }

        var bound = BoundLink.Of(row, form);
        var state = bound.IsSound ? bound.Document.StateAt(time.GetUtcNow(), row.Submissions) : PublicLinkState.Closed;
        return new OpenedLink(workspace, row.Id, row.Version, row.PasswordHash, state, bound, await settings.OfAsync(workspace, cancellationToken));
    }

    /// <summary>Whether a password opens a link.</summary>
    public bool Opens(OpenedLink link, string password) => link.PasswordHash is { } hash && passwords.Matches(hash, password);

    /// <summary>What the record would be with what was given so far; refused when the form was published anew since the link was opened.</summary>
    public Task<Result<LinkPreview>> PreviewAsync(OpenedLink link, RecordInput given, string language, CancellationToken cancellationToken) =>
        sessions.ReadAsync<LinkPreview>(
            link.Workspace,
            link.CallerIn(language),
            link.Form.Key,
            (_, context) => ValueTask.FromResult<Result<LinkPreview>>(
                ReferenceEquals(context.Form, link.Form) ? Preview(link, given, context, language) : PublicLinkErrors.Changed.With()),
            cancellationToken);

    /// <summary>
    /// Makes the record; refused with everything that is wrong, what was found while reading among it, pointers as in <c>/values/amount</c>. The
    /// same nonce makes one record only, for <see cref="Patience"/>.
    /// </summary>
    public Task<Result<bool>> SubmitAsync(OpenedLink link, RecordInput given, ErrorList faults, string nonce, string language, CancellationToken cancellationToken) =>
        WriteAsync(link, given, faults, language, new IdempotencyClaim<RecordAnswered>((session, _) => CountAsync(session, link, nonce)), cancellationToken);

    /// <summary>Holds what looks suspicious until somebody has looked at it; refused as <see cref="SubmitAsync"/> would.</summary>
    public async Task<Result<bool>> HoldAsync(
        OpenedLink link, RecordInput given, ErrorList faults, string nonce, string reason, string? address, string language, CancellationToken cancellationToken)
    {
        var tried = await WriteAsync(link, given, faults, language, null, cancellationToken);
        if (tried.IsRefused)
        {
            return tried;
        }

        var input = Merge(link, given);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var row = new HeldSubmissionRow { Id = ids.Next(), Link = link.Id, At = now, Reason = reason, Address = address, Body = HeldBody.Write(link.Form, input) };
        return await link.Workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                if (await HeldSubmissionStore.CountAsync(session, link.Id) >= MostHeld)
                {
                    return PublicLinkErrors.HoldsTooMuch.With();
                }

                if (!await TakeAsync(session, link, nonce))
                {
                    return PublicLinkErrors.SentAlready.With();
                }

                await FileStore.UseAsync(session, HeldBody.FilesOf(link.Form, input), now);
                await HeldSubmissionStore.AddAsync(session, row);
                var changes = ChangeText.Of(("submission", null, RecordId.Format(row.Id)), ("reason", null, reason));
                await JournalStore.AppendAsync(session, new Act(link.CallerIn(language), now, link.Cause).Entry("submission.held", link.Form.Id, null, null, changes));
                return true;
            },
            cancellationToken);
    }

    // Without a claim nothing is left of it: it only tells what is wrong.
    private async Task<Result<bool>> WriteAsync(
        OpenedLink link, RecordInput given, ErrorList faults, string language, IdempotencyClaim<RecordAnswered>? claim, CancellationToken cancellationToken)
    {
        if (link.State != PublicLinkState.Open)
        {
            return PublicLinkErrors.NotOpen.With();
        }

        var made = await records.ChangeAsync(
            link.Workspace,
            link.CallerIn(language),
            link.Form.Key,
            new WriteOptions { Cause = link.Cause, DryRun = claim is null },
            form => ReferenceEquals(form, link.Form) ? Change(link, given, faults) : PublicLinkErrors.Changed.With(),
            claim,
            cancellationToken);
        return made.IsRefused ? made.As<bool>() : true;
    }

    /// <summary>Takes a nonce and counts the record, in the transaction that makes it.</summary>
    private async ValueTask CountAsync(DatabaseSession session, OpenedLink link, string nonce)
    {
        if (!await TakeAsync(session, link, nonce))
        {
            throw new RefusalException([PublicLinkErrors.SentAlready.With()]);
        }

        if (await PublicLinkStore.LockAsync(session, link.Id) is not { } row || row.Version != link.Version)
        {
            throw new RefusalException([PublicLinkErrors.Changed.With()]);
        }

        if (link.Link.StateAt(time.GetUtcNow(), row.Submissions) != PublicLinkState.Open)
        {
            throw new RefusalException([PublicLinkErrors.NotOpen.With()]);
        }

        await PublicLinkStore.CountSubmissionAsync(session, link.Id);
    }

    // False when the nonce was taken before.
    private async ValueTask<bool> TakeAsync(DatabaseSession session, OpenedLink link, string nonce)
    {
        var now = time.GetUtcNow();
        var kept = new IdempotencyRow { Key = $"{link.Cause} {nonce}", Caller = link.Cause, RequestHash = string.Empty, Status = 200, At = now.ToUnixTimeMilliseconds() };
        return await IdempotencyStore.AddAsync(session, kept, (now - IdempotentAnswers.Kept).ToUnixTimeMilliseconds());
    }

    /// <summary>Uses a nonce; false when it was used already.</summary>
    public async Task<bool> TakeAsync(OpenedLink link, string nonce, CancellationToken cancellationToken) =>
        await link.Workspace.Database.WriteAsync((session, _) => TakeAsync(session, link, nonce), cancellationToken);

    /// <summary>Whether a nonce was used already.</summary>
    public async Task<bool> IsSentAsync(OpenedLink link, string nonce, CancellationToken cancellationToken)
    {
        var since = (time.GetUtcNow() - IdempotentAnswers.Kept).ToUnixTimeMilliseconds();
        return await link.Workspace.Database.ReadAsync((session, _) => IdempotencyStore.FindAsync(session, $"{link.Cause} {nonce}", since), cancellationToken) is not null;
    }

    private static RecordChange Change(OpenedLink link, RecordInput given, ErrorList faults)
    {
        var change = new RecordChange { Kind = ChangeKind.Create, Input = Merge(link, given) };
        change.Errors.AddRange(faults.Errors);
        return change;
    }

    // What visitors give and what the link gives; nothing else of what might have been sent is taken.
    private static RecordInput Merge(OpenedLink link, RecordInput given)
    {
        var input = new RecordInput(link.Form.Fields.Length);
        foreach (var field in link.Form.Fields)
        {
            if (given.Has(field) && link.Fields.Any(shown => shown.Field == field && shown.IsAsked))
            {
                input.Set(field.Slot, given.Values[field.Slot]);
            }
            else if (link.Preset.Has(field))
            {
                input.Set(field.Slot, link.Preset.Values[field.Slot]);
            }
        }

        return input;
    }

    private static LinkPreview Preview(OpenedLink link, RecordInput given, ChangeContext context, string language)
    {
        var draft = new RecordDraft(link.Form, Merge(link, given), null, string.Empty, new ErrorList(), language);
        var foreign = new ForeignRecords();
        RecordPipeline.Compute(draft, foreign, context.Rules);
        var (hidden, required) = (new HashSet<(CompiledField, int)>(), new HashSet<(CompiledField, int)>());
        foreach (var shown in link.Fields)
        {
            Ask(shown.Field, new RecordScope(draft.Values, null, foreign), -1);
            if (draft.Values[shown.Field.Slot] is not SubformRow[] rows)
            {
                continue;
            }

            for (var i = 0; i < rows.Length; i++)
            {
                foreach (var column in shown.Columns)
                {
                    Ask(column.Field, new RecordScope(draft.Values, rows[i].Values, foreign), i);
                }
            }
        }

        return new LinkPreview(draft.Values, hidden, required);

        void Ask(CompiledField field, in RecordScope scope, int row)
        {
            var rules = link.Form.Rules.Fields.GetValueOrDefault(field);
            if (rules?.IsShown(scope, context.Rules) == false)
            {
                hidden.Add((field, row));
            }

            if (field.Field.Required || rules?.Required?.Evaluate(scope, context.Rules, whenBlank: false).Holds == true)
            {
                required.Add((field, row));
            }
        }
    }
}
