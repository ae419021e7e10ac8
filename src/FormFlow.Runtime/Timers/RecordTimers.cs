using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Timers;

/// <summary>Tells what is due for a record.</summary>
public sealed class RecordTimers(RecordSessions sessions)
{
    /// <summary>Everything that is due for a record, or was in its present stage, the earliest first; of schedules the next moment.</summary>
    public Task<Result<Page<TimerView>>> OfAsync(Workspace workspace, Caller caller, string form, long id, CancellationToken cancellationToken) =>
        sessions.ReadAsync(workspace, caller, form, (session, context) => OfAsync(session, context, id), cancellationToken);

    private static async ValueTask<Result<Page<TimerView>>> OfAsync(DatabaseSession session, ChangeContext context, long id)
    {
        if (!(await RecordLoader.Of(context.Form).LoadAsync(session, [id])).TryGetValue(id, out var row))
        {
            return RecordErrors.NotFound.With();
        }

        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, context.Form, [row.Values]);
        var kept = (await StageTimerStore.OfAsync(session, [id])).ToLookup(timer => timer.Field);
        var found = new List<TimerView>();
        foreach (var workflow in context.Form.Workflows)
        {
            if (StageState.Of(workflow, row.Values) is { } state)
            {
                var schedules = StageTimers.Scheduled(workflow, new RecordScope(row.Values, null, foreign), state, StageGuard.ContextOf(context, string.Empty));
                found.AddRange(kept[workflow.Stage.Id].Select(timer => View(workflow, state, timer, context.Caller.Language)));
                found.AddRange(schedules.Select(timer => new TimerView(
                    workflow.Stage.Key, timer.Key, TimerLabels.Of(workflow, state, timer.Key, context.Caller.Language), timer.Due, TimerState.Waiting, null, null, 0, null)));
            }
        }

        return new Page<TimerView>([.. found.OrderBy(timer => timer.Due).ThenBy(timer => timer.Key, StringComparer.Ordinal)]);
    }

    private static TimerView View(CompiledWorkflow workflow, StageState state, StageTimerRow timer, string language) => new(
        workflow.Stage.Key,
        timer.Key,
        TimerLabels.Of(workflow, state, timer.Key, language),
        DateTimeOffset.FromUnixTimeMilliseconds(timer.Due),
        (timer.EndedAt, timer.Error) switch
        {
            (null, null) => TimerState.Waiting,
            (null, _) => TimerState.Retrying,
            (_, null) => TimerState.Done,
            _ => TimerState.GivenUp,
        },
        timer.EndedAt is { } ended ? DateTimeOffset.FromUnixTimeMilliseconds(ended) : null,
        timer is { NextAt: { } next, Error: not null } ? DateTimeOffset.FromUnixTimeMilliseconds(next) : null,
        timer.Attempts,
        timer.Error is { } error ? JsonSerializer.Deserialize<RowFault>(error)!.In(language) : null);
}
