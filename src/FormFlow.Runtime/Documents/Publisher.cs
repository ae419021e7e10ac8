using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Timers;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Turns an app's drafts into live versions: the whole target state is checked, the changes are planned and held against the saved records,
/// then everything happens in one transaction or nothing does.
/// </summary>
public sealed class Publisher(LiveForms live, Recomputation recomputation, TimeProvider time)
{
    /// <summary>Tells what publishing would do.</summary>
    public async Task<Result<PublishPlan>> PlanAsync(Workspace workspace, Caller caller, string app, PublishRequest? request, CancellationToken cancellationToken) => caller.IsOwner
        ? await workspace.Database.ReadAsync<Result<PublishPlan>>(async (session, _) => await PlanAsync(session, caller, app, request), cancellationToken)
        : DocumentErrors.OwnerOnly.With();

    /// <summary>
    /// Publishes. Refused, with nothing changed, when the drafts do not work, when it is not told where records of vanished stages go or, unless
    /// allowed, when records would not suit them.
    /// </summary>
    public async Task<Result<PublishPlan>> PublishAsync(
        Workspace workspace, Caller caller, string app, bool allowBreaking, PublishRequest? request, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var published = await workspace.Database.WriteAsync<Result<Publication>>(
            async (session, _) => await PublishAsync(session, workspace, caller, app, allowBreaking, request, null) ?? throw new RefusalException([DocumentErrors.NothingToPublish.With()]),
            cancellationToken).RefusalsAsResultAsync();
        return published.IsRefused ? published.As<PublishPlan>() : await FinishAsync(workspace, published.Value, cancellationToken);
    }

    /// <summary>The plan when there is nothing to publish.</summary>
    internal static PublishPlan Nothing(string app) => new(app, [], [], NoIndexes, [], false);

    /// <summary>Tells what publishing would do, as seen from a running transaction.</summary>
    internal static async ValueTask<PublishPlan> PlanAsync(DatabaseSession session, Caller caller, string app, PublishRequest? request)
    {
        var target = await TargetState.OfAsync(session, app);
        if (target.Drafts.Count == 0)
        {
            return Nothing(app);
        }

        var plan = await PlanAsync(session, caller, target, request);
        return target.Forms is null ? plan : plan with { Changes = WithUses(target, plan.Changes) };
    }

    /// <summary>Publishes inside a running transaction; null when there is nothing to. Refusals are thrown, for they must undo it.</summary>
    internal async ValueTask<Publication?> PublishAsync(DatabaseSession session, Workspace workspace, Caller caller, string app, bool allowBreaking, PublishRequest? request, string? cause)
    {
        await DocumentStore.LockAsync(session);
        await RefuseWhilePreparedAsync(session, app);
        var version = await LiveForms.AdvanceAsync(session);
        var target = await TargetState.OfAsync(session, app);
        return target.Drafts.Count == 0 ? null : await PublishAsync(session, workspace, caller, target, version, allowBreaking, request, cause);
    }

    /// <summary>
    /// Publishes what was prepared, inside a running transaction: nobody writes any more, what was written meanwhile is converted, and the
    /// columns change places. Refusals are thrown.
    /// </summary>
    internal async ValueTask<Publication> PublishPreparedAsync(
        DatabaseSession session, Workspace workspace, Caller caller, PublishAsked asked, IReadOnlyList<PreparedColumnRow> columns, Func<IReadOnlyList<ColumnConversion>, ValueTask> catchUp)
    {
        await DocumentStore.LockAsync(session);
        var version = await LiveForms.AdvanceAsync(session);
        var target = await TargetState.OfAsync(session, asked.App, asked.Drafts);
        target.IsPrepared = true;
        await catchUp(await PlannedConversions.OfAsync(session, target, columns));
        return await PublishAsync(session, workspace, caller, target, version, asked.AllowBreaking, asked.Request, null);
    }

    /// <summary>Refuses whatever would change what a publish that is being prepared was begun with.</summary>
    internal static async ValueTask RefuseWhilePreparedAsync(DatabaseSession session, string app)
    {
        if (await ImportStore.LatestPublishAsync(session, app) is { FinishedAt: null } job)
        {
            throw new RefusalException([DocumentErrors.BeingPrepared.With(("app", app), ("percent", job.Progress / 10))]);
        }
    }

    /// <summary>What a publish would convert when that is more than it may at once; null when it is not. Refusals are thrown, for a publish that is refused is not prepared.</summary>
    internal static async ValueTask<WeighedPublish?> WeighAsync(DatabaseSession session, Caller caller, string app, bool allowBreaking, PublishRequest? request, long most)
    {
        var target = await TargetState.OfAsync(session, app);
        var errors = target.Check();
        if (target.Drafts.Count == 0 || !errors.IsEmpty)
        {
            return null;
        }

        var weighed = new List<(ColumnConversion, long Values)>();
        foreach (var conversion in await PlannedConversions.OfAsync(session, target))
        {
            weighed.Add((conversion, await conversion.CountAsync(session)));
        }

        if (weighed.Sum(each => each.Values) <= most)
        {
            return null;
        }

        await RefuseWhilePreparedAsync(session, app);
        var plan = await PlanAsync(session, caller, target, request);
        Refuse(plan, allowBreaking);
        return new WeighedPublish(
            new PublishAsked(app, allowBreaking, request, [.. target.Drafts.Select(draft => new AskedDraft(draft.Id, draft.Key, draft.DraftVersion, draft.Draft!))]), plan, weighed);
    }

    /// <summary>Lets a publish take effect once its transaction ended. Recomputing many records goes on after this answers.</summary>
    internal async ValueTask<PublishPlan> FinishAsync(Workspace workspace, Publication publication, CancellationToken cancellationToken)
    {
        live.Replace(workspace, publication.Forms, publication.Version);
        await Task.WhenAny(recomputation.Start(workspace), Task.Delay(Patience, time, cancellationToken));
        return publication.Plan;
    }

    // Each field costs a compilation of all forms.
    private const int MostNamed = 50;

    // Small forms are up to date when the answer comes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> NoIndexes = [];
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> NoMappings = [];

    private async ValueTask<Publication> PublishAsync(
        DatabaseSession session, Workspace workspace, Caller caller, TargetState target, long version, bool allowBreaking, PublishRequest? request, string? cause)
    {
        await Releases.BeginAsync(session, target.App, time.GetUtcNow().ToUnixTimeMilliseconds());
        var plan = await PlanAsync(session, caller, target, request);
        Refuse(plan, allowBreaking);
        await ApplyAsync(session, caller, target, cause);
        live.Expect(workspace, version);
        return new Publication(plan with { Published = true, Errors = [] }, target.Forms!, version);
    }

    private static void Refuse(PublishPlan plan, bool allowBreaking)
    {
        var refusals = plan.Errors.Where(error => !allowBreaking || error.Code != DocumentErrors.RowsWouldBreak).ToArray();
        if (refusals.Length > 0)
        {
            throw new RefusalException(refusals);
        }
    }

    private static async ValueTask<PublishPlan> PlanAsync(DatabaseSession session, Caller caller, TargetState target, PublishRequest? request)
    {
        var errors = new ErrorList();
        errors.AddRange(target.Check().Errors);
        if (!errors.IsEmpty)
        {
            return Nothing(target.App) with { Documents = target.Documents(), Errors = errors.Errors };
        }

        var changes = new List<PlannedChange>();
        var check = new ChangeCheck(session, caller.Language, target.IsPrepared, errors);
        foreach (var (before, after) in target.ChangedForms)
        {
            foreach (var change in FormDifference.Between(before, after))
            {
                changes.Add(await check.RunAsync(change, before));
            }

            foreach (var key in before is null || after is null ? [] : after.UniqueKeys)
            {
                if (await check.UniqueAsync(key, before!, after!) is { } change)
                {
                    changes.Add(change);
                }
            }
        }

        target.Stages = new StageChanges(session, request?.Mappings ?? NoMappings, caller.Language, errors);
        changes.AddRange(await target.Stages.RunAsync(target.ChangedForms));
        foreach (var draft in target.Drafts.Where(draft => draft.Kind != DocumentKind.Form.Name))
        {
            changes.Add(new PlannedChange(ChangeNature.DocumentChanged, draft.Kind, draft.Key, null) { Timers = await TimersAsync(session, target, draft) });
        }

        var indexes = target.ChangedForms.Where(pair => pair.After is not null).ToDictionary(
            pair => pair.After!.Key,
            pair => (IReadOnlyList<IReadOnlyList<string>>)[.. target.IndexesOf(pair.After!)],
            StringComparer.Ordinal);
        return new PublishPlan(target.App, target.Documents(), changes, indexes, errors.Errors, false);
    }

    // What a change of a field touches: what goes is named by documents as they are, everything else by them as they become.
    private static PlannedChange[] WithUses(TargetState target, IReadOnlyList<PlannedChange> plan)
    {
        PlannedChange[] changes = [.. plan];
        var touched = changes.Select((change, i) => (change, i))
            .Where(entry => entry.change.Field is not null && (entry.change.Nature is ChangeNature.FieldHidden or ChangeNature.FieldRenamed or ChangeNature.FieldConverted || entry.change is { Nature: ChangeNature.FieldChanged, Rows: > 0 }))
            .Take(MostNamed).ToLookup(entry => (entry.change.Key, Goes: entry.change.Nature == ChangeNature.FieldHidden));
        foreach (var form in touched)
        {
            var definitions = form.Key.Goes ? target.Live() : target.Definitions;
            var key = form.Key.Goes ? target.ChangedForms.First(pair => pair.After?.Key == form.Key.Key).Before!.Key : form.Key.Key;
            var uses = FieldUses.Of(definitions, key, form.Select(entry => entry.change.Field!));
            foreach (var (change, i) in form)
            {
                changes[i] = change with { Uses = uses[change.Field!] };
            }
        }

        return changes;
    }

    // How many timers wait by rules that a document changes.
    private static async ValueTask<long> TimersAsync(DatabaseSession session, TargetState target, DocumentRow draft)
    {
        var count = 0L;
        foreach (var workflow in target.DueOtherwise)
        {
            if (draft.Kind == DocumentKind.Workflow.Name ? workflow.Key == draft.Key
                : draft.Kind == DocumentKind.Calendar.Name && TimerRules.CalendarOf(workflow) == target.Forms!.Calendars.Find(draft.Key))
            {
                count += await StageTimerStore.CountAsync(session, workflow.Form.Id, workflow.Stage.Id);
            }
        }

        return count;
    }

    private async ValueTask ApplyAsync(DatabaseSession session, Caller caller, TargetState target, string? cause)
    {
        foreach (var (before, after) in target.FormsToSync)
        {
            if (after is not null)
            {
                await SyncAsync(session, target, before, after);
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
            await DocumentStore.PublishAsync(session, draft.Id, draft.IsRemovalDraft ? null : draft.Draft, draft.DraftVersion, (draft.LiveVersion ?? 0) + 1, at, by);
            if (draft.IsRemovalDraft && draft.Kind == DocumentKind.App.Name)
            {
                await PackageStore.RemoveAsync(session, draft.Key);
            }
        }

        await Releases.AddAsync(session, target.App, cause, at, by);
        await target.Stages!.KeepAsync();
        await Schedules.SyncAsync(session, target.Forms!, at);
        foreach (var form in target.ComputingDifferently)
        {
            await RecomputationStore.BeginAsync(session, form, at);
        }

        await JournalStore.AppendAsync(session, new JournalEntry(0, at, caller.Kind == CallerKind.System ? "system" : "member", by, cause, "app.published", null, null, null, $"{{\"app\":\"{target.App}\"}}"));
    }

    // Values that differ before a conversion may be the same after it.
    private static async ValueTask SyncAsync(DatabaseSession session, TargetState target, CompiledForm? before, CompiledForm after)
    {
        try
        {
            await FormTables.SyncAsync(session, after, before, [.. target.IndexColumnsOf(after)], await PlannedConversions.SetAsideAsync(session, after));
        }
        catch (Exception violation) when (session.Dialect.Violation(violation) is { Kind: ConstraintKind.Unique } broken)
        {
            var key = after.UniqueKeys.FirstOrDefault(key => Dialect.UniqueName(after.Table, key.Columns) == broken.Constraint);
            var fields = key is null ? null : string.Join(", ", key.Fields.Select(field => field.Key));
            throw new RefusalException([DocumentErrors.NotUnique.At($"/forms/{after.Key}{key?.Pointer ?? $"/fields/{fields}"}", ("field", fields), ("rows", null))]);
        }
    }
}
