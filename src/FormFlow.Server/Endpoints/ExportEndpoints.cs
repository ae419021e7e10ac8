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
            .WithName("exportRecords").WithSummary("Export records as csv")
            .WithDescription("""
                The body may have filter, sort, q, fields, format (csv), language, headers (keys or labels), ids (true writes the records' ids, by which an upsert finds them again), delimiter and byteOrderMark.
                What is written is read back by an import as it was; spreadsheets run none of it as a formula.
                """);

    private static async Task<CsvFile> ExportAsync(WorkspaceCall call, string form, JsonBytes body, ExportService exports, CancellationToken cancellationToken)
    {
        var asked = DocumentJson.Read<ExportRequest>(body.Value.Span);
        var export = asked.IsRefused ? asked.As<Export>() : await exports.BeginAsync(call.Workspace, call.Caller, form, asked.Value, cancellationToken);
        return CsvFile.Of(export, $"{form}.csv", static (file, stream, token) => file.WriteAsync(stream, token));
    }
}
