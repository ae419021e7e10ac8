using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;

namespace FormFlow.Server.Problems;

/// <summary>Problem details (RFC 9457) as this API writes them, <c>application/problem+json</c>.</summary>
/// <param name="Type">A page this server serves that explains the sort of problem.</param>
/// <param name="Title">What happened, in the language asked for.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable code to decide by; texts may change, codes do not.</param>
/// <param name="TraceId">Finds the request in the server's log.</param>
public sealed record Problem(string Type, string Title, int Status, string Code, string TraceId)
{
    /// <summary>More about this very case.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>The figures the detail names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object?>? Parameters { get; init; }

    /// <summary>Everything that is wrong with the input, each with its place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemError>? Errors { get; init; }

    /// <summary>
    /// Tells errors as one problem. An error that concerns the request as a whole gives the problem its code and detail; errors with
    /// places in the request are listed under the general code of their kind. The first error decides the status.
    /// </summary>
    internal static Problem From(IReadOnlyList<Error> errors, string language, string traceId)
    {
        var first = errors[0];
        var type = ProblemType.Of(first.Code.Kind);
        var problem = From(type, language, traceId);
        if (first.Pointer is null)
        {
            problem = problem with
            {
                Code = first.Code.Code,
                Detail = first.Message(language),
                Parameters = first.Parameters.Count > 0 ? first.Parameters : null,
            };
            if (errors.Count == 1)
            {
                return problem;
            }
        }

        return problem with { Errors = [.. errors.Select(error => ProblemError.From(error, language))] };
    }

    internal static Problem From(ProblemType type, string language, string traceId) =>
        new($"/problems/{type.Slug}", type.Title(language), type.Status, type.Code, traceId);
}
