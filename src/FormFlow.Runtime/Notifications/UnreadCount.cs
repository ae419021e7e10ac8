namespace FormFlow.Runtime.Notifications;

/// <summary>What is left to be seen.</summary>
/// <param name="Unread">How many notifications the member has not seen.</param>
public sealed record UnreadCount(long Unread);
