namespace FormFlow.Engine.Scores;

/// <summary>A record whose place among the others is another with the table that is tried.</summary>
/// <param name="Id">The record.</param>
/// <param name="Live">Its score as it is.</param>
/// <param name="Tried">Its score as it would be.</param>
/// <param name="LiveRank">Its place as it is, from 1; equal scores share the place in their middle.</param>
/// <param name="TriedRank">Its place as it would be.</param>
/// <param name="Won">Whether it was won.</param>
public sealed record RankShift(long Id, decimal Live, decimal Tried, double LiveRank, double TriedRank, bool Won);
