namespace FormFlow.Runtime.Idempotency;

/// <summary>An answer as it was given, byte for byte.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Location">Where the thing made is found, if one was made.</param>
/// <param name="ETag">The version answered, if it has one.</param>
/// <param name="Body">The JSON body; empty when there is none.</param>
public sealed record StoredAnswer(int Status, string? Location, string? ETag, ReadOnlyMemory<byte> Body);
