using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Scores;

/// <summary>What one term of a score gave.</summary>
/// <param name="Term">The term.</param>
/// <param name="Points">Its points; null when it did not count.</param>
/// <param name="Error">Why it could not be asked.</param>
public sealed record ScoreLine(CompiledTerm Term, decimal? Points, Error? Error);
