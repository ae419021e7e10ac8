using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Json;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Answers;

/// <summary>What an endpoint answers: refusals, or an answer as bytes.</summary>
internal sealed class Reply
{
    private readonly IReadOnlyList<Error>? refusal;
    private readonly StoredAnswer? answer;

    private Reply(IReadOnlyList<Error>? refusal, StoredAnswer? answer) => (this.refusal, this.answer) = (refusal, answer);

    public static Reply Of(StoredAnswer answer) => new(null, answer);

    public static Reply Of<T>(int status, Result<T> result, Func<T, string>? location = null) =>
        result.IsRefused ? new(result.Errors, null) : new(null, Render(status, result.Value, location));

    public static Reply Refused(IReadOnlyList<Error> errors) => new(errors, null);

    /// <summary>Turns an outcome into the answer that tells it.</summary>
    public static StoredAnswer Render<T>(int status, T value, Func<T, string>? location) => new(
        status,
        location?.Invoke(value),
        value is IVersioned versioned ? ETag.Of(versioned.Version) : null,
        value is IRendered rendered ? rendered.Json : JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.TypeOf<T>()));

    public async Task WriteAsync(HttpContext context)
    {
        if (refusal is not null)
        {
            await ProblemAnswers.WriteAsync(context, refusal);
            return;
        }

        var response = context.Response;
        response.StatusCode = answer!.Status;
        response.Headers.CacheControl = "no-store";
        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }

        if (answer.ETag is not null)
        {
            response.Headers.ETag = answer.ETag;
        }

        if (!answer.Body.IsEmpty)
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
