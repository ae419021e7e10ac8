using System.Text.Json;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Imports;

/// <summary>The rows that an import refused, as a file to mend and send again: their number, their cells, what is wrong with each.</summary>
public sealed class ImportErrorFile
{
    private const int RowsAtATime = 500;

    private readonly Workspace workspace;
    private readonly Caller caller;
    private readonly long id;
    private readonly IReadOnlyList<string> headers;

    internal ImportErrorFile(Workspace workspace, Caller caller, long id, IReadOnlyList<string> headers) =>
        (this.workspace, this.caller, this.id, this.headers) = (workspace, caller, id, headers);

    /// <summary>Writes the file.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var isChinese = caller.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        await using var output = new CsvOutput(stream);
        await output.WriteAsync([isChinese ? "行号" : "Row", .. headers.Select(CsvCell.Text), isChinese ? "错误" : "Errors"], cancellationToken);
        for (long after = 0; ;)
        {
            var rows = await workspace.Database.ReadOneAsync((session, _) => ImportStore.ErrorsAsync(session, id, after, RowsAtATime), cancellationToken);
            foreach (var row in rows)
            {
                await output.WriteAsync(Cells(row), cancellationToken);
            }

            if (rows.Count < RowsAtATime)
            {
                return;
            }

            after = rows[^1].Row;
        }
    }

    // Short rows are filled up, so that the messages stand in their column; a row that is too long pushes them to the right.
    private List<CsvCell> Cells(ImportErrorRow row)
    {
        var cells = JsonSerializer.Deserialize<List<string>>(row.Cells)!;
        var faults = JsonSerializer.Deserialize<List<RowFault>>(row.Errors)!;
        return
        [
            CsvCell.Number(row.Row),
            .. cells.Select(CsvCell.Text),
            .. Enumerable.Repeat(CsvCell.Blank, Math.Max(0, headers.Count - cells.Count)),
            string.Join(' ', faults.Select(fault => (fault.Column ?? fault.Field) is { } place ? $"{place}: {fault.In(caller.Language)}" : fault.In(caller.Language))),
        ];
    }
}
