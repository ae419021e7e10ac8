using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Notifications;

/// <summary>What can be refused about notifications.</summary>
public static class NotificationErrors
{
    public static readonly ErrorCode UnknownKind = new(
        "notification.unknown_kind", ErrorKind.Invalid, "There is no sort of notification “{kind}”.", "没有通知类型“{kind}”。");

    public static readonly ErrorCode OneOf = new(
        "notification.one_of", ErrorKind.Invalid, "Give either ids (1 to {maximum}) or upTo.", "请提供 ids（1 至 {maximum} 个）或 upTo 之一。");

    public static readonly ErrorCode BadId = new(
        "notification.bad_id", ErrorKind.Invalid, "This is not the id of a notification.", "这不是通知的标识。");

    public static readonly ErrorCode Stale = new(
        "notification.settings_stale", ErrorKind.Stale, "The settings were changed meanwhile: they are at version {version}.", "设置已被修改，当前版本为 {version}。");
}
