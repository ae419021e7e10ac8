namespace FormFlow.Server.Json;

/// <summary>Headers of ours that the framework has no names for.</summary>
internal static class HeaderNames
{
    public const string IdempotencyKey = "Idempotency-Key";
    public const string LastEventId = "Last-Event-ID";
    public const string RequestedWith = "X-Requested-With";
    public const string SetupToken = "X-Setup-Token";
}
