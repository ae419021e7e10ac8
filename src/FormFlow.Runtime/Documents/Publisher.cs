using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Turns an app's drafts into live versions: the whole target state is checked, the changes are planned and held against the saved records,
/// then everything happens in one transaction or nothing does.
/// </summary>
public sealed class Publisher(LiveForms live, Recomputation recomputation, TimeProvider time)
{
    /// <summary>Tells what publishing would do.</summary>
    public async Task<Result<PublishPlan>> PlanAsync(Workspace workspace, Caller caller, string app, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        return await workspace.Database.ReadAsync<Result<PublishPlan>>(
            async (session, _) =>
            {
                var target = TargetState.Of(await DocumentStore.AllAsync(session), app);
                return target.Drafts.Count == 0 ? new PublishPlan(app, [], NoIndexes, [], false) : await PlanAsync(session, caller, target);
            },
            cancellationToken);
    }

    /// <summary>Publishes. Refused, with nothing changed, when the drafts do not work or, unless allowed, records would not suit them.</summary>
    public async Task<Result<PublishPlan>> PublishAsync(Workspace workspace, Caller caller, string app, bool allowBreaking, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var published = await workspace.Database.WriteAsync<Result<(PublishPlan Plan, FormSet Forms, long Version, TargetState Target)>>(
            async (session, _) =>
            {
                var version = await LiveForms.AdvanceAsync(session);
                var target = TargetState.Of(await DocumentStore.AllAsync(session), app);
                if (target.Drafts.Count == 0)
                {
                    throw new RefusalException([DocumentErrors.NothingToPublish.With()]);
                }

                var plan = await PlanAsync(session, caller, target);
                var refusals = plan.Errors.Where(error => !allowBreaking || error.Code != DocumentErrors.RowsWouldBreak).ToArray();
                if (refusals.Length > 0)
                {
                    throw new RefusalException(refusals);
                }

                await ApplyAsync(session, caller, target);
                return (plan with { Published = true, Errors = [] }, target.Forms!, version, target);
            },
            cancellationToken).RefusalsAsResultAsync();
        if (published.IsRefused)
        {
            return published.As<PublishPlan>();
        }

        live.Replace(workspace, published.Value.Forms, published.Value.Version);
        foreach (var form in published.Value.Target.ComputingDifferently)
        {
            await recomputation.RunAsync(workspace, form, cancellationToken);
        }

        return published.Value.Plan;
    }

    private static readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> NoIndexes = [];

    private static async ValueTask<PublishPlan> PlanAsync(DatabaseSession session, Caller caller, TargetState target)
    {
        var errors = new ErrorList();
        target.Check(errors);
        if (!errors.IsEmpty)
        {
            return new PublishPlan(target.App, [], NoIndexes, errors.Errors, false);
        }

        var changes = new List<PlannedChange>();
        foreach (var (before, after) in target.ChangedForms)
        {
            foreach (var change in FormDifference.Between(before, after))
            {
                changes.Add(await HoldAgainstRecordsAsync(session, caller, change, before, errors));
            }
        }

        changes.AddRange(target.Drafts.Where(draft => draft.Kind != DocumentKind.Form.Name)
            .Select(draft => new PlannedChange(ChangeNature.DocumentChanged, draft.Kind, draft.Key, null, 0, [], null)));
        var indexes = target.ChangedForms.Where(pair => pair.After is not null).ToDictionary(
            pair => pair.After!.Key,
            pair => (IReadOnlyList<IReadOnlyList<string>>)[.. target.IndexesOf(pair.After!)],
            StringComparer.Ordinal);
        return new PublishPlan(target.App, changes, indexes, errors.Errors, false);
    }

    private static async ValueTask<PlannedChange> HoldAgainstRecordsAsync(DatabaseSession session, Caller caller, FormChange change, CompiledForm? before, ErrorList errors)
    {
        long rows = 0;
        IReadOnlyList<long> examples = [];
        string? reason = null;
        var (was, becomes) = (change.Before, change.After);
        if (before is not null && becomes is { Field.IsComputed: false } && (was is null || was.IsStored))
        {
            if (was is not null && becomes.IsStored && change.Nature is ChangeNature.FieldChanged or ChangeNature.FieldConverted)
            {
                (rows, examples, var error) = await FitCheck.ValuesAsync(session, was!, becomes);
                reason = error?.Message(caller.Language);
            }

            if (becomes.Field.Required && was?.Field.Required != true && becomes.Subform is null && becomes.IsStored)
            {
                var (blank, ids) = await FitCheck.BlanksAsync(session, was, before);
                (rows, examples, reason) = blank > 0 && rows == 0 ? (blank, ids, FieldErrors.Required.With().Message(caller.Language)) : (rows + blank, examples, reason);
            }

            if (becomes.Field.Unique && was is { Field.Unique: false })
            {
                var (repeated, _) = await FitCheck.RepeatedAsync(session, was);
                if (repeated > 0)
                {
                    errors.Add(DocumentErrors.NotUnique.At($"/forms/{change.Form}/fields/{change.Field}", ("field", change.Field), ("rows", repeated)));
                }
            }
        }

        if (rows > 0)
        {
            errors.Add(DocumentErrors.RowsWouldBreak.At($"/forms/{change.Form}/fields/{change.Field}", ("rows", rows), ("field", change.Field), ("reason", reason)));
        }

        return new PlannedChange(change.Nature, DocumentKind.Form.Name, change.Form, change.Field, rows, [.. examples.Select(RecordId.Format)], reason);
    }

    private async ValueTask ApplyAsync(DatabaseSession session, Caller caller, TargetState target)
    {
        foreach (var (before, after) in target.FormsToSync)
        {
            if (after is not null)
            {
                await FormTables.SyncAsync(session, after, before, [.. target.IndexColumnsOf(after)]);
            }
        }

        foreach (var (_, after) in target.FormsToSync)
        {
            if (after is not null)
            {
                await FormTables.ReportAsync(session, after);
            }
        }

        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        var by = caller.Member is { } member ? RecordId.Format(member) : null;
        foreach (var draft in target.Drafts)
        {
            await DocumentStore.PublishAsync(session, draft.Id, draft.IsRemovalDraft ? null : draft.Draft, (draft.LiveVersion ?? 0) + 1, at, by);
        }

        await JournalStore.AppendAsync(session, new JournalEntry(0, at, caller.Kind == CallerKind.System ? "system" : "member", by, null, "app.published", null, null, null, $"{{\"app\":\"{target.App}\"}}"));
    }
}
