namespace FormFlow.Storage.Search;

/// <summary>The words of one record as its database keeps them.</summary>
/// <param name="Record">The record.</param>
/// <param name="Words">The words; null when there is no such record, so that none are to be kept.</param>
public sealed record SearchDocument(long Record, string? Words);
