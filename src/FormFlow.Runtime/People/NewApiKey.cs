namespace FormFlow.Runtime.People;

/// <summary>A key to be made.</summary>
public sealed record NewApiKey
{
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>The key of the role it acts as; without one it may what its maker may.</summary>
    public string? Role { get; init; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
