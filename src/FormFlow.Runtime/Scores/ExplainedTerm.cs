using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Scores;

/// <summary>What one term of a score gave.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Counts">Whether it counted.</param>
/// <param name="Points">The points it gave; when it did not count, those it could have given, where they are fixed.</param>
/// <param name="Error">Why it could not be asked.</param>
public sealed record ExplainedTerm(string Label, bool Counts, decimal? Points, WhyNot? Error);
