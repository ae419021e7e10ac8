namespace FormFlow.Storage.Stores;

/// <summary>A workspace as the installation knows it.</summary>
public sealed record WorkspaceRow
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }
}
