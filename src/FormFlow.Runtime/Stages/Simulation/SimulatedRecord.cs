namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>A record for which something would have been otherwise.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outcome">What would have been otherwise.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Stage">The label of the stage it stood in.</param>
/// <param name="Transition">The label of the transition; null where it is about the stay.</param>
/// <param name="Reasons">Why it would have been refused.</param>
public sealed record SimulatedRecord(string Id, string? Title, SimulatedOutcome Outcome, DateTime At, string Stage, string? Transition, IReadOnlyList<string> Reasons);
