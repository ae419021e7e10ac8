using FormFlow.Engine.Metadata;
using FormFlow.Runtime.Exports;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;

namespace FormFlow.Server.Endpoints;

/// <summary>Records that become files.</summary>
internal static class ExportEndpoints
{
    public static void MapExportEndpoints(this RouteGroupBuilder workspace) =>
        workspace.MapPost("/forms/{form}/exports", ExportAsync)
            .WithTags("Import and export")
            .Produces<string>(StatusCodes.Status200OK, WrittenFile.Csv, WrittenFile.Xlsx)
            .WithName("exportRecords").WithSummary("Export records as csv or xlsx")
            .WithDescription("""
                The body may have filter, sort, q, fields, format (csv or xlsx), language, headers (keys or labels), ids (true writes the records' ids, by which an upsert finds them again); for csv also delimiter and byteOrderMark.
                A workbook has typed cells, a fixed first row with filters, and files as links. What is written is read back by an import as it was; spreadsheets run none of it as a formula.
                """);

    private static async Task<WrittenFile> ExportAsync(
        WorkspaceCall call, string form, JsonBytes body, ExportService exports, HttpRequest request, CancellationToken cancellationToken)
    {
        var asked = DocumentJson.Read<ExportRequest>(body.Value.Span);
        var files = $"{request.Scheme}://{request.Host}{request.PathBase}{call.At("files/")}";
        var export = asked.IsRefused ? asked.As<Export>() : await exports.BeginAsync(call.Workspace, call.Caller, form, asked.Value, files, cancellationToken);
        return export is { IsRefused: false, Value.Format: ExportFormat.Xlsx }
            ? WrittenFile.Of(export, $"{form}.xlsx", WrittenFile.Xlsx, Write)
            : WrittenFile.Of(export, $"{form}.csv", WrittenFile.Csv, Write);

        static Task Write(Export export, Stream stream, CancellationToken token) => export.WriteAsync(stream, token);
    }
}
