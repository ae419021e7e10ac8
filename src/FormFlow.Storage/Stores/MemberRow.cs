namespace FormFlow.Storage.Stores;

/// <summary>A member of a workspace; the id is that of the installation's person.</summary>
public sealed record MemberRow
{
    public required long Id { get; init; }

    public long Version { get; init; } = 1;

    public required string Name { get; init; }

    public required string Email { get; init; }

    public long IsOwner { get; init; }

    public long? DisabledAt { get; init; }

    public string? Title { get; init; }
}
