namespace FormFlow.Storage.Stores;

/// <summary>An API key; instants in Unix milliseconds.</summary>
public sealed record ApiKeyRow
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The key's beginning, by which people recognise it.</summary>
    public required string Prefix { get; init; }

    /// <summary>The SHA-256 of the whole key, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The member who made it.</summary>
    public required long Maker { get; init; }

    /// <summary>The role it acts as; null for what its maker may do.</summary>
    public string? Role { get; init; }

    public required long CreatedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long? RevokedAt { get; init; }
}
