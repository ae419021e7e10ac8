namespace FormFlow.Runtime.Tasks;

/// <summary>What came of a task.</summary>
public sealed record CompleteTask
{
    /// <summary>What came of it, in words: 1 to 10,000 characters.</summary>
    public string? Result { get; init; }
}
