namespace FormFlow.Engine.Stages;

/// <summary>What becomes of a moment that passed while nothing ran.</summary>
public enum CatchUp
{
    /// <summary>Each is made up for.</summary>
    Run,

    /// <summary>Several of one timer are made up for once, as the last of them.</summary>
    RunOnce,

    /// <summary>None is made up for.</summary>
    Skip,
}
