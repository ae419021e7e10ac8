namespace FormFlow.Runtime.Calendars;

/// <summary>Whether a member's calendar has a secret address. The address itself is told once, when it is made.</summary>
/// <param name="CreatedAt">Since when; null when there is none.</param>
public sealed record CalendarFeedState(DateTimeOffset? CreatedAt);
