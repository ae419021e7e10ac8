namespace FormFlow.Storage.Stores;

/// <summary>A person of the installation, who signs in by e-mail address (lower case) and password.</summary>
public sealed record PersonRow
{
    public required long Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public string? PasswordHash { get; init; }

    /// <summary>The language of what is shown and sent to him; null when he chose none.</summary>
    public string? Language { get; init; }

    /// <summary>The time zone of what is shown to him; null when he chose none.</summary>
    public string? TimeZone { get; init; }

    public long? DisabledAt { get; init; }
}
