namespace FormFlow.Runtime.Scores;

/// <summary>How the points of a score have faded.</summary>
/// <param name="Since">The key of the field that tells when something happened last.</param>
/// <param name="Days">For how many days they have been fading.</param>
/// <param name="Points">What that took away, as a number below 0.</param>
public sealed record ExplainedFading(string Since, int Days, decimal Points);
