namespace FormFlow.Runtime.Records;

/// <summary>That a batch can be taken back later.</summary>
/// <param name="Batch">The id of the batch that it goes on with, so that both are taken back together; null when it begins one.</param>
public sealed record BatchUndo(string? Batch);
