using System.Collections.Immutable;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Stages;

/// <summary>A stage of a compiled pipeline.</summary>
public sealed class CompiledStage
{
    internal CompiledStage(CompiledPipeline pipeline, Stage document, int order)
    {
        Pipeline = pipeline;
        Document = document;
        Order = order;
    }

    /// <summary>Its pipeline.</summary>
    public CompiledPipeline Pipeline { get; }

    /// <summary>The stage as it stands in the workflow.</summary>
    public Stage Document { get; }

    /// <summary>Its key.</summary>
    public string Key => Document.Key;

    /// <summary>Its place on the path, from 0.</summary>
    public int Order { get; }

    /// <summary>What a record needs to enter it.</summary>
    public CompiledGate Enter { get; internal set; } = CompiledGate.Open;

    /// <summary>What a record needs to leave it forward.</summary>
    public CompiledGate Leave { get; internal set; } = CompiledGate.Open;

    /// <summary>What the warning before the limit does.</summary>
    public ImmutableArray<CompiledAction> OnWarn { get; internal set; } = [];

    /// <summary>What happens after the limit: how long after it, and what.</summary>
    public ImmutableArray<(Duration? After, ImmutableArray<CompiledAction> Actions)> OnLate { get; internal set; } = [];

    /// <summary>The transitions that begin in it, in order.</summary>
    public ImmutableArray<CompiledTransition> Transitions { get; internal set; } = [];

    public override string ToString() => $"{Pipeline.Key}/{Key}";
}
