using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Timers;

/// <summary>What a timer does that is due, in the transaction that ends it.</summary>
public sealed class TimerEffects(StageActions actions, TimerWriter writer)
{
    /// <summary>
    /// Moves the record or runs the actions; nothing when the timer is not due any more. A <see cref="RefusalException"/> says what cannot be
    /// done. Whether the timer is to be kept as taken care of: a schedule's is not, for nothing brings it back.
    /// </summary>
    internal async ValueTask<bool> RunAsync(
        DatabaseSession session, ChangeContext context, ChangeWriter changes, CompiledWorkflow workflow, RecordRow row, StageState state, TimerDue timer)
    {
        var isScheduled = StageTimers.IsScheduled(timer.Key);
        if (isScheduled && timer.Due < row.CreatedAt)
        {
            return false;
        }

        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, context.Form, [row.Values]);
        var fired = StageTimers.Fire(workflow, new RecordScope(row.Values, null, foreign), state, timer, row.UpdatedAt, StageGuard.ContextOf(context, string.Empty));
        if (fired is { Move: not null })
        {
            await MoveAsync(session, context, changes, row);
        }
        else if (fired is not null)
        {
            // A move whose time has passed has a timer of its own, which is due later.
            await actions.RunAsync(session, changes, context with { LeavesTimed = true }, workflow, row, fired.Actions, context.Cause!);
        }
        else
        {
            // It may stand there by an old rule, and another in its place be missing.
            await writer.SyncAsync(session, context, [row], foreign);
        }

        return !isScheduled;
    }

    // A record whose time has come moves by itself as soon as it passes the write path.
    private static async ValueTask MoveAsync(DatabaseSession session, ChangeContext context, ChangeWriter changes, RecordRow row)
    {
        var change = new RecordChange { Kind = ChangeKind.Update, Id = row.Id, Input = new RecordInput(context.Form.Fields.Length) };
        await changes.ApplyAsync(session, context, [change]);
        if (!change.Errors.IsEmpty)
        {
            throw new RefusalException(change.Errors.Errors);
        }
    }
}
