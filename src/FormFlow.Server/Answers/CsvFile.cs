using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Answers;

/// <summary>A csv file that is written while it is sent, or a problem. When writing fails on the way, the answer is cut off visibly.</summary>
internal sealed class CsvFile : IResult, IEndpointMetadataProvider
{
    private const string ContentType = "text/csv; charset=utf-8";

    private readonly IReadOnlyList<Error>? refusal;
    private readonly string name;
    private readonly Func<Stream, CancellationToken, Task>? write;

    private CsvFile(IReadOnlyList<Error>? refusal, string name, Func<Stream, CancellationToken, Task>? write) => (this.refusal, this.name, this.write) = (refusal, name, write);

    /// <summary>Tells an outcome that knows how to write itself.</summary>
    public static CsvFile Of<T>(Result<T> result, string name, Func<T, Stream, CancellationToken, Task> write) => result.IsRefused
        ? new CsvFile(result.Errors, name, null)
        : new CsvFile(null, name, (stream, cancellationToken) => write(result.Value, stream, cancellationToken));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv"]));

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
        httpContext.Response.ContentType = ContentType;
        await write!(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
