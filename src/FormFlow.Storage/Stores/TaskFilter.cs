namespace FormFlow.Storage.Stores;

/// <summary>Which tasks are wanted, and which part of them.</summary>
public sealed record TaskFilter
{
    public TaskStatusFilter Status { get; init; }

    /// <summary>Those of this member; null for those of everybody.</summary>
    public long? Member { get; init; }

    /// <summary>The stable id of a form.</summary>
    public string? Form { get; init; }

    public long? Record { get; init; }

    /// <summary>Due no earlier; Unix milliseconds.</summary>
    public long? DueFrom { get; init; }

    /// <summary>Due no later; Unix milliseconds.</summary>
    public long? DueTo { get; init; }

    /// <summary>Given to <see cref="Member"/> by others after this moment; Unix milliseconds.</summary>
    public long? GivenAfter { get; init; }

    /// <summary>The moment; Unix milliseconds.</summary>
    public required long Now { get; init; }

    /// <summary>The last task of the part before: what it is ordered by and its id.</summary>
    public (long Order, long Id)? After { get; init; }

    public required int Take { get; init; }

    /// <summary>Whether the last ended come first; otherwise those due first do.</summary>
    public bool ByEnd => Status is TaskStatusFilter.Done or TaskStatusFilter.Closed;
}
