using FormFlow.Engine.Errors;

namespace FormFlow.Runtime;

/// <summary>Ends a write transaction without a trace because of an expected refusal. It never leaves the use case that threw it.</summary>
internal sealed class RefusalException(IReadOnlyList<Error> errors) : Exception
{
    public IReadOnlyList<Error> Errors { get; } = errors;
}
