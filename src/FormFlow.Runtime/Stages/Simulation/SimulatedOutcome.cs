namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>What would have been otherwise.</summary>
public enum SimulatedOutcome
{
    /// <summary>A move that was made would have been refused.</summary>
    Refused,

    /// <summary>The record would have moved by itself.</summary>
    Moved,

    /// <summary>Its stay would have been warned of.</summary>
    Warned,

    /// <summary>Its stay would have been too long.</summary>
    Late,
}
