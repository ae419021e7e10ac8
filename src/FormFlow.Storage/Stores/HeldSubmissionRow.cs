namespace FormFlow.Storage.Stores;

/// <summary>A submission that looked suspicious and waits for somebody to look at it.</summary>
public sealed record HeldSubmissionRow
{
    public required long Id { get; init; }

    /// <summary>The link it came by.</summary>
    public required long Link { get; init; }

    /// <summary>When it came, in Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>What is suspicious about it.</summary>
    public required string Reason { get; init; }

    /// <summary>The network address it came from.</summary>
    public string? Address { get; init; }

    /// <summary>The body of the record it would make.</summary>
    public required string Body { get; init; }
}
