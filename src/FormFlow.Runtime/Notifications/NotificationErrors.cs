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

    public static readonly ErrorCode BadTime = new(
        "notification.bad_time", ErrorKind.Invalid, "“{time}” is no time of the day as HH:mm, 00:00 to 23:59.", "“{time}”不是有效的时刻（HH:mm，00:00 至 23:59）。");

    public static readonly ErrorCode BadDays = new(
        "notification.bad_days", ErrorKind.Invalid, "Give 1 to {maximum} weekdays; leave days out for every day.", "请提供 1 至 {maximum} 个星期；每天请省略 days。");

    public static readonly ErrorCode Stale = new(
        "notification.settings_stale", ErrorKind.Stale, "The settings were changed meanwhile: they are at version {version}.", "设置已被修改，当前版本为 {version}。");
}
