namespace FormFlow.Storage.Stores;

/// <summary>An answer kept for repetition; the instant in Unix milliseconds.</summary>
public sealed record IdempotencyRow
{
    /// <summary>The caller and the key he chose.</summary>
    public required string Key { get; init; }

    public required string Caller { get; init; }

    /// <summary>The SHA-256 of what was asked: method, path and body.</summary>
    public required string RequestHash { get; init; }

    public required long Status { get; init; }

    public string? Headers { get; init; }

    public string? Body { get; init; }

    public required long At { get; init; }
}
