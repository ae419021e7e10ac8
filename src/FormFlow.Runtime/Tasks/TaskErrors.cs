using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Tasks;

/// <summary>What can be refused about tasks.</summary>
public static class TaskErrors
{
    public static readonly ErrorCode NotFound = new(
        "task.not_found", ErrorKind.NotFound, "There is no such task.", "没有此待办。");

    public static readonly ErrorCode NotYours = new(
        "task.not_yours", ErrorKind.Forbidden, "A task is changed by those who have it, by their managers, by who gave it and by owners.", "待办只能由负责人、其上级、分配者或所有者更改。");

    public static readonly ErrorCode NotAssigned = new(
        "task.not_assigned", ErrorKind.Forbidden, "The task is not yours to put off.", "该待办不由您负责，无法推迟。");

    public static readonly ErrorCode AlreadyDone = new(
        "task.already_done", ErrorKind.Conflict, "{by} has done this already.", "{by} 已完成此待办。");

    public static readonly ErrorCode NotOpen = new(
        "task.not_open", ErrorKind.Conflict, "The task is not open any more: it is {status}.", "该待办已不再打开，当前状态为 {status}。");

    public static readonly ErrorCode IsOpen = new(
        "task.is_open", ErrorKind.Conflict, "The task is open.", "该待办处于打开状态。");

    public static readonly ErrorCode RecordGone = new(
        "task.record_gone", ErrorKind.Conflict, "The record it is about is in the recycle bin; the task opens again when the record is restored.", "相关数据在回收站中；恢复数据后待办会重新打开。");

    public static readonly ErrorCode Stale = new(
        "task.stale", ErrorKind.Stale, "The task was changed meanwhile: it is at version {version}.", "待办已被他人修改，当前版本为 {version}。");

    public static readonly ErrorCode BadDue = new(
        "task.bad_due", ErrorKind.Invalid, "A day such as 2026-12-31, or an instant such as 2026-12-31T09:00:00Z, of 1970 or later.", "应为日期（如 2026-12-31）或时刻（如 2026-12-31T09:00:00Z），且不早于 1970 年。");

    public static readonly ErrorCode BadSnooze = new(
        "task.bad_snooze", ErrorKind.Invalid, "A task is put off until a day or an instant to come.", "推迟时间应为将来的日期或时刻。");

    public static readonly ErrorCode NoAssignee = new(
        "task.no_assignee", ErrorKind.Invalid, "A task is given to 1 to {maximum} members.", "待办须分配给 1 至 {maximum} 位成员。");

    public static readonly ErrorCode RecordUnknown = new(
        "task.unknown_record", ErrorKind.Invalid, "There is no such record in the form “{form}”.", "表单“{form}”中没有这条数据。");

    public static readonly ErrorCode OthersTasks = new(
        "task.others", ErrorKind.Forbidden, "Only owners and a member's managers see what the member has to do.", "只有所有者及其上级可以查看该成员的待办。");
}
