namespace FormFlow.Runtime.Notifications;

/// <summary>Which notifications a member has seen: either some, or all up to one.</summary>
public sealed record ReadNotifications
{
    /// <summary>Their ids, 1,000 at most.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>The id of the latest one that the member has seen; all before it count as seen, too.</summary>
    public string? UpTo { get; init; }
}
