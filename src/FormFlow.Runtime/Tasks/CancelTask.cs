namespace FormFlow.Runtime.Tasks;

/// <summary>Why a task need not be done.</summary>
public sealed record CancelTask
{
    /// <summary>Why: 1 to 10,000 characters.</summary>
    public string? Reason { get; init; }
}
