namespace FormFlow.Storage.Schema;

/// <summary>A stage in which records stand, whether or not their workflow knows it.</summary>
public sealed record StageInUse
{
    /// <summary>The key of the pipeline; null for records that never began.</summary>
    public string? Pipeline { get; init; }

    /// <summary>The key of the stage; null for records that never began.</summary>
    public string? Stage { get; init; }

    /// <summary>How many records.</summary>
    public long Records { get; init; }

    /// <summary>How many open tasks are about them.</summary>
    public long Tasks { get; init; }

    /// <summary>How many of their timers wait.</summary>
    public long Timers { get; init; }

    /// <summary>The id of one of them.</summary>
    public long Example { get; init; }
}
