using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Computing;

/// <summary>
/// Brings up to date what is computed elsewhere from records that were written, in their transaction: level by level, with one question to the
/// database for each dependency and one write for the records of a form, however many they are. What is too much for one transaction, or held by
/// another one, is left to be done right after.
/// </summary>
internal static class Cascade
{
    /// <summary>The most records of a form that are brought up to date at once for one level; the rest is left.</summary>
    public const int MostAtOnce = 1_000;

    private const int Chunk = 500;

    /// <summary>Does so for changes; whether there was anything to compute.</summary>
    public static ValueTask<bool> RunAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context, IReadOnlyList<RecordChange> changes) =>
        context.Form.Followers.IsEmpty ? ValueTask.FromResult(false) : RunAsync(session, writer, context, ChangedRecord.Of(changes));

    /// <summary>Does so for records of a form.</summary>
    public static async ValueTask<bool> RunAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context, IReadOnlyList<ChangedRecord> changes)
    {
        var work = new CascadeWork(context.Chain);
        await work.AddAsync(session, context.Form, changes);
        return await DrainAsync(session, writer, context, work);
    }

    /// <summary>Brings up to date what was left longest of a form; how many values that were.</summary>
    public static async ValueTask<int> CatchUpAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context)
    {
        var (form, taken) = (context.Form, await PendingStore.TakeAsync(session, context.Form.Id, Chunk));
        var part = new Concerned(form);
        foreach (var row in taken)
        {
            // A field may be gone since.
            var target = form.Fields.SelectMany(field => field.Columns.Prepend(field)).FirstOrDefault(field => field.Id == row.Field);
            if (target is not null || row.Field.Length == 0)
            {
                part.Add(target, row.Record, row.Cause);
            }
        }

        var work = new CascadeWork(context.Chain);
        await ComputeAsync(session, writer, context.Computing(form, CascadeWork.CauseOf(form, null), part.Titles), part, work, waits: true);
        await DrainAsync(session, writer, context, work);
        return taken.Count;
    }

    /// <summary>Leaves all that records of a form read elsewhere, because what they point at was just being changed while they were written.</summary>
    public static async ValueTask LeaveAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes)
    {
        long[] ids = [.. changes.Where(change => change.Effect is ChangeEffect.Created or ChangeEffect.Updated).Select(change => change.Id)];
        foreach (var target in context.Form.Set.Forms.SelectMany(form => form.Followers).Where(each => each.Dependent == context.Form && !each.Back.IsEmpty).Select(each => each.Target).Distinct())
        {
            await PendingStore.AddAsync(session, context.Form, target, ids, CascadeWork.CauseOf(context.Form, null));
        }

        context.Chain.LeaveWork();
    }

    /// <summary>
    /// Counts everything that records pointing at some of a form's make up, for changes that bring them up to date as a whole; what the moment
    /// matters to, where only time has passed.
    /// </summary>
    public static async ValueTask CountAsync(DatabaseSession session, ChangeContext context, IReadOnlyList<RecordChange> changes)
    {
        foreach (var rollup in context.Form.Rules.Incoming.Where(rollup => rollup.UsesNow || !context.IsByTime))
        {
            var counts = await RollupStore.CountAsync(session, rollup, [.. changes.Select(change => change.Id).Distinct()], context.Rules.Conditions);
            foreach (var change in changes)
            {
                change.Input!.Set(rollup.Field.Slot, counts[change.Id]);
            }
        }
    }

    private static async ValueTask<bool> DrainAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context, CascadeWork work)
    {
        var any = false;
        while (work.Take() is { } part)
        {
            any = true;
            await ComputeAsync(session, writer, context.Computing(part.Form, CascadeWork.CauseOf(context.Form, null), part.Titles), part, work, waits: false);
        }

        return any;
    }

    private static async ValueTask ComputeAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context, Concerned part, CascadeWork work, bool waits)
    {
        var (loader, ids) = (RecordLoader.Of(part.Form), part.Causes.Keys.Take(MostAtOnce).ToArray());
        await LeaveAsync(session, context, part, [.. part.Causes.Keys.Skip(MostAtOnce)]);
        while (ids.Length > 0)
        {
            // Held before anything is counted: what others write meanwhile is counted by them. Nobody is waited for, so nobody waits for each other.
            var rows = waits ? await loader.LockAsync(session, ids) : await loader.ClaimAsync(session, ids);
            await LeaveAsync(session, context, part, waits || !session.Dialect.IsShared ? [] : [.. ids.Where(id => !rows.ContainsKey(id))]);
            var inputs = rows.Keys.ToDictionary(id => id, _ => new RecordInput(part.Form.Fields.Length));
            foreach (var (rollup, wanted) in part.Rollups)
            {
                foreach (var (id, value) in await RollupStore.CountAsync(session, rollup, [.. wanted.Where(rows.ContainsKey)], context.Rules.Conditions))
                {
                    inputs[id].Set(rollup.Field.Slot, value);
                }
            }

            RecordChange[] changes =
            [
                .. rows.Values.Where(row => !part.IsCounted || Differs(part.Form, row, inputs[row.Id])).OrderBy(row => row.Id).Select(row => new RecordChange
                {
                    Kind = ChangeKind.Update, Id = row.Id, Input = inputs[row.Id], Row = row, Before = row, Cause = part.Causes[row.Id],
                }),
            ];
            await writer.WriteComputedAsync(session, context, changes);
            await work.AddAsync(session, part.Form, ChangedRecord.Of(changes));
            if (part.Titles)
            {
                await work.AddTitledAsync(session, part.Form, changes.Select(change => change.Id));
            }

            ids = [.. changes.Where(change => change.IsOvertaken).Select(change => change.Id)];
        }
    }

    private static async ValueTask LeaveAsync(DatabaseSession session, ChangeContext context, Concerned part, long[] ids)
    {
        if (ids.Length == 0)
        {
            return;
        }

        var cause = ids.Length == 1 ? part.Causes[ids[0]] : context.Cause!;
        foreach (var (target, wanted) in part.Targets)
        {
            await PendingStore.AddAsync(session, part.Form, target, [.. ids.Where(wanted.Contains)], cause);
        }

        context.Chain.LeaveWork();
    }

    private static bool Differs(CompiledForm form, RecordRow row, RecordInput input) =>
        form.Rules.Incoming.Any(rollup => input.Has(rollup.Field) && !Values.Same(input.Values[rollup.Field.Slot], row.Values[rollup.Field.Slot]));
}
