namespace FormFlow.Runtime.Records;

/// <summary>How a write is done.</summary>
public sealed record WriteOptions
{
    /// <summary>Everything is done and answered, then undone.</summary>
    public bool DryRun { get; init; }

    /// <summary>What made it happen, such as <c>import:…</c>; null for a call of its own.</summary>
    public string? Cause { get; init; }

    /// <summary>
    /// The moment it counts as done at, for what the workspace itself tells of the past; now when null. Nothing that a change would set off is
    /// done then.
    /// </summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether it is a part of long work that keeps its place with what it writes, and for which nobody waits.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether fields may be set that people may not.</summary>
    public bool MaySetReadOnly { get; init; }
}
