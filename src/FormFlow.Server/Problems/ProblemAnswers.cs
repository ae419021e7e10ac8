using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Server.Json;
using Microsoft.Net.Http.Headers;
using HeaderNames = Microsoft.Net.Http.Headers.HeaderNames;

namespace FormFlow.Server.Problems;

/// <summary>Writes problems as answers.</summary>
internal static class ProblemAnswers
{
    public const string ContentType = "application/problem+json";

    /// <summary>What finds a request in the log.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Answers with refusals. A stale version is told as <c>ETag</c> too, a pause in seconds as <c>Retry-After</c>.</summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<Error> errors)
    {
        var headers = context.Response.GetTypedHeaders();
        var first = errors[0];
        if (first.Code.Kind == ErrorKind.Stale && first.Parameters.TryGetValue("version", out var version))
        {
            headers.ETag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
        }

        if (first.Parameters.TryGetValue("seconds", out var seconds))
        {
            context.Response.Headers.RetryAfter = Convert.ToString(seconds, CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, Problem.From(errors, Languages.Of(context.Request), TraceId(context)));
    }

    /// <summary>Answers with what a bare status means.</summary>
    public static Task WriteAsync(HttpContext context, int status) =>
        WriteAsync(context, Problem.From(ProblemType.Of(status), Languages.Of(context.Request), TraceId(context)));

    private static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        response.Headers.ContentLanguage = Languages.Of(context.Request);
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.TypeOf<Problem>());
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
