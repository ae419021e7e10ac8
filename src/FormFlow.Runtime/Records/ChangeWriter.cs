using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Tasks;
using FormFlow.Runtime.Timers;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>
/// The one write path. Changes of a form, one or thousands, go through it inside a write transaction: found, merged, computed, checked, then
/// written with their journal entries. It asks the database once per batch for each thing it needs, never once per record.
/// </summary>
public sealed class ChangeWriter(IdGenerator ids, TaskWriter tasks, StageEffects stages, TimerWriter timers)
{
    /// <summary>
    /// Applies changes in order. Refused ones carry their errors and write nothing; the others are written. The caller decides whether refusals
    /// undo the whole transaction.
    /// </summary>
    /// <returns>What the references of the records point at, for answering with titles.</returns>
    internal async ValueTask<ForeignRecords> ApplyAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes)
    {
        var foreign = new ForeignRecords(context.People);
        var mark = context.Chain.Mark;
        var start = 0;
        while (start < changes.Count)
        {
            // A record that is changed twice must be seen the second time as the first change left it.
            var end = await ResolveAsync(session, changes, start);
            await ApplyDistinctAsync(session, context, end - start == changes.Count ? changes : [.. changes.Skip(start).Take(end - start)], foreign);
            start = end;
        }

        return await Cascade.RunAsync(session, this, context, changes) ? await RenewAsync(session, context, changes, mark) : foreign;
    }

    /// <summary>Writes what was computed in records anew, without looking for what follows from that. Overtaken changes are left out.</summary>
    internal async ValueTask WriteComputedAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes) =>
        await ApplyDistinctAsync(session, context, changes, new ForeignRecords(context.People));

    // What was computed may stand in the records that were changed, and in those they point at.
    private static async ValueTask<ForeignRecords> RenewAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes, int mark)
    {
        foreach (var change in changes)
        {
            change.Row = context.Chain.Latest(context.Form, change.Id, mark) ?? change.Row;
        }

        var foreign = new ForeignRecords(context.People);
        if (changes is [{ Row: { } row }])
        {
            // Only a change that came alone is answered with what it points at.
            await foreign.LoadAsync(session, context.Form, [row.Values]);
        }

        return foreign;
    }

    /// <summary>Finds which records upserts mean, and how far the changes go before one meets a record again.</summary>
    private static async ValueTask<int> ResolveAsync(DatabaseSession session, IReadOnlyList<RecordChange> changes, int start)
    {
        var seenIds = new HashSet<long>();
        var seenKeys = new HashSet<(RecordKey, KeyValues)>();
        var end = start;
        while (end < changes.Count && IsNew(changes[end]))
        {
            end++;
        }

        foreach (var byKey in changes.Skip(start).Take(end - start).Where(change => change is { Kind: ChangeKind.Upsert, Key: not null }).GroupBy(change => change.Key!))
        {
            var found = await byKey.Key.FindAsync(session, byKey.Select(KeyOf).OfType<KeyValues>());
            foreach (var change in byKey)
            {
                if (KeyOf(change) is not { } key)
                {
                    var blank = byKey.Key.Blank(change.Input!)!.Key;
                    change.Errors.Add(RecordErrors.KeyBlank.At($"{change.Prefix}/values/{blank}", ("field", blank)));
                }
                else if (found.GetValueOrDefault(key) is RecordKey.Several)
                {
                    change.Errors.Add(RecordErrors.KeySeveral.At($"{change.Prefix}/values/{byKey.Key.Fields[0].Key}"));
                }
                else
                {
                    change.Id = found.GetValueOrDefault(key);
                }
            }
        }

        return end;

        bool IsNew(RecordChange change) => change.Kind switch
        {
            ChangeKind.Create => true,
            ChangeKind.Upsert => KeyOf(change) is not { } key || seenKeys.Add((change.Key!, key)),
            _ => seenIds.Add(change.Id),
        };

        static KeyValues? KeyOf(RecordChange change) => change.Key?.Of(change.Input!);
    }

    /// <summary>
    /// Writes changes of different records that were prepared in another session, for whoever knows that what they were made of still stands, and
    /// brings up to date what follows from them.
    /// </summary>
    internal async ValueTask ApplyPreparedAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes, ForeignRecords foreign)
    {
        await WriteDistinctAsync(session, context, changes, foreign);
        await Cascade.RunAsync(session, this, context, changes);
    }

    /// <summary>Finds, merges, computes and checks changes of different records, without writing any of them.</summary>
    internal static async ValueTask PrepareAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes, ForeignRecords foreign)
    {
        await FindAsync(session, context.Form, changes);
        foreign.ForgetAnswers();
        foreach (var change in changes.Where(change => change.Kind != ChangeKind.Delete && !(change.Before is null && change.Kind == ChangeKind.Update)))
        {
            // One that is faulty already is computed and checked all the same: its caller is told everything at once.
            change.Draft = new RecordDraft(
                context.Form, change.Input!, change.Before?.Values, change.Prefix, change.Errors, context.Caller.Language, context.MaySetReadOnly)
            { IsWritten = !context.IsByTime && !context.IsComputing };
        }

        RecordChange[] drafts = [.. changes.Where(change => change.Draft is not null)];
        foreign.Holds = context.Form.Follows && session.Dialect.IsShared;
        await foreign.LoadAsync(session, context.Form, drafts.Select(change => change.Draft!.Values));
        if (!context.IsComputing)
        {
            await foreign.Files.LoadAsync(session, context.Form, drafts.Select(change => change.Draft!.Values), context.Now);
        }

        if (!context.Form.Workflows.IsEmpty)
        {
            // Transitions ask about the record as it was, too.
            var repointed = drafts.Where(change => change.Before is { } before && context.Form.References.Any(field => !Values.Same(before.Values[field.Slot], change.Draft!.Values[field.Slot])));
            await foreign.LoadAsync(session, context.Form, repointed.Select(change => change.Before!.Values));
        }

        await ComputeAsync(session, context, drafts, foreign);
        await StageConflict.TellAsync(session, context, drafts);
    }

    private async ValueTask ApplyDistinctAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes, ForeignRecords foreign)
    {
        await PrepareAsync(session, context, changes, foreign);
        await WriteDistinctAsync(session, context, changes, foreign);
    }

    private async ValueTask WriteDistinctAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes, ForeignRecords foreign)
    {
        var related = await RelatedMoves.LoadAsync(session, context.Form, [.. changes.Where(change => change.Draft is not null)]);
        var mark = context.Chain.Mark;
        var overtaken = new List<RecordChange>();
        await session.TogetherAsync(async () =>
        {
            foreach (var change in changes.Where(change => change.Errors.IsEmpty))
            {
                if (context.Chain.Latest(context.Form, change.Id, mark) is not null)
                {
                    // What another change of the batch set off reached the record first.
                    overtaken.Add(change);
                    continue;
                }

                await WriteAsync(session, context, change, foreign, related);
            }
        });

        foreach (var change in overtaken)
        {
            change.Row = change.Before = null;
            change.IsOvertaken = context.IsComputing;
        }

        if (overtaken.Count > 0 && !context.IsComputing)
        {
            await ApplyDistinctAsync(session, context, overtaken, foreign);
        }

        await timers.SyncAsync(session, context, changes, mark, foreign);
        await RefreshWriter.SyncAsync(session, context, changes, mark, foreign);
        if (foreign.MissedSome)
        {
            await Cascade.LeaveAsync(session, context, changes);
        }
    }

    private static async ValueTask ComputeAsync(DatabaseSession session, ChangeContext context, RecordChange[] drafts, ForeignRecords foreign)
    {
        var numbers = new NumberTaker(context);
        while (drafts.Length > 0)
        {
            var makesNew = numbers.IsNeeded && drafts.Any(change => change.Before is null);
            if (makesNew)
            {
                await numbers.BeginAsync(session);
            }

            foreach (var change in makesNew ? drafts.Where(change => change.Before is null && change.Errors.IsEmpty) : [])
            {
                numbers.Give(change.Draft!);
            }

            await DraftEvaluation.RunAsync(session, context, drafts, foreign);

            await DraftChecks.OptionsAsync(session, context.Form, drafts);
            await DraftChecks.UniqueAsync(session, context.Form, drafts);
            RecordChange[] left = [.. drafts.Where(change => change.Errors.IsEmpty)];
            if (!makesNew || left.Length == drafts.Length)
            {
                break;
            }

            drafts = left;
        }

        await numbers.FinishAsync(session);
    }

    private static async ValueTask FindAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<RecordChange> changes)
    {
        RecordChange[] wanted = [.. changes.Where(change => change.Id != 0 && change.Kind != ChangeKind.Create && change.Before is null)];
        if (wanted.Length == 0)
        {
            return;
        }

        var found = await RecordLoader.Of(form).LockAsync(session, [.. wanted.Select(change => change.Id)]);
        foreach (var change in wanted)
        {
            if (!found.TryGetValue(change.Id, out var row))
            {
                change.Errors.Add(RecordErrors.NotFound.With());
                continue;
            }

            change.Row = change.Before = row;
            if (change.ExpectedVersion is { } expected && expected != row.Version && !await MergesAsync(session, form, change, expected))
            {
                change.Errors.Add(RecordErrors.Stale.With(("version", row.Version)));
            }
        }
    }

    /// <summary>
    /// Whether a change made from an older version touches only fields that nobody changed since: then both edits hold.
    /// </summary>
    private static async ValueTask<bool> MergesAsync(DatabaseSession session, CompiledForm form, RecordChange change, long expected)
    {
        if (change.Input is null || expected > change.Row!.Version)
        {
            return false;
        }

        var since = await JournalStore.SinceVersionAsync(session, form.Id, change.Id, expected);
        if (since.Count < change.Row.Version - expected)
        {
            return false;
        }

        var touched = form.Fields.Where(field => change.Input.Has(field)).Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        touched.UnionWith(form.Rules.Linked.Where(step => change.Input.Has(step.Lookup.Subform ?? step.Lookup)).Select(step => (step.Field.Subform ?? step.Field).Id));
        if (change.Asked is { } asked)
        {
            touched.Add(asked.Stage.Id);
        }

        return since.All(entry => entry.Changes is null || !JournalReading.FieldIds(entry.Changes).Any(touched.Contains));
    }

    /// <summary>Writes a change and what it sets off: both, or neither with the reason.</summary>
    private async ValueTask WriteAsync(DatabaseSession session, ChangeContext context, RecordChange change, ForeignRecords foreign, RelatedMoves? related)
    {
        if (change.Draft?.IsUnchanged != false)
        {
            await WriteRowAsync(session, context, change, foreign);
            return;
        }

        if (!StageEffects.MayFail(change) && related?.Concerns(change) != true)
        {
            await WriteRowAsync(session, context, change, foreign);
            await stages.NoteAsync(session, context, change);
            return;
        }

        var mark = context.Chain.Mark;
        var isNew = change.Id == 0;
        change.Set = SetWithMove.Of(change, context, foreign);
        try
        {
            await session.WholeAsync(async () =>
            {
                await WriteRowAsync(session, context, change, foreign);
                await stages.RunAsync(session, this, context, change, foreign, related);
            });
        }
        catch (RefusalException) when (context.IsComputing && !change.StaysPut)
        {
            // What would have been set off cannot be done; the value is a fact all the same.
            context.Chain.Forget(mark);
            (change.Id, change.StaysPut, change.Set) = (isNew ? 0 : change.Id, true, null);
            change.Draft = new RecordDraft(context.Form, change.Input!, change.Before?.Values, change.Prefix, change.Errors, context.Caller.Language, context.MaySetReadOnly);
            await DraftEvaluation.RunAsync(session, context, [change], foreign);
            await WriteAsync(session, context, change, foreign, null);
        }
        catch (RefusalException refusal)
        {
            context.Chain.Forget(mark);
            change.Errors.AddRange(refusal.Errors);
            (change.Id, change.Row, change.Effect) = (isNew ? 0 : change.Id, change.Before, ChangeEffect.Refused);
        }
    }

    private async ValueTask WriteRowAsync(DatabaseSession session, ChangeContext context, RecordChange change, ForeignRecords foreign)
    {
        var store = RecordStore.Of(context.Form);
        if (change.Kind == ChangeKind.Delete)
        {
            await RecycleBin.AddAsync(session, context, change.Row!);
            await tasks.RecordDeletedAsync(session, ActOf(context), context.Form.Id, change.Id);
            await StageEffects.DeletedAsync(session, context.Form, change.Id, gone: true);
            await TimerWriter.DeletedAsync(session, context.Form, change.Id);
            await RefreshWriter.DeletedAsync(session, context.Form, change.Id);
            change.Effect = ChangeEffect.Deleted;
            return;
        }

        var draft = change.Draft!;
        if (draft.IsUnchanged)
        {
            if (context.Retitles && !change.KeepsTitle)
            {
                await store.RetitleAsync(session, change.Id, RecordTitle.Of(context.Form, draft.Values, foreign));
            }

            change.Effect = ChangeEffect.Unchanged;
            return;
        }

        var fresh = change.Before is null;
        if (fresh)
        {
            change.Id = ids.Next();
        }

        NumberRows(draft);
        var row = new RecordRow(
            change.Id,
            (change.Before?.Version ?? 0) + 1,
            change.Before?.CreatedAt ?? context.Now,
            fresh ? context.Caller.Member : change.Before!.CreatedBy,
            context.IsByTime ? change.Before!.UpdatedAt : context.Now,
            context.IsByTime ? change.Before!.UpdatedBy : context.Caller.Member,
            draft.Values);
        var title = RecordTitle.Of(context.Form, row.Values, foreign);
        if (fresh)
        {
            await store.InsertAsync(session, row, title);
        }
        else
        {
            await store.UpdateAsync(session, row, title, change.Before!.Values);
        }

        var changes = JournalChanges.Write(context.Form, change.Before?.Values, row.Values, change.Set);
        var act = ActOf(context) with { Cause = change.Cause ?? context.Cause };
        await JournalStore.AppendAsync(session, act.Entry(fresh ? JournalKinds.Created : JournalKinds.Updated, context.Form.Id, row.Id, row.Version, changes));
        change.Row = row;
        change.Effect = fresh ? ChangeEffect.Created : ChangeEffect.Updated;
        if (context.IsSetOff)
        {
            context.Chain.Note(context.Form, row);
        }
    }

    /// <summary>Puts a record from the recycle bin back, one version on.</summary>
    internal async ValueTask<RecordAnswered> RestoreAsync(DatabaseSession session, ChangeContext context, long id)
    {
        if (await BinStore.FindAsync(session, context.Form.Id, id) is not { } entry)
        {
            throw new RefusalException([RecordErrors.NotInBin.With()]);
        }

        try
        {
            await RecycleBin.RestoreAsync(session, context.Form, entry, async version => await FormAtAsync(session, context.Form.Id, version));
        }
        catch (Exception violation) when (session.Dialect.Violation(violation) is { Kind: ConstraintKind.Unique } broken)
        {
            var key = context.Form.UniqueKeys.FirstOrDefault(key => Dialect.UniqueName(context.Form.Table, key.Columns) == broken.Constraint);
            throw new RefusalException(key is null ? [FieldErrors.NotUnique.With()] : [.. DraftChecks.NotUnique(key, string.Empty, context.Caller.Language)]);
        }

        var row = (await RecordLoader.Of(context.Form).LoadAsync(session, [id]))[id];
        await JournalStore.AppendAsync(session, Entry(context, JournalKinds.Restored, id, row.Version, JournalChanges.Write(context.Form, null, row.Values)));
        await tasks.RecordRestoredAsync(session, ActOf(context), context.Form.Id, id);
        await StageEffects.DeletedAsync(session, context.Form, id, gone: false);
        if (!context.Form.Workflows.IsEmpty || context.Form.Follows)
        {
            // Its workflow, and what it is computed from, may have changed meanwhile.
            var change = new RecordChange { Kind = ChangeKind.Update, Id = id, Input = new RecordInput(context.Form.Fields.Length) };
            await Cascade.CountAsync(session, context, [change]);
            await ApplyAsync(session, context with { IsComputing = true }, [change]);
            row = change.Errors.IsEmpty ? change.Row! : row;
        }

        if (await Cascade.RunAsync(session, this, context, [new ChangedRecord(id, null, row.Values, IsNew: false)]))
        {
            row = context.Chain.Latest(context.Form, id) ?? row;
        }

        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, context.Form, [row.Values]);
        await foreign.LoadPeopleAsync(session, [row.CreatedBy, row.UpdatedBy]);
        await timers.SyncAsync(session, context, [row], foreign);
        await RefreshWriter.SyncAsync(session, context, [row], foreign);
        return RecordService.Answer(context.Form, new RecordChange { Kind = ChangeKind.Update, Id = id, Row = row, Effect = ChangeEffect.Created }, foreign, context.Caller);
    }

    internal static JournalEntry Entry(ChangeContext context, string kind, long record, long? version, string? changes) =>
        ActOf(context).Entry(kind, context.Form.Id, record, version, changes);

    internal static Act ActOf(ChangeContext context) => new(context.Caller, new DateTimeOffset(context.Now).ToUnixTimeMilliseconds(), context.Cause);

    private static async ValueTask<Form?> FormAtAsync(DatabaseSession session, string form, long version) =>
        await DocumentStore.VersionAsync(session, form, version) is { Length: > 0 } text ? DocumentJson.Read<Form>(text).Value : null;

    private void NumberRows(RecordDraft draft)
    {
        foreach (var subform in draft.Form.Subforms)
        {
            if (draft.Values[subform.Slot] is not SubformRow[] rows)
            {
                continue;
            }

            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].Id == 0)
                {
                    rows[i] = rows[i] with { Id = ids.Next() };
                }
            }
        }
    }
}
