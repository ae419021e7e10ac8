using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Idempotency;

/// <summary>What can be refused about idempotency keys.</summary>
public static class IdempotencyErrors
{
    public static readonly ErrorCode BadKey = new(
        "idempotency.bad_key", ErrorKind.Malformed, "An idempotency key has 1 to {maximum} visible ASCII characters.", "幂等键须为 1 至 {maximum} 个可见 ASCII 字符。");

    public static readonly ErrorCode OtherRequest = new(
        "idempotency.other_request", ErrorKind.Invalid, "This idempotency key was used for another request.", "此幂等键已用于另一请求。");

    public static readonly ErrorCode InProgress = new(
        "idempotency.in_progress", ErrorKind.Conflict, "The request with this idempotency key is still running; ask again in {seconds} s.", "使用此幂等键的请求仍在处理，请在 {seconds} 秒后重试。");
}
