namespace FormFlow.Storage.Stores;

/// <summary>When a member is told what there is to do; instants in Unix milliseconds.</summary>
public sealed record DigestRow
{
    public required long Member { get; init; }

    /// <summary>JSON: the time of the day and the weekdays.</summary>
    public required string Rule { get; init; }

    /// <summary>What came until then was told.</summary>
    public required long AfterAt { get; init; }

    /// <summary>When the next is due.</summary>
    public required long NextAt { get; init; }
}
