using System.Reflection;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using FormFlow.Storage.Queries;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>
/// JSON written while it is read from the database: 200 with it (and ETag, when it has a version), or a problem. Only an answer that was
/// already begun can break off; then its connection ends, so that nobody takes the half for the whole.
/// </summary>
internal sealed class Streamed : IResult, IEndpointMetadataProvider
{
    private readonly Func<IJsonTarget, CancellationToken, Task<Result<long?>>> write;

    private Streamed(Func<IJsonTarget, CancellationToken, Task<Result<long?>>> write) => this.write = write;

    /// <summary>An answer whose use case tells the version of what it wrote.</summary>
    public static Streamed Of(Func<IJsonTarget, CancellationToken, Task<Result<long?>>> write) => new(write);

    /// <summary>An answer without a version.</summary>
    public static Streamed Of(Func<IJsonTarget, CancellationToken, Task<Result<bool>>> write) => new(async (target, cancellationToken) =>
        await write(target, cancellationToken) is { IsRefused: true } refused ? refused.As<long?>() : (long?)null);

    /// <summary>A refusal known beforehand.</summary>
    public static Streamed Refused(IReadOnlyList<Error> errors) => new((_, _) => Task.FromResult(Result<long?>.Refuse(errors)));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(JsonElement), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var body = new JsonBody(httpContext);
        var done = await write(body, httpContext.RequestAborted);
        if (done.IsRefused)
        {
            await ProblemAnswers.WriteAsync(httpContext, done.Errors);
            return;
        }

        if (done.Value is { } version)
        {
            httpContext.Response.Headers.ETag = ETag.Of(version);
        }

        await body.FinishAsync();
    }
}
