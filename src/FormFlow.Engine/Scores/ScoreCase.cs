namespace FormFlow.Engine.Scores;

/// <summary>A record whose outcome is known, held against two ways of scoring it.</summary>
/// <param name="Id">The record.</param>
/// <param name="Live">Its score as the published table has it; null when it has none.</param>
/// <param name="Tried">Its score as the table that is tried has it; null when it has none.</param>
/// <param name="Won">Whether it ended as the score is meant to foretell.</param>
public readonly record struct ScoreCase(long Id, decimal? Live, decimal? Tried, bool Won);
