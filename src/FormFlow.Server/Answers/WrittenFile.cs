using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Answers;

/// <summary>A file that is written while it is sent, or a problem. When writing fails on the way, the answer is cut off visibly.</summary>
internal sealed class WrittenFile : IResult
{
    /// <summary>The media type of separated values.</summary>
    public const string Csv = "text/csv";

    /// <summary>The media type of workbooks.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly IReadOnlyList<Error>? refusal;
    private readonly string name;
    private readonly string type;
    private readonly Func<Stream, CancellationToken, Task>? write;

    private WrittenFile(IReadOnlyList<Error>? refusal, string name, string type, Func<Stream, CancellationToken, Task>? write) =>
        (this.refusal, this.name, this.type, this.write) = (refusal, name, type, write);

    /// <summary>Tells an outcome that knows how to write itself.</summary>
    public static WrittenFile Of<T>(Result<T> result, string name, string type, Func<T, Stream, CancellationToken, Task> write) => result.IsRefused
        ? new WrittenFile(result.Errors, name, type, null)
        : new WrittenFile(null, name, type, (stream, cancellationToken) => write(result.Value, stream, cancellationToken));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (refusal is not null)
        {
            await ProblemAnswers.WriteAsync(httpContext, refusal);
            return;
        }

        var headers = httpContext.Response.GetTypedHeaders();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition;
        headers.CacheControl = new CacheControlHeaderValue { NoStore = true };
        httpContext.Response.ContentType = type == Csv ? Csv + "; charset=utf-8" : type;
        await write!(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
