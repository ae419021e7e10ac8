using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Timers;

/// <summary>
/// Keeps what is due for records in step with them, in the transaction of their change: what is new waits, what is no longer due goes, what was
/// taken care of stays so until it is no longer due. It asks the database once per batch for each thing it needs.
/// </summary>
public sealed class TimerWriter(IdGenerator ids, TimeProvider time)
{
    /// <summary>Does so for changes of a form that were written.</summary>
    internal ValueTask SyncAsync(DatabaseSession session, ChangeContext context, IEnumerable<RecordChange> changes, int mark, ForeignRecords foreign) =>
        context.Retitles || context.Form.Workflows.Any(workflow => workflow.HasTimers)
            ? SyncAsync(
                session,
                context,
                [
                    .. changes.Where(change => change.Effect is ChangeEffect.Created or ChangeEffect.Updated || (context.Retitles && change.Row is not null))
                        .Select(change => context.Chain.Latest(context.Form, change.Id, mark) ?? change.Row!),
                ],
                foreign)
            : ValueTask.CompletedTask;

    /// <summary>Does so for records of a form as they stand.</summary>
    internal async ValueTask SyncAsync(DatabaseSession session, ChangeContext context, IReadOnlyCollection<RecordRow> rows, ForeignRecords foreign)
    {
        if (rows.Count == 0 || (context.Form.Workflows.IsEmpty && !context.Retitles))
        {
            return;
        }

        await foreign.LoadAsync(session, context.Form, rows.Select(row => row.Values));
        var kept = (await StageTimerStore.OfAsync(session, rows.Select(row => row.Id))).Where(timer => !StageTimers.IsScheduled(timer.Key)).ToLookup(timer => timer.Record);
        var gone = new List<long>();
        var added = new List<StageTimerRow>();
        foreach (var row in rows)
        {
            var due = Due(context, row, foreign);
            gone.AddRange(kept[row.Id].Where(timer => !due.Remove((timer.Field, timer.Key, timer.Due, timer.Stay))).Select(timer => timer.Id));
            added.AddRange(due.Select(timer => Row(context, row.Id, timer)));
        }

        if (gone.Count > 0)
        {
            await StageTimerStore.RemoveAsync(session, gone);
        }

        if (added.Count > 0)
        {
            await StageTimerStore.AddAsync(session, added);
        }
    }

    /// <summary>Drops what is due for a record that is no more.</summary>
    internal static ValueTask DeletedAsync(DatabaseSession session, CompiledForm form, long record) =>
        form.Workflows.IsEmpty ? ValueTask.CompletedTask : StageTimerStore.RemoveOfAsync(session, record);

    // Who tells of the past tells of what was taken care of, too.
    private StageTimerRow Row(ChangeContext context, long record, (string Field, string Key, long Due, long Stay) timer) => new()
    {
        Id = ids.Next(),
        Form = context.Form.Id,
        Field = timer.Field,
        Record = record,
        Key = timer.Key,
        Due = timer.Due,
        Stay = timer.Stay,
        EndedAt = context.IsPast && timer.Due <= time.GetUtcNow().ToUnixTimeMilliseconds() ? timer.Due : null,
    };

    private static HashSet<(string Field, string Key, long Due, long Stay)> Due(ChangeContext context, RecordRow row, ForeignRecords foreign)
    {
        var due = new HashSet<(string, string, long, long)>();
        var stages = StageGuard.ContextOf(context, string.Empty);
        foreach (var workflow in context.Form.Workflows)
        {
            if (StageState.Of(workflow, row.Values) is { } state)
            {
                foreach (var timer in StageTimers.Due(workflow, new RecordScope(row.Values, null, foreign), state, row.UpdatedAt, stages))
                {
                    due.Add((workflow.Stage.Id, timer.Key, TimerMoment.Of(timer.Due), timer.EnteredAt is { } stay ? TimerMoment.Of(stay) : TimerMoment.NoStay));
                }
            }
        }

        return due;
    }
}
