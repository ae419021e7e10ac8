namespace FormFlow.Storage.Queries;

/// <summary>What a question found.</summary>
/// <param name="Ids">The ids of one part, in order.</param>
/// <param name="NextCursor">Where the next part begins; null at the end.</param>
/// <param name="Total">The number of all; null when it was not asked for.</param>
public sealed record FoundRecords(IReadOnlyList<long> Ids, string? NextCursor, long? Total);
