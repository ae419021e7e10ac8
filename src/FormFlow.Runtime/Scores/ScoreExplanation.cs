using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Scores;

/// <summary>How the score of a record comes about at this moment, in the language of whoever asks.</summary>
/// <param name="Field">The key of the score.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Value">The score as it is counted now; null when it cannot be.</param>
/// <param name="Kept">The score as it stands in the record.</param>
/// <param name="Start">The points that every record has.</param>
/// <param name="Terms">What gives points, in order, with what each gave.</param>
/// <param name="Total">All points together, before they fade and before the limits.</param>
/// <param name="Fading">How they fade; null when they do not.</param>
/// <param name="Min">The least score.</param>
/// <param name="Max">The greatest score.</param>
/// <param name="Error">Why it cannot be counted.</param>
public sealed record ScoreExplanation(
    string Field,
    string Label,
    decimal? Value,
    decimal? Kept,
    decimal Start,
    IReadOnlyList<ExplainedTerm> Terms,
    decimal Total,
    ExplainedFading? Fading,
    decimal? Min,
    decimal? Max,
    WhyNot? Error);
