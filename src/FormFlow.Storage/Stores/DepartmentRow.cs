namespace FormFlow.Storage.Stores;

/// <summary>A department, its place in the tree and the member who heads it.</summary>
public sealed record DepartmentRow
{
    public required long Id { get; init; }

    public long Version { get; init; } = 1;

    public required string Name { get; init; }

    public long? Parent { get; init; }

    public long? Manager { get; init; }
}
