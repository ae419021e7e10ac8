namespace FormFlow.Storage.Stores;

/// <summary>What somebody said about a record; instants in Unix milliseconds.</summary>
public sealed record CommentRow
{
    public required long Id { get; init; }

    public long Version { get; init; } = 1;

    /// <summary>The stable id of the record's form.</summary>
    public required string Form { get; init; }

    public required long Record { get; init; }

    /// <summary>The member; null for the workspace itself.</summary>
    public long? Author { get; init; }

    public string? Cause { get; init; }

    /// <summary>The words; null when it was deleted.</summary>
    public string? Text { get; init; }

    public required long CreatedAt { get; init; }

    public long? EditedAt { get; init; }

    public long? DeletedAt { get; init; }

    public long? DeletedBy { get; init; }
}
