namespace FormFlow.Runtime.Calendars;

/// <summary>The secret address of a member's calendar. Whoever knows it sees the member's tasks; it is shown this once.</summary>
/// <param name="Path">The path on this server, such as <c>/calendar/….ics</c>, to be subscribed to in a calendar app.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record MadeCalendarFeed(string Path, DateTimeOffset CreatedAt);
