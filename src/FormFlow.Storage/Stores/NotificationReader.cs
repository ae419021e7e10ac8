namespace FormFlow.Storage.Stores;

/// <summary>An active member who may be told of something, and how he wants it.</summary>
public sealed record NotificationReader
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Language { get; init; }

    /// <summary>JSON: kind to delivery; null when the member never chose.</summary>
    public string? Deliveries { get; init; }
}
