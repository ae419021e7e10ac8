using System.Reflection;
using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Events;
using FormFlow.Server.Auth;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>
/// Server-Sent Events as long as the caller listens and may: who he is and what he may see is asked again before he is told anything, and every
/// few seconds. A caller who does not take what is sent in time loses the connection and goes on where he was when he comes again.
/// </summary>
internal sealed class EventStream(Func<CancellationToken, Task<Result<EventListener>>> listen) : IResult, IEndpointMetadataProvider
{
    private const string ContentType = "text/event-stream";
    private const int RetryMilliseconds = 2000;
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Recognised = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(EventView), [ContentType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            var listening = await listen(ending.Token);
            if (listening.IsRefused)
            {
                await ProblemAnswers.WriteAsync(httpContext, listening.Errors);
                return;
            }

            using var listener = listening.Value;
            await TellAsync(httpContext, listener, services.GetRequiredService<Recognition>(), services.GetRequiredService<TimeProvider>(), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // He went away, or the server stops: either way he comes again when he wants to.
        }
    }

    private static async Task TellAsync(HttpContext context, EventListener listener, Recognition recognition, TimeProvider time, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        Write(response, $"retry: {RetryMilliseconds}\n{Place(listener)}");
        await SendAsync(context, cancellationToken);
        for (var sentAt = time.GetTimestamp(); ;)
        {
            await listener.WaitAsync(Recognised, time, cancellationToken);
            if (await CallerAsync(context, recognition) is not { } caller)
            {
                return;
            }

            if (!await listener.TakeAsync(caller, response.BodyWriter, cancellationToken))
            {
                if (time.GetElapsedTime(sentAt) < Heartbeat)
                {
                    continue;
                }

                Write(response, $":\n{Place(listener)}");
            }

            await SendAsync(context, cancellationToken);
            sentAt = time.GetTimestamp();
        }
    }

    private static async ValueTask<Caller?> CallerAsync(HttpContext context, Recognition recognition) =>
        await recognition.MemberAsync(context) is { IsRefused: false } recognised ? recognised.Value.Caller : null;

    // An id without data is no event; it only tells where to go on.
    private static string Place(EventListener listener) => $"id: {RecordId.Format(listener.Place)}\n\n";

    private static void Write(HttpResponse response, string text) => Encoding.UTF8.GetBytes(text, response.BodyWriter);

    private static async Task SendAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var sending = context.Response.BodyWriter.FlushAsync(cancellationToken);
        if (sending.IsCompletedSuccessfully)
        {
            return;
        }

        try
        {
            await sending.AsTask().WaitAsync(LongestSend, cancellationToken);
        }
        catch (TimeoutException)
        {
            context.Abort();
            throw new OperationCanceledException(context.RequestAborted);
        }
    }
}
