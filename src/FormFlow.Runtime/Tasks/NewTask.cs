using FormFlow.Engine.Tasks;

namespace FormFlow.Runtime.Tasks;

/// <summary>Something that somebody is to be asked to do.</summary>
public sealed record NewTask
{
    /// <summary>What is to be done: one line of 1 to 300 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The sort of thing.</summary>
    public TaskKind Kind { get; init; }

    /// <summary>The ids of the members who have it to do; one of them doing it is enough. The caller's own when not given.</summary>
    public IReadOnlyList<string>? Assignees { get; init; }

    /// <summary>A day (<c>2026-12-31</c>) or an instant (<c>2026-12-31T09:00:00Z</c>); null for whenever.</summary>
    public string? Due { get; init; }

    /// <summary>The record it is about.</summary>
    public RecordPlace? Record { get; init; }

    /// <summary>More about it: 1 to 10,000 characters.</summary>
    public string? Note { get; init; }
}
