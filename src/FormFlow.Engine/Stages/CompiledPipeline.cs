using System.Collections.Immutable;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>A pipeline of a compiled workflow.</summary>
public sealed class CompiledPipeline
{
    internal CompiledPipeline(CompiledWorkflow workflow, Pipeline document)
    {
        Workflow = workflow;
        Document = document;
        Stages = [.. document.Stages.Select((stage, order) => new CompiledStage(this, stage, order))];
    }

    /// <summary>Its workflow.</summary>
    public CompiledWorkflow Workflow { get; }

    /// <summary>The pipeline as it stands in the workflow.</summary>
    public Pipeline Document { get; }

    /// <summary>Its key.</summary>
    public string Key => Document.Key;

    /// <summary>Which new records enter it; null for all.</summary>
    public CompiledCriterion? When { get; internal set; }

    /// <summary>The stages in the order of the path.</summary>
    public ImmutableArray<CompiledStage> Stages { get; }

    /// <summary>The transitions, in order.</summary>
    public ImmutableArray<CompiledTransition> Transitions { get; internal set; } = [];

    /// <summary>A stage by key; null when there is none.</summary>
    public CompiledStage? FindStage(string key) => Stages.FirstOrDefault(stage => stage.Key == key);

    /// <summary>A transition by key; null when there is none.</summary>
    public CompiledTransition? FindTransition(string key) => Transitions.FirstOrDefault(transition => transition.Key == key);
}
