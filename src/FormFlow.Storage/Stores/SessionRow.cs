namespace FormFlow.Storage.Stores;

/// <summary>A sign-in of a person; instants in Unix milliseconds.</summary>
public sealed record SessionRow
{
    public required long Id { get; init; }

    public required long Person { get; init; }

    public required string TokenHash { get; init; }

    public required long ExpiresAt { get; init; }

    public string? UserAgent { get; init; }
}
