namespace FormFlow.Server.Json;

/// <summary>The SHA-256 of the body that was read, kept when the request carries an idempotency key.</summary>
internal sealed record BodyHash(byte[] Bytes);
