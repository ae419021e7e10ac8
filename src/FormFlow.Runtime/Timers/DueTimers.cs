using System.Collections.Concurrent;
using System.Security.Cryptography;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Timers;

/// <summary>
/// Does what is due in a workspace. Some timers are taken at a time under a lease; each is done in a transaction of its own, which ends it
/// together with what it does. What fails is tried again later and keeps nothing else waiting.
/// </summary>
public sealed partial class DueTimers(LiveForms live, RecordSessions sessions, TimerEffects effects, TimerFailures failures, TimeProvider time, ILogger<DueTimers> logger)
{
    private const int AtATime = 500;

    // Alone on a database, many share one commit; beside others, each takes a connection.
    private const int Together = 64;
    private const int TogetherWhereShared = 4;

    private const long PutOff = 100;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>Takes back what processes that are gone took: nobody else is there where a database is not shared.</summary>
    internal async Task TakeOverAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        if (!workspace.Database.Dialect.IsShared)
        {
            await workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    await StageTimerStore.ReleaseAllAsync(session, Now(), Now() + (long)Lease.TotalMilliseconds);
                    return true;
                },
                cancellationToken);
        }
    }

    /// <summary>Does some of what is due; false when nothing is, or others have it.</summary>
    internal async Task<bool> WorkAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var (lease, now) = (RandomNumberGenerator.GetInt32(int.MaxValue), Now());
        var taken = await workspace.Database.WriteAsync(
            (session, _) => StageTimerStore.ClaimAsync(session, lease, now, now + (long)Lease.TotalMilliseconds, AtATime), cancellationToken);
        var left = new ConcurrentDictionary<long, StageTimerRow>(taken.Select(timer => KeyValuePair.Create(timer.Id, timer)));
        try
        {
            var forms = (await live.OfAsync(workspace, cancellationToken)).Forms.ToDictionary(form => form.Id);
            var options = new ParallelOptions { MaxDegreeOfParallelism = workspace.Database.Dialect.IsShared ? TogetherWhereShared : Together, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(
                taken.GroupBy(timer => timer.Record),
                options,
                async (timers, token) =>
                {
                    foreach (var timer in timers)
                    {
                        await DoAsync(workspace, forms.GetValueOrDefault(timer.Form), timer, lease, token);
                        left.TryRemove(timer.Id, out _);
                    }
                });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !left.IsEmpty)
        {
            await workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    await StageTimerStore.ReleaseAsync(session, left.Keys, lease);
                    return true;
                },
                CancellationToken.None);
            throw;
        }

        return taken.Count > 0;
    }

    private async Task DoAsync(Workspace workspace, CompiledForm? form, StageTimerRow timer, long lease, CancellationToken cancellationToken)
    {
        var cause = $"timer:{WorkflowOf(form, timer)?.Key}/{timer.Key}";
        IReadOnlyList<Error> errors;
        try
        {
            var done = form is null
                ? await workspace.Database.WriteAsync((session, _) => DropAsync(session, timer, lease), cancellationToken)
                : await sessions.WriteAsync(workspace, Caller.System, form.Key, cause, (session, context, changes) => DoAsync(session, context, changes, timer, lease), cancellationToken);
            if (!done.IsRefused)
            {
                return;
            }

            errors = done.Errors;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, failed, timer.Key, RecordId.Format(timer.Record), workspace.Key);
            errors = [TimerErrors.Failed.With()];
        }

        await failures.NoteAsync(workspace, timer, lease, errors[0], cause);
    }

    private async ValueTask<bool> DoAsync(DatabaseSession session, ChangeContext context, ChangeWriter changes, StageTimerRow timer, long lease)
    {
        // The record before its timer, as everybody does who changes both.
        var found = await RecordLoader.Of(context.Form).LockAsync(session, [timer.Record]);
        if (await StageTimerStore.AnyEarlierAsync(session, timer))
        {
            // What was due earlier is done earlier, by whoever took it: it may be about a stage that this one ends.
            await StageTimerStore.PutOffAsync(session, timer.Id, lease, TimerMoment.Of(context.Now) + PutOff);
            return false;
        }

        if (!await StageTimerStore.EndAsync(session, timer.Id, lease, TimerMoment.Of(context.Now)))
        {
            return false;
        }

        var isKept = WorkflowOf(context.Form, timer) is { } workflow && found.TryGetValue(timer.Record, out var row) && StageState.Of(workflow, row.Values) is { } state
            && await effects.RunAsync(session, context, changes, workflow, row, state, TimerMoment.Read(timer));
        if (!isKept)
        {
            await StageTimerStore.RemoveAsync(session, [timer.Id]);
        }

        return true;
    }

    private static async ValueTask<Result<bool>> DropAsync(DatabaseSession session, StageTimerRow timer, long lease)
    {
        if (await StageTimerStore.EndAsync(session, timer.Id, lease, timer.Due))
        {
            await StageTimerStore.RemoveAsync(session, [timer.Id]);
        }

        return true;
    }

    private static CompiledWorkflow? WorkflowOf(CompiledForm? form, StageTimerRow timer) => form?.Workflows.FirstOrDefault(workflow => workflow.Stage.Id == timer.Field);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What was due ({Timer}) for record {Record} of workspace {Workspace} failed; it is tried again later")]
        public static partial void Failed(ILogger logger, Exception failed, string timer, string record, string workspace);
    }
}
