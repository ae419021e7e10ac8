using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Idempotency;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>The outcome of something that leaves nothing to tell: 204, or a problem.</summary>
internal sealed class Done(Reply reply) : IResult, IEndpointMetadataProvider
{
    private static readonly StoredAnswer NoContent = new(StatusCodes.Status204NoContent, null, null, default);

    /// <summary>Tells an outcome whose value nobody needs.</summary>
    public static Done Of<T>(Result<T> result) => new(result.IsRefused ? Reply.Refused(result.Errors) : Reply.Of(NoContent));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void), []));

    public Task ExecuteAsync(HttpContext httpContext) => reply.WriteAsync(httpContext);
}
