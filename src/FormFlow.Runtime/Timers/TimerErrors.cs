using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Timers;

/// <summary>Why what is due was not done.</summary>
public static class TimerErrors
{
    public static readonly ErrorCode Failed = new(
        "timer.failed", ErrorKind.Invalid, "It failed for a reason that the server's log tells.", "执行失败，原因见服务器日志。");
}
