using System.Reflection;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Idempotency;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>An outcome whose JSON is made already: 200 with it, or a problem.</summary>
internal sealed class Raw(Reply reply) : IResult, IEndpointMetadataProvider
{
    /// <summary>Tells an outcome; with a version, as its ETag.</summary>
    public static Raw Of(Result<ReadOnlyMemory<byte>> result, long? version = null) => new(result.IsRefused
        ? Reply.Refused(result.Errors)
        : Reply.Of(new StoredAnswer(StatusCodes.Status200OK, null, version is null ? null : ETag.Of(version.Value), result.Value)));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(JsonElement), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) => reply.WriteAsync(httpContext);
}
