namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>What a changed workflow would have done in the past.</summary>
/// <param name="Stays">How many stays were looked at.</param>
/// <param name="Records">Of how many records.</param>
/// <param name="LeftOut">How many more began in the period, later than these; 0 unless there are more than are looked at.</param>
/// <param name="Stages">By stage, those in which something happened.</param>
/// <param name="Found">How often something would have been otherwise.</param>
/// <param name="Concerned">The first records for which something would have been otherwise.</param>
public sealed record StageSimulation(int Stays, int Records, long LeftOut, IReadOnlyList<SimulatedStage> Stages, int Found, IReadOnlyList<SimulatedRecord> Concerned);
