namespace FormFlow.Runtime.People;

/// <summary>A person with a running session.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Person">The person's id.</param>
public sealed record SignedIn(long Session, long Person);
