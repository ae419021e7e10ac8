namespace FormFlow.Engine.Stages;

/// <summary>A sort of part of a workflow.</summary>
public enum WorkflowPart
{
    /// <summary>A rule of the entry standard.</summary>
    EntryRule,

    /// <summary>A pipeline.</summary>
    Pipeline,

    /// <summary>A stage of a pipeline.</summary>
    Stage,

    /// <summary>A transition of a pipeline.</summary>
    Transition,

    /// <summary>A timer.</summary>
    Timer,
}
