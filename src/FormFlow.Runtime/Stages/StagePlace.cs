using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Stages;

/// <summary>Where a record stands in one of its stage fields. A record that was never begun stands in no stage.</summary>
/// <param name="Field">The key of the stage field.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Workflow">The full key of its workflow.</param>
/// <param name="WorkflowVersion">The workflow's published version.</param>
/// <param name="Pipeline">The key of the pipeline.</param>
/// <param name="PipelineLabel">What people call the pipeline.</param>
/// <param name="Stage">The key of the stage.</param>
/// <param name="Status">Whether work goes on in it.</param>
/// <param name="EnteredAt">Since when the record is in it.</param>
/// <param name="Invalid">The rule of the entry standard that it fails, in words; null when it meets the standard.</param>
/// <param name="InvalidRule">The key of that rule.</param>
/// <param name="Path">The stages of the pipeline, in order.</param>
/// <param name="Checklist">What is to be done in the stage.</param>
/// <param name="Transitions">The ways out of the stage, those that are open and those that are blocked.</param>
public sealed record StagePlace(
    string Field,
    string Label,
    string Workflow,
    int WorkflowVersion,
    string? Pipeline,
    string? PipelineLabel,
    string? Stage,
    StageStatus? Status,
    DateTimeOffset? EnteredAt,
    string? Invalid,
    string? InvalidRule,
    IReadOnlyList<StageOnPath> Path,
    IReadOnlyList<ChecklistLine> Checklist,
    IReadOnlyList<TransitionOffer> Transitions);
