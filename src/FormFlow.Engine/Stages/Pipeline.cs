using System.ComponentModel;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>One path of stages with the transitions between them.</summary>
[Description("One path of stages with the transitions between them.")]
public sealed record Pipeline
{
    [Description("Unique in the workflow; kept in records.")]
    public required string Key { get; init; }

    [Description("What people call the pipeline.")]
    public required LocalizedText Label { get; init; }

    [Description("Which new records enter it. { \"any\": [] } holds for none: such a pipeline is only started by an action.")]
    public Criterion? When { get; init; }

    [Description("The stages in the order of the path. A key may come again in another pipeline, with the same meaning.")]
    public required IReadOnlyList<Stage> Stages { get; init; }

    [Description("The ways into and between the stages.")]
    public required IReadOnlyList<StageTransition> Transitions { get; init; }
}
