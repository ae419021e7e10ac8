namespace FormFlow.Runtime.Tasks;

/// <summary>Who has a task to do from now on.</summary>
public sealed record ReassignTask
{
    /// <summary>The ids of all members who have it to do.</summary>
    public required IReadOnlyList<string> Assignees { get; init; }

    /// <summary>Why: 1 to 1,000 characters.</summary>
    public string? Reason { get; init; }
}
