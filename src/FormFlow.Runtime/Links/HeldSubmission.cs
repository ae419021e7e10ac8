using System.Text.Json;

namespace FormFlow.Runtime.Links;

/// <summary>What came by a public link, looked suspicious, and waits to be accepted or discarded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it came.</param>
/// <param name="Reason">trap: a control was filled in that people do not see; fast: it was sent sooner than a person could; work: it came without proof of work while much was being sent.</param>
/// <param name="Address">The network address it came from.</param>
/// <param name="Values">The values the record would have.</param>
public sealed record HeldSubmission(string Id, DateTimeOffset At, string Reason, string? Address, JsonElement Values);
