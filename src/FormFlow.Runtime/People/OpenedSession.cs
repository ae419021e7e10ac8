namespace FormFlow.Runtime.People;

/// <summary>A session just begun, with the token that proves it from now on.</summary>
public sealed record OpenedSession(string Token, DateTimeOffset ExpiresAt, long Person);
