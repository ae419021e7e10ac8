using System.Text.Json;

namespace FormFlow.Runtime.Tasks;

/// <summary>Something that happened to a task.</summary>
/// <param name="Id">Its place in the journal.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What happened, such as <c>task.completed</c>.</param>
/// <param name="CallerKind">Who did it: <c>member</c>, <c>apiKey</c> or <c>system</c>.</param>
/// <param name="Caller">The id of the member or API key; null for the workspace itself.</param>
/// <param name="Cause">What made it happen; null for a call of its own.</param>
/// <param name="Changes">What changed: a name to what was before and is now.</param>
public sealed record TaskEvent(string Id, DateTimeOffset At, string Kind, string CallerKind, string? Caller, string? Cause, JsonElement Changes);
