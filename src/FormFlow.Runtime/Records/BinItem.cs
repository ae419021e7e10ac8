namespace FormFlow.Runtime.Records;

/// <summary>A deleted record.</summary>
/// <param name="Id">The record's id, which it gets back when restored.</param>
/// <param name="Title">What stood for it.</param>
/// <param name="DeletedAt">When.</param>
/// <param name="DeletedBy">By whom; null for the workspace itself.</param>
public sealed record BinItem(string Id, string? Title, DateTimeOffset DeletedAt, Reference? DeletedBy);
