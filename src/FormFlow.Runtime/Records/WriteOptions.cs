namespace FormFlow.Runtime.Records;

/// <summary>How a write is done.</summary>
public sealed record WriteOptions
{
    /// <summary>Everything is done and answered, then undone.</summary>
    public bool DryRun { get; init; }

    /// <summary>What made it happen, such as <c>import:…</c>; null for a call of its own.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether fields may be set that people may not.</summary>
    public bool MaySetReadOnly { get; init; }
}
