using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Runtime.Imports;
using FormFlow.Server.Hosting;
using FormFlow.Server.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using HeaderNames = FormFlow.Server.Json.HeaderNames;

namespace FormFlow.Server.Multipart;

/// <summary>
/// A file with texts beside it, sent as multipart/form-data. The file goes straight to the data directory and never stands in memory; whoever does
/// not take it over leaves it to be deleted when the request ends.
/// </summary>
internal sealed class UploadedFile : IUnreadable, IBindableFromHttpContext<UploadedFile>, IEndpointParameterMetadataProvider
{
    private const string FilePart = "file";
    private const int LongestText = 1024 * 1024;
    private const int MostParts = 50;
    private const int LongestBoundary = 200;
    private const int LongestName = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly ErrorList errors = new();
    private readonly string path;
    private string? fileName;

    private UploadedFile(string path) => this.path = path;

    public IReadOnlyList<Error>? Refusal => errors.IsEmpty ? null : errors.Errors;

    /// <summary>What was sent.</summary>
    public ImportUpload Value => new(path, fileName ?? string.Empty, texts);

    public static async ValueTask<UploadedFile?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var upload = new UploadedFile(context.RequestServices.GetRequiredService<ImportFolder>().NewUpload());
        if (Boundary(context.Request.ContentType) is not { } boundary)
        {
            upload.errors.Add(UploadErrors.NotMultipart.With());
            return upload;
        }

        context.Response.RegisterForDispose(new Deletion(upload.path));
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            context.RequestServices.GetRequiredService<IOptions<FormFlowOptions>>().Value.LargestImport;
        using var hash = context.Request.Headers.ContainsKey(HeaderNames.IdempotencyKey) ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            for (var count = 0; await reader.ReadNextSectionAsync(context.RequestAborted) is { } section; count++)
            {
                if (count == MostParts)
                {
                    upload.errors.Add(UploadErrors.TooMany.With(("maximum", MostParts)));
                    return upload;
                }

                await upload.TakeAsync(section, hash, context.RequestAborted);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            upload.errors.Add(UploadErrors.Broken.With(("reason", broken.Message)));
            return upload;
        }

        if (upload.fileName is null)
        {
            upload.errors.Add(UploadErrors.NoFile.At("/" + FilePart));
        }

        if (hash is not null)
        {
            context.Features.Set(new BodyHash(hash.GetHashAndReset()));
        }

        return upload;
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new DescribedPart(FilePart, "The file: a workbook (xlsx), or csv and other separated values in any common encoding.", IsFile: true));

    private static string? Boundary(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= LongestBoundary ? boundary.ToString() : null;
    }

    private async Task TakeAsync(MultipartSection section, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var disposition = section.GetContentDispositionHeader();
        if (HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).ToString() is not { Length: > 0 } name)
        {
            errors.Add(UploadErrors.NoName.With());
            return;
        }

        hash?.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        var pointer = "/" + JsonPointer.Escape(name);
        if (name == FilePart && fileName is null)
        {
            fileName = NameOf(disposition!);
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            await CopyAsync(section.Body, file, hash, cancellationToken);
        }
        else if (name == FilePart || texts.ContainsKey(name))
        {
            errors.Add(UploadErrors.Repeated.At(pointer, ("part", name)));
        }
        else
        {
            texts.Add(name, await TextAsync(section.Body, name, pointer, hash, cancellationToken));
        }
    }

    private async Task<string> TextAsync(Stream body, string name, string pointer, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestText + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        hash?.AppendData(buffer.AsSpan(0, length));
        if (length > LongestText)
        {
            errors.Add(UploadErrors.TooLong.At(pointer, ("part", name), ("maximum", LongestText)));
            return string.Empty;
        }

        try
        {
            return Strict.GetString(buffer.AsSpan(0, length)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            errors.Add(UploadErrors.NotText.At(pointer, ("part", name)));
            return string.Empty;
        }
    }

    private static async Task CopyAsync(Stream from, Stream to, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (int length; (length = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash?.AppendData(buffer.AsSpan(0, length));
            await to.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        }
    }

    // Only for people to read: never used as a path.
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var sent = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character) && !char.IsSurrogate(character))]);
        return name.Length <= LongestName ? name : name[^LongestName..];
    }

    /// <summary>Deletes the file when the request has ended, unless it was moved away.</summary>
    private sealed class Deletion(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path);
    }
}
