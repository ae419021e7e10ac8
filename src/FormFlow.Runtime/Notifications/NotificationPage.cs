using System.Text.Json.Serialization;

namespace FormFlow.Runtime.Notifications;

/// <summary>A part of what a member is told, the latest first.</summary>
/// <param name="Items">The notifications.</param>
/// <param name="Unread">How many the member has not seen, in all.</param>
/// <param name="NextCursor">Give this as <c>cursor</c> for the next part; absent at the end.</param>
/// <param name="Total">How many there are in all; only when asked for by <c>count=true</c>.</param>
public sealed record NotificationPage(
    IReadOnlyList<NotificationView> Items,
    long Unread,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Total);
