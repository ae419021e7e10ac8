using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Notifications;

/// <summary>A task that members are told of, among others.</summary>
/// <param name="Title">What is to be done, as people wrote it.</param>
/// <param name="Due">By when; null for whenever.</param>
/// <param name="Task">The task.</param>
public sealed record NoticeLine(string Title, string? Due, long Task)
{
    /// <summary>Where it is found, below the workspace.</summary>
    public string Place => PlaceOf(Task);

    /// <summary>Where a task is found, below the workspace.</summary>
    public static string PlaceOf(long task) => $"tasks/{RecordId.Format(task)}";
}
