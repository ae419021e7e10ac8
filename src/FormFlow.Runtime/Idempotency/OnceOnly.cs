using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Idempotency;

/// <summary>The outcome of work that is done once: refused, or the answer, new or repeated.</summary>
public sealed record OnceOnly(IReadOnlyList<Error> Errors, StoredAnswer? Answer, bool IsRepeated);
