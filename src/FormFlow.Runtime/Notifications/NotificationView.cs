namespace FormFlow.Runtime.Notifications;

/// <summary>Something a member is told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The sort of occasion.</param>
/// <param name="Title">What happened, in the language asked for.</param>
/// <param name="Record">The record meant.</param>
/// <param name="Task">The id of the task meant.</param>
/// <param name="Comment">The id of the comment meant.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="ReadAt">When the member saw it; null when he did not yet.</param>
public sealed record NotificationView(
    string Id, string Kind, string Title, RecordReference? Record, string? Task, string? Comment, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt);
