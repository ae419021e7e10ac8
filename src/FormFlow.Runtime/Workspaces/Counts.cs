namespace FormFlow.Runtime.Workspaces;

/// <summary>How much there is of what a menu shows figures of.</summary>
/// <param name="Items">The forms by key.</param>
/// <param name="Tasks">The caller's tasks.</param>
/// <param name="Notifications">What the caller is told.</param>
public sealed record Counts(IReadOnlyList<Counts.OfForm> Items, Counts.OfTasks Tasks, Counts.OfNotifications Notifications)
{
    /// <summary>How many records a form has.</summary>
    /// <param name="Form">The form's key.</param>
    /// <param name="Count">How many, up to 100,000.</param>
    /// <param name="More">Whether there are more.</param>
    public sealed record OfForm(string Form, long Count, bool More);

    /// <summary>How many tasks the caller has.</summary>
    /// <param name="Open">Those to be done that are not put off.</param>
    /// <param name="Overdue">Those of them whose deadline has passed.</param>
    public sealed record OfTasks(long Open, long Overdue);

    /// <summary>How much the caller was told.</summary>
    /// <param name="Unread">What was not seen yet.</param>
    public sealed record OfNotifications(long Unread);
}
