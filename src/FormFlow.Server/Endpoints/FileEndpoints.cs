using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Runtime.Files;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Hosting;
using FormFlow.Server.Uploads;
using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Endpoints;

/// <summary>Files: uploaded first, then put into a field of a record.</summary>
internal static class FileEndpoints
{
    public static void MapFileEndpoints(this RouteGroupBuilder workspace)
    {
        var files = workspace.MapGroup("/files").WithTags("Files");
        files.MapPost(string.Empty, AddAsync)
            .WithName("uploadFile")
            .WithSummary("Upload a file")
            .WithDescription("One part called file. The answer can stand in the value of an attachment, image or signature field. A file that no record holds within a day is deleted.");
        files.MapGet("/{hash}", ReadAsync)
            .WithName("downloadFile")
            .WithSummary("Download a file")
            .WithDescription("By the hash that records name. name says what it is to be called. Pictures and PDF documents may be shown in place, everything else is saved.")
            .Produces<byte[]>(StatusCodes.Status200OK, FileKinds.Unknown);
    }

    private static async Task<Created<FileReference>> AddAsync(WorkspaceCall call, UploadedFile upload, FileService files, CancellationToken cancellationToken)
    {
        var stored = await StoreAsync(call, upload, files, cancellationToken);
        return Created<FileReference>.At(stored, file => call.At($"files/{file.File}"));
    }

    private static async Task<Result<FileReference>> StoreAsync(WorkspaceCall call, UploadedFile upload, FileService files, CancellationToken cancellationToken)
    {
        try
        {
            return await files.UploadAsync(call.Workspace, call.Caller, upload.Name, upload.Type, upload.Content, upload.RestAsync, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            return FileErrors.NotMultipart.With();
        }
    }

    private static async Task<IResult> ReadAsync(WorkspaceCall call, string hash, string? name, FileService files, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await files.FindAsync(call.Workspace, call.Caller, hash, cancellationToken);
        if (found.IsRefused)
        {
            return Done.Of(found);
        }

        var (file, path) = found.Value;
        var isDocument = FileKinds.IsDocument(file.Type);
        var isShown = isDocument || FileKinds.IsHarmless(file.Type);
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(name is null ? file.Name : FileKinds.NameOf(name));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.ContentSecurityPolicy = isDocument ? SecurityHeaders.ForDocuments : SecurityHeaders.ForFiles;
        if (isDocument)
        {
            context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan),
            isShown ? file.Type : FileKinds.Unknown,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""),
            enableRangeProcessing: true);
    }
}
