using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Stages;

/// <summary>Why what a process does cannot be done.</summary>
public static class ActionErrors
{
    public static readonly ErrorCode Failed = new("action.failed", ErrorKind.Invalid, "An action of '{workflow}' ({action}) cannot be done: {reason}", "流程“{workflow}”的动作（{action}）无法执行：{reason}");
    public static readonly ErrorCode Loop = new("action.loop", ErrorKind.Invalid, "Actions set each other off without end: {loop}", "动作相互触发，陷入循环：{loop}");
    public static readonly ErrorCode TooManyRelated = new("action.too_many_related", ErrorKind.Invalid, "More than {maximum} records are related.", "关联的数据超过 {maximum} 条。");
    public static readonly ErrorCode NoValue = new("action.no_value", ErrorKind.Invalid, "The formula for '{field}' gave no value: {reason}", "字段“{field}”的公式没有结果：{reason}");
}
