namespace FormFlow.Storage.Stores;

/// <summary>One change as the journal keeps it.</summary>
/// <param name="Sequence">Its place in the order of all changes; 0 before it is written.</param>
/// <param name="At">Unix milliseconds.</param>
/// <param name="CallerKind">The sort of caller: <c>member</c>, <c>apiKey</c>, <c>system</c>.</param>
/// <param name="Caller">The caller's id as text; null for the workspace itself.</param>
/// <param name="Cause">What made it happen, such as <c>import:0a1b…</c>; null for a call of its own.</param>
/// <param name="Kind">What happened, such as <c>record.created</c>.</param>
/// <param name="Form">The stable id of the form concerned; null when none.</param>
/// <param name="Record">The record concerned; null when none.</param>
/// <param name="Version">The record's version after the change.</param>
/// <param name="Changes">JSON of what changed: field id to <c>[before, after]</c>, with the cause as third where an action set it; null when nothing is told.</param>
public sealed record JournalEntry(
    long Sequence, long At, string CallerKind, string? Caller, string? Cause, string Kind, string? Form, long? Record, long? Version, string? Changes);
