namespace FormFlow.Engine.Stages;

/// <summary>What becomes of a part of a workflow.</summary>
public enum WorkflowChangeNature
{
    /// <summary>It comes into being.</summary>
    Added,

    /// <summary>It goes.</summary>
    Removed,

    /// <summary>It has other settings.</summary>
    Changed,
}
