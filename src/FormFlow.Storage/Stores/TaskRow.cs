namespace FormFlow.Storage.Stores;

/// <summary>A task; instants in Unix milliseconds.</summary>
public sealed record TaskRow
{
    public required long Id { get; init; }

    public long Version { get; init; } = 1;

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string? Note { get; init; }

    /// <summary>The stable id of the form of the record it is about.</summary>
    public string? Form { get; init; }

    public long? Record { get; init; }

    /// <summary>The day it is due, in days since 1970-01-01; null when it is due at an instant, or never.</summary>
    public long? DueDay { get; init; }

    /// <summary>After which it is overdue; the end of time when it is never due.</summary>
    public required long DueAt { get; init; }

    /// <summary>When its assignees are told that it is due; null when they were, or need not be.</summary>
    public long? RemindAt { get; init; }

    public string Status { get; init; } = "open";

    public required long CreatedAt { get; init; }

    public long? CreatedBy { get; init; }

    public string? Cause { get; init; }

    public required long UpdatedAt { get; init; }

    public long? EndedAt { get; init; }

    public long? EndedBy { get; init; }

    public string? Result { get; init; }
}
