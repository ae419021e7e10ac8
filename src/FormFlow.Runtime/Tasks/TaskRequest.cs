using FormFlow.Engine.Forms;
using FormFlow.Engine.Tasks;

namespace FormFlow.Runtime.Tasks;

/// <summary>A task to be given, by a person or by the process of a record.</summary>
public sealed record TaskRequest
{
    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>The sort of thing.</summary>
    public TaskKind Kind { get; init; }

    /// <summary>The members asked; for those who are not here any more others stand in.</summary>
    public required IReadOnlyList<long> Assignees { get; init; }

    /// <summary>Whether it was looked up just now that all of them are here.</summary>
    public bool AreHere { get; init; }

    /// <summary>When; null for whenever.</summary>
    public TaskDue? Due { get; init; }

    /// <summary>The form of the record it is about.</summary>
    public CompiledForm? Form { get; init; }

    /// <summary>The record it is about.</summary>
    public long? Record { get; init; }

    /// <summary>More about it.</summary>
    public string? Note { get; init; }
}
