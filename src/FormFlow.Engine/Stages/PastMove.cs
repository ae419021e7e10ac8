namespace FormFlow.Engine.Stages;

/// <summary>A move that a record made once, as its history tells it.</summary>
/// <param name="From">Where it stood; null when it began.</param>
/// <param name="Pipeline">The key of the pipeline it moved in.</param>
/// <param name="Stage">The key of the stage it came to.</param>
/// <param name="Transition">The key of the transition.</param>
/// <param name="IsByItself">Whether nobody took it by hand.</param>
/// <param name="Comment">What was said to it.</param>
/// <param name="Reason">The reason chosen, from the top of its tree down.</param>
public sealed record PastMove(StageState? From, string Pipeline, string Stage, string Transition, bool IsByItself, string? Comment, IReadOnlyList<string>? Reason);
