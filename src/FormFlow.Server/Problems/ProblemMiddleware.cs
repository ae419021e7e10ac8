using FormFlow.Server.Json;

namespace FormFlow.Server.Problems;

/// <summary>
/// Gives every failure the shape of a problem: what the framework refuses (routes, methods, media types, sizes), and exceptions, which are
/// logged and told as a trace id and nothing else. A caller that went away is not an error.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private const int ClientClosedRequest = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = ClientClosedRequest;
            }

            return;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            var answer = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ProblemAnswers.WriteAsync(Cleared(context), [BodyLimit.Refusal(context)])
                : ProblemAnswers.WriteAsync(Cleared(context), exception.StatusCode);
            await answer;
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, exception, ProblemAnswers.TraceId(context), context.GetEndpoint()?.DisplayName);
            await ProblemAnswers.WriteAsync(Cleared(context), ProblemType.Internal.Status);
            return;
        }

        var response = context.Response;
        if (response.HasStarted || response is not { StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
        {
            return;
        }

        var answered = response.StatusCode == StatusCodes.Status415UnsupportedMediaType && MediaTypes.TakenAt(context) is { Count: > 0 } types
            ? ProblemAnswers.WriteAsync(context, [RequestErrors.UnsupportedMediaType.With(("types", string.Join(", ", types)))])
            : ProblemAnswers.WriteAsync(context, response.StatusCode);
        await answered;
    }

    /// <summary>Takes back what was already set for the answer that failed, except headers that hold for every answer.</summary>
    private static HttpContext Cleared(HttpContext context)
    {
        context.Response.ContentLength = null;
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Location");
        context.Response.Headers.Remove("Content-Encoding");
        return context;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Request {TraceId} to {Endpoint} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string traceId, string? endpoint);
    }
}
