namespace FormFlow.Storage.Stores;

/// <summary>What a reference points at: its title, and the values asked for by slot.</summary>
public sealed record ForeignRow(string? Title, object?[] Values);
