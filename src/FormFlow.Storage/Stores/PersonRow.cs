namespace FormFlow.Storage.Stores;

/// <summary>A person of the installation, who signs in by e-mail address (lower case) and password.</summary>
public sealed record PersonRow
{
    public required long Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public string? PasswordHash { get; init; }

    public string? Language { get; init; }

    public long? DisabledAt { get; init; }
}
