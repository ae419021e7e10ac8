namespace FormFlow.Engine.Stages;

/// <summary>Which way a transition goes along the path.</summary>
public enum TransitionKind
{
    /// <summary>On along the path.</summary>
    Forward,

    /// <summary>On along the path, leaving stages out.</summary>
    Skip,

    /// <summary>To an earlier stage.</summary>
    Back,
}
