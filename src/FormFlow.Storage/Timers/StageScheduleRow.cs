namespace FormFlow.Storage.Timers;

/// <summary>Where a schedule stands that is for all records of a form.</summary>
public sealed record StageScheduleRow
{
    /// <summary>The stable id of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The stable id of the field whose rules it comes from.</summary>
    public required string Field { get; init; }

    /// <summary>Which of the rules.</summary>
    public required string Key { get; init; }

    /// <summary>The rule by which its moments were told: what shows that it changed.</summary>
    public required string Rule { get; init; }

    /// <summary>Moments up to this one, in Unix milliseconds, are taken care of.</summary>
    public required long AfterAt { get; init; }

    /// <summary>The moment that is being spread over the records; null between two.</summary>
    public long? Moment { get; init; }

    /// <summary>The last record it was spread to.</summary>
    public long Record { get; init; }

    /// <summary>When to look at it next; null for never.</summary>
    public long? NextAt { get; init; }
}
