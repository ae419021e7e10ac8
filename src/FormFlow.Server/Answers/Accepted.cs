using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>The outcome of beginning something that goes on by itself as HTTP: 202 with its place and how it stands, or a problem.</summary>
internal sealed class Accepted<T>(Reply reply) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) => reply.WriteAsync(httpContext);
}
