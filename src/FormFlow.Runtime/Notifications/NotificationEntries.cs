namespace FormFlow.Runtime.Notifications;

/// <summary>What journal entries about notifications tell of. The changes name the member, and the notification when there is a single one.</summary>
public static class NotificationEntries
{
    public const string Created = "notification.created";
    public const string Read = "notification.read";
}
