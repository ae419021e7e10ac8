using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Answers;

/// <summary>The version a caller read before changing something: the <c>If-Match</c> header.</summary>
internal sealed class IfMatch : IUnreadable, IBindableFromHttpContext<IfMatch>, Microsoft.AspNetCore.Http.Metadata.IEndpointParameterMetadataProvider
{
    private static readonly IfMatch Any = new();

    public IReadOnlyList<Error>? Refusal { get; private init; }

    /// <summary>The version that must still hold; null when the caller demands none (no header, or <c>*</c>).</summary>
    public long? Version { get; private init; }

    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch;
        var match = header.Count == 0 || (header.Count == 1 && header[0] == "*") ? Any
            : header.Count == 1 && ETag.TryParse(header[0], out var version) ? new IfMatch { Version = version }
            : new IfMatch { Refusal = [RequestErrors.BadIfMatch.With()] };
        return ValueTask.FromResult<IfMatch?>(match);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new DescribedParameter("If-Match", ParameterPlace.Header, "The ETag that was read; 412 when it is no longer current."));
}
