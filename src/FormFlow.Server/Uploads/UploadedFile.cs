using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Files;
using FormFlow.Server.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Uploads;

/// <summary>The one file of a multipart request, streamed: nothing of it is read before the endpoint does.</summary>
internal sealed class UploadedFile : IUnreadable, IBindableFromHttpContext<UploadedFile>, IEndpointParameterMetadataProvider
{
    private const string Part = "file";
    private const int LongestBoundary = 200;
    private const int Envelope = 64 * 1024;

    private MultipartReader? reader;

    public IReadOnlyList<Error>? Refusal { get; private init; }

    /// <summary>The name it was sent under.</summary>
    public string? Name { get; private init; }

    /// <summary>The media type it was sent as.</summary>
    public string? Type { get; private init; }

    /// <summary>Its content.</summary>
    public Stream Content { get; private init; } = Stream.Null;

    public static async ValueTask<UploadedFile?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return new UploadedFile { Refusal = [FileErrors.NotMultipart.With()] };
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            context.RequestServices.GetRequiredService<FileLimits>().LargestFile + Envelope;
        var reader = new MultipartReader(boundary, context.Request.Body);
        try
        {
            var section = await reader.ReadNextSectionAsync(context.RequestAborted);
            return section is null ? new UploadedFile { Refusal = [FileErrors.NotMultipart.With()] }
                : section.GetContentDispositionHeader() is not { } disposition || HeaderUtilities.RemoveQuotes(disposition.Name) != Part ? new UploadedFile { Refusal = [Unknown(section)] }
                : new UploadedFile { reader = reader, Name = FileNameOf(disposition), Type = section.ContentType, Content = section.Body };
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new UploadedFile { Refusal = [FileErrors.NotMultipart.With()] };
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["multipart/form-data"], typeof(IFormFile)));

    /// <summary>What else the request brought although nothing else is taken, once the content was read; null when nothing.</summary>
    public async Task<Error?> RestAsync(CancellationToken cancellationToken) =>
        await reader!.ReadNextSectionAsync(cancellationToken) is { } more ? Unknown(more) : null;

    private static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;

    private static Error Unknown(MultipartSection section)
    {
        var name = section.GetContentDispositionHeader()?.Name.Value ?? string.Empty;
        return FileErrors.UnknownPart.With(("part", name.Length > 60 ? name[..60] + "…" : name));
    }
}
