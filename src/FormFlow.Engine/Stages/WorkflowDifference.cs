using FormFlow.Engine.Metadata;
using FormFlow.Engine.Texts;

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
        Compare(changes, WorkflowPart.EntryRule, string.Empty, before?.Entry, after?.Entry, rule => (rule.Key, rule.Label));
        var old = (before?.Pipelines ?? []).ToDictionary(pipeline => pipeline.Key, StringComparer.Ordinal);
        var @new = (after?.Pipelines ?? []).ToDictionary(pipeline => pipeline.Key, StringComparer.Ordinal);
        Compare(changes, WorkflowPart.Pipeline, string.Empty, before?.Pipelines.Select(Shell), after?.Pipelines.Select(Shell), pipeline => (pipeline.Key, pipeline.Label));
        foreach (var key in old.Keys.Union(@new.Keys))
        {
            var (was, becomes) = (old.GetValueOrDefault(key), @new.GetValueOrDefault(key));
            Compare(changes, WorkflowPart.Stage, $"{key}/", was?.Stages, becomes?.Stages, stage => (stage.Key, stage.Label));
            Compare(changes, WorkflowPart.Transition, $"{key}/", was?.Transitions, becomes?.Transitions, transition => (transition.Key, transition.Label));
        }

        Compare(changes, WorkflowPart.Timer, string.Empty, before?.Timers, after?.Timers, timer => (timer.Key, timer.Label));
        return changes;
    }

    private static void Compare<T>(List<WorkflowChange> changes, WorkflowPart part, string prefix, IEnumerable<T>? before, IEnumerable<T>? after, Func<T, (string Key, LocalizedText Label)> name)
        where T : class
    {
        var old = (before ?? []).ToDictionary(thing => name(thing).Key, StringComparer.Ordinal);
        foreach (var thing in after ?? [])
        {
            if (!old.Remove(name(thing).Key, out var was))
            {
                Add(WorkflowChangeNature.Added, thing);
            }
            else if (DocumentJson.Write(was) != DocumentJson.Write(thing))
            {
                Add(WorkflowChangeNature.Changed, thing);
            }
        }

        foreach (var gone in old.Values)
        {
            Add(WorkflowChangeNature.Removed, gone);
        }

        void Add(WorkflowChangeNature nature, T thing) => changes.Add(new WorkflowChange(nature, part, prefix + name(thing).Key, name(thing).Label));
    }

    // The pipeline without what is compared by itself.
    private static Pipeline Shell(Pipeline pipeline) => pipeline with { Stages = [], Transitions = [] };
}
