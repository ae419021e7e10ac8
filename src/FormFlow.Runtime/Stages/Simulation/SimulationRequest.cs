namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>Which past a workflow is to be tried on.</summary>
public sealed record SimulationRequest
{
    /// <summary>The first day, in the workspace's time zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; today when absent.</summary>
    public DateOnly? Until { get; init; }
}
