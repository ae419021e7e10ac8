namespace FormFlow.Storage.Schema;

/// <summary>What becomes of some rows of a column that is converted.</summary>
/// <param name="Last">The last row.</param>
/// <param name="Count">How many of them held a value.</param>
/// <param name="Failed">How many of those did not convert.</param>
/// <param name="IsLast">Whether no rows come behind them.</param>
/// <param name="Values">The rows with what is written for each; null for blank.</param>
public sealed record ConvertedPart(long Last, int Count, int Failed, bool IsLast, IReadOnlyList<(long Row, object? Value)> Values);
