using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Events;

/// <summary>What can be refused about live events.</summary>
public static class EventErrors
{
    public static readonly ErrorCode BadPosition = new(
        "event.bad_position", ErrorKind.Malformed, "“{parameter}” is not the id of an event.", "“{parameter}”不是事件的标识。");

    public static readonly ErrorCode NotYet = new(
        "event.not_yet", ErrorKind.Conflict, "Nothing has this id yet; listen without one and read anew.", "尚无此标识的事件；请不带标识重新监听并重新读取数据。");

    public static readonly ErrorCode TooFarBack = new(
        "event.too_far_back",
        ErrorKind.Conflict,
        "More than {maximum} changes happened since; listen without an id and read anew.",
        "此后已有超过 {maximum} 次变更；请不带标识重新监听并重新读取数据。");

    public static readonly ErrorCode FormUnknown = new(
        "event.unknown_form", ErrorKind.Invalid, "There is no form “{form}”.", "没有表单“{form}”。");

    public static readonly ErrorCode TooManyForms = new(
        "event.too_many_forms", ErrorKind.Invalid, "Name 1 to {maximum} forms.", "请指定 1 至 {maximum} 个表单。");

    public static readonly ErrorCode TooManyListeners = new(
        "event.too_many_listeners",
        ErrorKind.TooMany,
        "You listen {maximum} times already; end one of them, or try again in {seconds} s.",
        "您已有 {maximum} 个监听；请先结束其中一个，或在 {seconds} 秒后再试。");
}
