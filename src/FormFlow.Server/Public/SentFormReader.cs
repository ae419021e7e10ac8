using System.Text;
using FormFlow.Engine.Fields;
using FormFlow.Runtime.Files;
using FormFlow.Runtime.Links;
using FormFlow.Server.Public.Inputs;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Public;

/// <summary>
/// Reads what a page sends, part by part: files are streamed into the workspace's store as they come, and only behind a ticket that holds, for a
/// field that takes files.
/// </summary>
internal sealed class SentFormReader(FileService files, FileLimits limits, Tickets tickets)
{
    private const int MostTexts = 1024 * 1024;
    private const int MostParts = 20_000;
    private const int LongestBoundary = 200;
    private const int LongestRow = 6;

    /// <summary>Reads the body of a request.</summary>
    public async Task<SentForm> ReadAsync(HttpContext context, OpenedLink link)
    {
        var sent = new SentForm();
        try
        {
            _ = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type);
            if (type?.MediaType == "multipart/form-data" && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary)
            {
                context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.LargestFile + MostTexts;
                await ReadPartsAsync(new MultipartReader(boundary, context.Request.Body), sent, link, context.RequestAborted);
            }
            else if (type?.MediaType == "application/x-www-form-urlencoded")
            {
                var form = await context.Request.ReadFormAsync(new FormOptions { ValueCountLimit = MostParts, ValueLengthLimit = MostTexts, BufferBodyLengthLimit = MostTexts }, context.RequestAborted);
                foreach (var (name, texts) in form)
                {
                    Array.ForEach(texts.ToArray(), text => Take(sent, link, name, text ?? string.Empty));
                }
            }
            else
            {
                sent.IsReadable = false;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            sent.IsReadable = false;
        }

        return sent;
    }

    private async Task ReadPartsAsync(MultipartReader reader, SentForm sent, OpenedLink link, CancellationToken cancellationToken)
    {
        var room = MostTexts;
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; parts++)
        {
            if (parts == MostParts || section.GetContentDispositionHeader() is not { } disposition || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
            {
                throw new InvalidDataException();
            }

            if (disposition.IsFileDisposition())
            {
                await TakeFileAsync(sent, link, name, disposition, section, cancellationToken);
                continue;
            }

            var text = await TextAsync(section.Body, room, cancellationToken);
            room -= text.Length;
            Take(sent, link, name, text);
        }
    }

    private static async Task<string> TextAsync(Stream body, int room, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var (text, chunk) = (new StringBuilder(), new char[4096]);
        for (int read; (read = await reader.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            text.Append(chunk, 0, read);
            if (text.Length > room)
            {
                throw new InvalidDataException();
            }
        }

        return text.ToString();
    }

    private void Take(SentForm sent, OpenedLink link, string name, string text)
    {
        var ending = name.LastIndexOf('.');
        if (ending > 0 && name[(ending + 1)..] == FilesInput.Kept && FileFieldOf(link, name[..ending]) is not null)
        {
            if (tickets.Carried(text) is { } file)
            {
                sent.Typed.Add(name[..ending], file);
            }

            return;
        }

        var isRow = link.Fields.Any(field => field.Field.Key == name && field.Field.Field is SubformField);
        if (!isRow || text is { Length: > 0 and <= LongestRow } && text.All(char.IsAsciiDigit))
        {
            sent.Take(name, text);
        }
    }

    private async Task TakeFileAsync(SentForm sent, OpenedLink link, string name, ContentDispositionHeaderValue disposition, MultipartSection section, CancellationToken cancellationToken)
    {
        var fileName = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;
        if (string.IsNullOrEmpty(fileName) || FileFieldOf(link, name) is null || tickets.Read(link, sent.Ticket) is not { } ticket || !Tickets.Opens(link, ticket))
        {
            return;
        }

        var taken = await files.UploadAsync(link.Workspace, link.CallerIn(link.Settings.Language), fileName, section.ContentType, section.Body, static _ => Task.FromResult<Engine.Errors.Error?>(null), cancellationToken);
        if (taken.IsRefused)
        {
            sent.Refused.Add((name, taken.Errors[0]));
        }
        else
        {
            sent.Typed.Add(name, taken.Value);
        }
    }

    // The field that a control is of: photo, or items.3.photo for a column.
    private static FileField? FileFieldOf(OpenedLink link, string name)
    {
        var parts = name.Split('.');
        var field = link.Fields.FirstOrDefault(shown => shown.Field.Key == parts[0]);
        return (parts.Length == 3 ? field?.Columns.FirstOrDefault(column => column.Field.Key == parts[2]) : parts.Length == 1 ? field : null)?.Field.Field as FileField;
    }
}
