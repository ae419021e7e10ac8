using System.Collections.Frozen;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>
/// Runs the actions of a workflow for a record, in order, in the transaction that causes them: for transitions and for timers alike. What they
/// change goes the one write path; what cannot be done refuses the whole change.
/// </summary>
public sealed class StageActions(IEnumerable<ActionRunner> runners)
{
    private readonly FrozenDictionary<Type, ActionRunner> byType = runners.ToFrozenDictionary(runner => runner.Type);

    /// <summary>Runs actions; a <see cref="RefusalException"/> names the one that cannot be done.</summary>
    /// <param name="session">The session.</param>
    /// <param name="writer">The write path.</param>
    /// <param name="context">The context of the change that causes them.</param>
    /// <param name="workflow">The workflow.</param>
    /// <param name="row">The record.</param>
    /// <param name="actions">What is to be done.</param>
    /// <param name="cause">What makes it happen, such as <c>transition:…</c>.</param>
    internal async ValueTask RunAsync(
        DatabaseSession session, ChangeWriter writer, ChangeContext context, CompiledWorkflow workflow, RecordRow row, IReadOnlyList<CompiledAction> actions, string cause)
    {
        if (actions.Count == 0)
        {
            return;
        }

        var next = context.Next(workflow.Form, cause);
        var mark = next.Chain.Mark;
        var run = new ActionRun(session, writer, next, workflow, row, new ForeignRecords(next.People));
        await run.Foreign.LoadAsync(session, workflow.Form, [row.Values]);
        foreach (var action in actions)
        {
            if (next.Chain.Latest(workflow.Form, row.Id, mark) is { } latest && latest != run.Row)
            {
                run = run with { Row = latest };
                await run.Foreign.LoadAsync(session, workflow.Form, [latest.Values]);
            }

            await RunAsync(run, action);
        }
    }

    private async ValueTask RunAsync(ActionRun run, CompiledAction action)
    {
        var (runs, error) = action.Applies(run.Scope, run.Context.Rules);
        try
        {
            if (error is not null)
            {
                throw new RefusalException([error]);
            }

            if (runs)
            {
                await byType[action.GetType()].RunAsync(run, action);
            }
        }
        catch (RefusalException refusal) when (refusal.Errors[0].Code != ActionErrors.Failed && refusal.Errors[0].Code != ActionErrors.Loop && refusal.Errors[0].Code != StageErrors.Loop)
        {
            var language = run.Context.Caller.Language;
            throw new RefusalException([.. refusal.Errors.Select(Named)]);

            Error Named(Error why) => ActionErrors.Failed.With(
                ("workflow", run.Workflow.Key), ("action", action.Place), ("code", why.Code.Code), ("at", why.Pointer), ("reason", why.Message(language)));
        }
    }
}
