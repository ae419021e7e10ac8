namespace FormFlow.Storage.Stores;

/// <summary>A record's stay in a stage.</summary>
public sealed record StageStayRow
{
    public required long Id { get; init; }

    /// <summary>The stable id of the record's form.</summary>
    public required string Form { get; init; }

    public required long Record { get; init; }

    /// <summary>The record's version with which it entered.</summary>
    public required long RecordVersion { get; init; }

    /// <summary>The key of the stage field.</summary>
    public required string Field { get; init; }

    public required string Pipeline { get; init; }

    public required string Stage { get; init; }

    /// <summary>Open, won or lost.</summary>
    public required string Status { get; init; }

    /// <summary>The stage it came from; null when it began.</summary>
    public string? From { get; init; }

    /// <summary>The transition taken; null when it was put there.</summary>
    public string? Transition { get; init; }

    /// <summary>Which way it went: start, forward, skip, back or placed.</summary>
    public required string Kind { get; init; }

    /// <summary>Why: begun, taken, asked, changed, related, timed or placed.</summary>
    public required string Cause { get; init; }

    /// <summary>1 when nobody took it by hand.</summary>
    public required long Automatic { get; init; }

    /// <summary>What set it off, such as <c>timer:…</c> or <c>import:…</c>; null for a call of its own.</summary>
    public string? Rule { get; init; }

    /// <summary>The reason chosen, from the top of its tree down, with slashes between.</summary>
    public string? Reason { get; init; }

    /// <summary>The top of the reason.</summary>
    public string? ReasonGroup { get; init; }

    public string? Comment { get; init; }

    /// <summary>The member who did it; null for the workspace itself.</summary>
    public long? By { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long EnteredAt { get; init; }

    /// <summary>Unix milliseconds; null while it lasts. Set by what ends it.</summary>
    public long? LeftAt { get; init; }

    public required long WorkflowVersion { get; init; }
}
