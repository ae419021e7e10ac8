using FormFlow.Engine.Tasks;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>Something a person is asked to do.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Kind">The sort of thing.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Note">More about it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Due">The day or the instant; null for whenever.</param>
/// <param name="IsOverdue">Whether it is open and its time is over.</param>
/// <param name="Assignees">Who has it to do; one of them doing it is enough.</param>
/// <param name="Record">The record it is about.</param>
/// <param name="CreatedAt">When it was given.</param>
/// <param name="CreatedBy">Who gave it; null for the workspace itself.</param>
/// <param name="Cause">What made the workspace give it; null for a person's own.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="EndedAt">When it was done or closed.</param>
/// <param name="EndedBy">Who did or closed it.</param>
/// <param name="Result">What came of it, or why it was closed.</param>
public sealed record TaskView(
    string Id,
    long Version,
    TaskKind Kind,
    string Title,
    string? Note,
    TaskState Status,
    string? Due,
    bool IsOverdue,
    IReadOnlyList<TaskAssignee> Assignees,
    RecordReference? Record,
    DateTimeOffset CreatedAt,
    Reference? CreatedBy,
    string? Cause,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? EndedAt,
    Reference? EndedBy,
    string? Result) : IVersioned;
