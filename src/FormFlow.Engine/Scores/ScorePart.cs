namespace FormFlow.Engine.Scores;

/// <summary>A tenth of the scored records, those with the highest scores first.</summary>
/// <param name="From">The highest score in it.</param>
/// <param name="To">The lowest score in it.</param>
/// <param name="Records">How many records are in it.</param>
/// <param name="Won">How many of them were won.</param>
/// <param name="Rate">The share of them that was won, 0 to 1.</param>
/// <param name="Expected">The share that their scores foretell, 0 to 1, by the curve that fits all records best.</param>
/// <param name="Lift">The share that was won, over that of all records; null when none was won at all.</param>
public sealed record ScorePart(decimal From, decimal To, int Records, int Won, double Rate, double Expected, double? Lift);
