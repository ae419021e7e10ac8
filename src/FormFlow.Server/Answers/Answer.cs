using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Idempotency;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>The outcome of a use case as HTTP: 200 with its value (and ETag, when it has a version), or a problem.</summary>
internal sealed class Answer<T>(Reply reply) : IResult, IEndpointMetadataProvider
{
    public static implicit operator Answer<T>(Result<T> result) => new(Reply.Of(StatusCodes.Status200OK, result));

    public static implicit operator Answer<T>(T value) => (Result<T>)value;

    public static implicit operator Answer<T>(StoredAnswer answer) => new(Reply.Of(answer));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) => reply.WriteAsync(httpContext);
}
