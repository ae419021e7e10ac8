namespace FormFlow.Runtime.Tasks;

/// <summary>Until when the caller does not want to see a task.</summary>
public sealed record SnoozeTask
{
    /// <summary>A day or an instant to come; null shows it again.</summary>
    public required string? Until { get; init; }
}
