namespace FormFlow.Runtime.Timers;

/// <summary>Something that is or was due for a record by time.</summary>
/// <param name="Field">The key of the stage field whose workflow it comes from.</param>
/// <param name="Key">Which of the workflow's: <c>stay.warn</c>, <c>stay.late.0</c>, <c>transition.key</c>, <c>timer.key</c> or <c>schedule.key</c>.</param>
/// <param name="Label">What it is, in the language asked for.</param>
/// <param name="Due">When it is due.</param>
/// <param name="State">How it stands.</param>
/// <param name="EndedAt">When it was taken care of or given up.</param>
/// <param name="RetryAt">When it is tried again.</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="Reason">Why it failed the last time.</param>
public sealed record TimerView(
    string Field, string Key, string Label, DateTimeOffset Due, TimerState State, DateTimeOffset? EndedAt, DateTimeOffset? RetryAt, long Attempts, string? Reason);
