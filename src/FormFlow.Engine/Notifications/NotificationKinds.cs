using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Notifications;

/// <summary>Everything members are told of.</summary>
public static class NotificationKinds
{
    public static readonly NotificationKind Mentioned = Kind(
        "mentioned", ("Somebody mentions me", "有人提到我"), ("{by} mentioned you on “{record}”", "{by} 在“{record}”中提到了您"), Delivery.Mail);

    public static readonly NotificationKind TaskAssigned = Kind(
        "taskAssigned", ("I get a task", "我收到待办"), ("{by} asks you: {task}", "{by} 给您分配了待办：{task}"), Delivery.Mail);

    public static readonly NotificationKind TaskInstead = Kind(
        "taskInstead", ("I get a task of somebody who is no longer here", "我接手离开成员的待办"), ("{task}: now yours, for {absent}", "{task}：原由 {absent} 负责，现由您处理"), Delivery.Mail);

    public static readonly NotificationKind TaskDue = Kind(
        "taskDue", ("A task of mine is due", "我的待办到期"), ("Due: {task}", "待办到期：{task}"), Delivery.Mail);

    public static readonly NotificationKind TaskDone = Kind(
        "taskDone", ("A task I gave is done", "我分配的待办已完成"), ("{by} has done: {task}", "{by} 完成了待办：{task}"), Delivery.App);

    public static readonly NotificationKind TaskReopened = Kind(
        "taskReopened", ("A task of mine is open again", "我的待办重新打开"), ("{by} reopened: {task}", "{by} 重新打开了待办：{task}"), Delivery.App);

    /// <summary>A text of a template's own, in the languages its author wrote.</summary>
    public static readonly NotificationKind Notice = Kind("notice", ("A process has news for me", "流程通知我"), ("{text}", "{text}"), Delivery.App);

    /// <summary>What there is to do, at a time the member chose.</summary>
    public static readonly NotificationKind Digest = Kind("digest", ("My daily digest", "每日摘要"), ("Your digest: {summary}", "每日摘要：{summary}"), Delivery.Mail);

    /// <summary>All kinds, in the order members see them.</summary>
    public static IReadOnlyList<NotificationKind> All { get; } = [Mentioned, TaskAssigned, TaskInstead, TaskDue, TaskDone, TaskReopened, Notice, Digest];

    /// <summary>A kind by its key; null when there is none.</summary>
    public static NotificationKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);

    private static NotificationKind Kind(string key, (string English, string Chinese) label, (string English, string Chinese) title, Delivery usual) =>
        new(key, Both(label), Both(title), usual);

    private static LocalizedText Both((string English, string Chinese) text) =>
        new(new Dictionary<string, string> { ["en"] = text.English, ["zh-CN"] = text.Chinese });
}
