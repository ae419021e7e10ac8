namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>What a changed workflow would have done in the past.</summary>
/// <param name="Stays">How many stays were looked at.</param>
/// <param name="Records">Of how many records.</param>
/// <param name="IsPartial">Whether there were more in the period than are looked at: then these are the oldest.</param>
/// <param name="Stages">By stage, those in which something happened.</param>
/// <param name="Concerned">The first records for which something would have been otherwise.</param>
public sealed record StageSimulation(int Stays, int Records, bool IsPartial, IReadOnlyList<SimulatedStage> Stages, IReadOnlyList<SimulatedRecord> Concerned);
