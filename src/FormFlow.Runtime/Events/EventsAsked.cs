namespace FormFlow.Runtime.Events;

/// <summary>What somebody wants to listen to.</summary>
/// <param name="After">The last event he has; null for what happens from now on.</param>
/// <param name="Forms">The keys of the forms whose records he cares for; null for all.</param>
public sealed record EventsAsked(long? After, IReadOnlyList<string>? Forms);
