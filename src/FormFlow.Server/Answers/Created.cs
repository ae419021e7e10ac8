using System.Reflection;
using FormFlow.Engine.Errors;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>The outcome of making something as HTTP: 201 with its place and value (and ETag, when it has a version), or a problem.</summary>
internal sealed class Created<T>(Reply reply) : IResult, IEndpointMetadataProvider
{
    /// <summary>Tells an outcome; <paramref name="location"/> is where the thing made is found.</summary>
    public static Created<T> At(Result<T> result, Func<T, string> location) =>
        new(Reply.Of(StatusCodes.Status201Created, result, location));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) => reply.WriteAsync(httpContext);
}
