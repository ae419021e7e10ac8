namespace FormFlow.Runtime.Stages;

/// <summary>A reason that a transition asks for: one entry of each level, down to the last.</summary>
/// <param name="Required">Whether the transition needs one.</param>
/// <param name="Options">The reasons of the first level.</param>
public sealed record AskedReason(bool Required, IReadOnlyList<ReasonChoice> Options);
