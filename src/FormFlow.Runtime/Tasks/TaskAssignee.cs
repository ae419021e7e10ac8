namespace FormFlow.Runtime.Tasks;

/// <summary>A member who has a task to do.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="Title">The member's name.</param>
/// <param name="InsteadOf">Whom it was meant for, who is no longer here.</param>
/// <param name="Reason">Why it came to this member, in the words of who gave it.</param>
/// <param name="SnoozedUntil">Until when the member put it off.</param>
public sealed record TaskAssignee(string Id, string? Title, Reference? InsteadOf, string? Reason, DateTimeOffset? SnoozedUntil);
