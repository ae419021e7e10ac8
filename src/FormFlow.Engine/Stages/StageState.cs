using System.Collections.Immutable;
using System.Text.Json;

namespace FormFlow.Engine.Stages;

/// <summary>Where a record stands.</summary>
/// <param name="Pipeline">The key of the pipeline.</param>
/// <param name="Stage">The key of the stage.</param>
/// <param name="EnteredAt">When it entered the stage, in UTC: what tells one stay from another.</param>
/// <param name="Done">The checklist items done in this pipeline.</param>
/// <param name="Invalid">The entry rule it fails; null when it meets the entry standard.</param>
public sealed record StageState(string Pipeline, string Stage, DateTime EnteredAt, ImmutableArray<string> Done, string? Invalid = null)
{
    /// <summary>The state that a record's values hold; null when it is in no stage.</summary>
    public static StageState? Of(CompiledWorkflow workflow, object?[] values) =>
        values[workflow.Stage.Slot] is string stage && values[workflow.PipelineField.Slot] is string pipeline && values[workflow.EnteredAtField.Slot] is DateTime enteredAt
            ? new StageState(pipeline, stage, enteredAt, [.. (string[]?)values[workflow.ChecklistField.Slot] ?? []], (string?)values[workflow.InvalidField.Slot])
            : null;

    /// <summary>Open, won or lost, as the companion has it; null when the workflow does not know the stage (any more).</summary>
    public string? Status(CompiledWorkflow workflow) => workflow.Find(this) is { } stage ? JsonNamingPolicy.CamelCase.ConvertName(stage.Document.Status.ToString()) : null;

    /// <summary>Puts the state into a record's values.</summary>
    public void WriteTo(CompiledWorkflow workflow, object?[] values)
    {
        values[workflow.Stage.Slot] = Stage;
        values[workflow.PipelineField.Slot] = Pipeline;
        values[workflow.EnteredAtField.Slot] = EnteredAt;
        values[workflow.StatusField.Slot] = Status(workflow);
        values[workflow.InvalidField.Slot] = Invalid;
        values[workflow.ChecklistField.Slot] = Done.IsEmpty ? null : Done.ToArray();
    }
}
