namespace FormFlow.Storage.Timers;

/// <summary>Something that is due for a record by time.</summary>
public sealed record StageTimerRow
{
    public required long Id { get; init; }

    /// <summary>The stable id of the record's form.</summary>
    public required string Form { get; init; }

    /// <summary>The stable id of the field whose rules it comes from.</summary>
    public required string Field { get; init; }

    public required long Record { get; init; }

    /// <summary>Which of the rules.</summary>
    public required string Key { get; init; }

    /// <summary>When it is due, in Unix milliseconds.</summary>
    public required long Due { get; init; }

    /// <summary>What tells one stay of the record from another.</summary>
    public required long Stay { get; init; }

    /// <summary>When it may be taken (again); null once it was taken care of or given up.</summary>
    public long? NextAt { get; init; }

    /// <summary>How often it failed.</summary>
    public long Attempts { get; init; }

    /// <summary>When it was taken care of or given up; null while it waits.</summary>
    public long? EndedAt { get; init; }

    /// <summary>What stood against it the last time.</summary>
    public string? Error { get; init; }
}
