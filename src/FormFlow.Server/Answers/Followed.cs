using System.Reflection;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Runtime;
using FormFlow.Server.Json;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>
/// Long work, done while its caller waits and no longer: 200 with its outcome, or a problem. A caller who accepts lines is told how far it is
/// meanwhile; work that fails then breaks the answer off.
/// </summary>
internal sealed class Followed<T>(Func<Func<WorkDone, ValueTask>, CancellationToken, Task<Result<T>>> work) : IResult, IEndpointMetadataProvider
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (httpContext.Request.GetTypedHeaders().Accept.All(accepted => accepted.MediaType != FollowedLines.MediaType))
        {
            var outcome = await work(static _ => ValueTask.CompletedTask, httpContext.RequestAborted);
            await Reply.Of(StatusCodes.Status200OK, outcome).WriteAsync(httpContext);
            return;
        }

        var response = httpContext.Response;
        var time = httpContext.RequestServices.GetRequiredService<TimeProvider>();
        long? toldAt = null;
        var done = await work(TellAsync, httpContext.RequestAborted);
        if (!done.IsRefused)
        {
            await WriteAsync(new LastLine(done.Value));
        }
        else if (!response.HasStarted)
        {
            await ProblemAnswers.WriteAsync(httpContext, done.Errors);
        }
        else
        {
            httpContext.Abort();
        }

        async ValueTask TellAsync(WorkDone far)
        {
            if (toldAt is null || time.GetElapsedTime(toldAt.Value) >= Pause)
            {
                await WriteAsync(far);
                toldAt = time.GetTimestamp();
            }
        }

        async ValueTask WriteAsync<TLine>(TLine line)
        {
            if (!response.HasStarted)
            {
                response.ContentType = FollowedLines.MediaType;
                response.Headers.CacheControl = "no-store";
                response.Headers["X-Accel-Buffering"] = "no";
            }

            await JsonSerializer.SerializeAsync(response.Body, line, ApiJson.TypeOf<TLine>(), httpContext.RequestAborted);
            await response.Body.WriteAsync("\n"u8.ToArray(), httpContext.RequestAborted);
            await response.Body.FlushAsync(httpContext.RequestAborted);
        }
    }

    private sealed record LastLine(T Outcome);
}
