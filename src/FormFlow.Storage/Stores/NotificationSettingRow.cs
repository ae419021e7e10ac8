namespace FormFlow.Storage.Stores;

/// <summary>How a member wants to be told of things.</summary>
public sealed record NotificationSettingRow
{
    public required long Member { get; init; }

    public long Version { get; init; } = 1;

    /// <summary>The language of mails; null for the workspace's.</summary>
    public string? Language { get; init; }

    /// <summary>JSON: kind to delivery, where the member chose.</summary>
    public required string Deliveries { get; init; }
}
