using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Tasks;

/// <summary>Which tasks are asked for, as texts that were not looked into yet.</summary>
public sealed record TaskQuery
{
    /// <summary>What stands for everybody in <see cref="Assignee"/>.</summary>
    public const string Everybody = "all";

    public TaskStatusFilter Status { get; init; }

    /// <summary>The id of a member, or <c>all</c>; the caller's own when not given, everybody's when a record is.</summary>
    public string? Assignee { get; init; }

    /// <summary>The key of a form.</summary>
    public string? Form { get; init; }

    /// <summary>The id of a record.</summary>
    public string? Record { get; init; }

    /// <summary>A day or an instant: due then or later.</summary>
    public string? DueFrom { get; init; }

    /// <summary>A day or an instant: due then or earlier.</summary>
    public string? DueTo { get; init; }

    public int Limit { get; init; } = 50;

    public string? Cursor { get; init; }

    public bool Count { get; init; }
}
