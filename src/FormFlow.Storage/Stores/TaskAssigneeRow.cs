namespace FormFlow.Storage.Stores;

/// <summary>A member who has a task to do.</summary>
public sealed record TaskAssigneeRow
{
    public required long Task { get; init; }

    public required long Member { get; init; }

    /// <summary>Until when the member does not want to see it; Unix milliseconds.</summary>
    public long? SnoozedUntil { get; init; }

    /// <summary>The member it was meant for, who is no longer here.</summary>
    public long? InsteadOf { get; init; }

    /// <summary>When others gave it to him; null when he took it himself. Unix milliseconds.</summary>
    public long? GivenAt { get; init; }

    /// <summary>Why it came to this member.</summary>
    public string? Reason { get; init; }
}
