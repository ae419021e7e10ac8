using System.Collections.Immutable;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Scores;

/// <summary>How a score came about.</summary>
/// <param name="Value">The score; null when it cannot be told.</param>
/// <param name="Error">Why not.</param>
/// <param name="Total">The points that every record has and those of all terms together.</param>
/// <param name="Days">The days for which points have been fading.</param>
/// <param name="Faded">What that took away, as a number below 0.</param>
/// <param name="Lines">The terms in order.</param>
public sealed record ScoreAccount(decimal? Value, Error? Error, decimal Total, int Days, decimal Faded, ImmutableArray<ScoreLine> Lines);
