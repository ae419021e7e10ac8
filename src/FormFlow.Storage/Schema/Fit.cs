using FormFlow.Engine.Errors;

namespace FormFlow.Storage.Schema;

/// <summary>How the saved values of a field suit what it becomes.</summary>
/// <param name="Fits">How many do.</param>
/// <param name="Breaks">How many do not.</param>
/// <param name="Examples">Ids of some records that hold those.</param>
/// <param name="Texts">Some of those values, as people read them.</param>
/// <param name="Reason">Why the first does not; null when all do.</param>
public sealed record Fit(long Fits, long Breaks, IReadOnlyList<long> Examples, IReadOnlyList<string> Texts, Error? Reason);
