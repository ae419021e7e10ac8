using FormFlow.Engine.Errors;

namespace FormFlow.Server.Problems;

/// <summary>One thing that is wrong with the input.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) into the request, such as <c>/values/amount</c>; empty for the request as a whole.</param>
/// <param name="Code">A stable code to decide and translate by.</param>
/// <param name="Detail">What is wrong, in the language asked for.</param>
/// <param name="Parameters">The figures the detail names.</param>
public sealed record ProblemError(string Pointer, string Code, string Detail, IReadOnlyDictionary<string, object?> Parameters)
{
    internal static ProblemError From(Error error, string language) =>
        new(error.Pointer ?? string.Empty, error.Code.Code, error.Message(language), error.Parameters);
}
