using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Stages;

/// <summary>Compares a workflow with what it becomes; its parts are told apart by their keys.</summary>
public static class WorkflowDifference
{
    /// <summary>The differences, part by part: entry rules, pipelines with their stages and transitions, timers.</summary>
    /// <param name="before">The workflow as it is; null when it is new.</param>
    /// <param name="after">The workflow as it becomes; null when it goes.</param>
    public static IReadOnlyList<WorkflowChange> Between(StageWorkflow? before, StageWorkflow? after)
    {
        var changes = new List<WorkflowChange>();
        Compare(changes, WorkflowPart.EntryRule, string.Empty, before?.Entry, after?.Entry, rule => rule.Key);
        var old = (before?.Pipelines ?? []).ToDictionary(pipeline => pipeline.Key, StringComparer.Ordinal);
        var @new = (after?.Pipelines ?? []).ToDictionary(pipeline => pipeline.Key, StringComparer.Ordinal);
        Compare(changes, WorkflowPart.Pipeline, string.Empty, before?.Pipelines.Select(Shell), after?.Pipelines.Select(Shell), pipeline => pipeline.Key);
        foreach (var key in old.Keys.Union(@new.Keys))
        {
            var (was, becomes) = (old.GetValueOrDefault(key), @new.GetValueOrDefault(key));
            Compare(changes, WorkflowPart.Stage, $"{key}/", was?.Stages, becomes?.Stages, stage => stage.Key);
            Compare(changes, WorkflowPart.Transition, $"{key}/", was?.Transitions, becomes?.Transitions, transition => transition.Key);
        }

        Compare(changes, WorkflowPart.Timer, string.Empty, before?.Timers, after?.Timers, timer => timer.Key);
        return changes;
    }

    private static void Compare<T>(List<WorkflowChange> changes, WorkflowPart part, string prefix, IEnumerable<T>? before, IEnumerable<T>? after, Func<T, string> key)
        where T : class
    {
        var old = (before ?? []).ToDictionary(key, StringComparer.Ordinal);
        foreach (var thing in after ?? [])
        {
            if (!old.Remove(key(thing), out var was))
            {
                changes.Add(new WorkflowChange(WorkflowChangeNature.Added, part, prefix + key(thing)));
            }
            else if (DocumentJson.Write(was) != DocumentJson.Write(thing))
            {
                changes.Add(new WorkflowChange(WorkflowChangeNature.Changed, part, prefix + key(thing)));
            }
        }

        changes.AddRange(old.Keys.Select(gone => new WorkflowChange(WorkflowChangeNature.Removed, part, prefix + gone)));
    }

    // The pipeline without what is compared by itself.
    private static Pipeline Shell(Pipeline pipeline) => pipeline with { Stages = [], Transitions = [] };
}
