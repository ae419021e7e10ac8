using System.Collections.Frozen;
using System.Collections.Immutable;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>A transition of a compiled pipeline.</summary>
public sealed class CompiledTransition
{
    internal CompiledTransition(StageTransition document, CompiledStage to)
    {
        Document = document;
        To = to;
    }

    /// <summary>The transition as it stands in the workflow.</summary>
    public StageTransition Document { get; }

    /// <summary>Its key.</summary>
    public string Key => Document.Key;

    /// <summary>Which way it goes.</summary>
    public TransitionKind Kind => Document.Kind;

    /// <summary>Whether records begin by it.</summary>
    public bool IsStart => Document.IsStart;

    /// <summary>The stage it ends in.</summary>
    public CompiledStage To { get; }

    /// <summary>Before: what must hold; always when null.</summary>
    public CompiledCriterion? When { get; internal set; }

    /// <summary>Before: who may take it; everybody when null.</summary>
    public CompiledPeople? Who { get; internal set; }

    /// <summary>During: the fields it asks for, in order, with those that gates on its way need among the required ones.</summary>
    public ImmutableArray<StageAsk> Asks { get; internal set; } = [];

    /// <summary>During: what must hold with what was given.</summary>
    public ImmutableArray<CompiledValidation> Checks { get; internal set; } = [];

    /// <summary>During: whether it takes a comment.</summary>
    public CommentRule Comment => Document.CommentOrDefault;

    /// <summary>After: what it does.</summary>
    public ImmutableArray<CompiledAction> Actions { get; internal set; } = [];

    /// <summary>When it is taken by itself on a change; null when it is not.</summary>
    public CompiledCriterion? OnChange { get; internal set; }

    /// <summary>When it is taken by itself for what happens on a related record; null when it is not.</summary>
    public CompiledRelated? OnRelated { get; internal set; }

    /// <summary>After how long in the stage it is taken by itself; null when it is not.</summary>
    public Duration? After => Document.Automatic?.After;

    internal FrozenSet<int> AskedSlots { get; set; } = [];

    public override string ToString() => $"{To.Pipeline.Key}/{Key}";
}
