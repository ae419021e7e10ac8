namespace FormFlow.Storage.Stores;

/// <summary>Something a member is told; instants in Unix milliseconds.</summary>
public sealed record NotificationRow
{
    public required long Id { get; init; }

    public required long Member { get; init; }

    public required string Kind { get; init; }

    /// <summary>What is told once: a second one for the same member and occasion is not kept.</summary>
    public required string Occasion { get; init; }

    /// <summary>JSON: what fills the title in.</summary>
    public required string Parameters { get; init; }

    /// <summary>The stable id of the form of the record meant.</summary>
    public string? Form { get; init; }

    public long? Record { get; init; }

    public long? Task { get; init; }

    public long? Comment { get; init; }

    public required long CreatedAt { get; init; }

    public long? ReadAt { get; init; }
}
