using FormFlow.Engine.Fields;
using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Exports;

/// <summary>An export as separated values.</summary>
internal sealed class CsvExport(Stream stream, IReadOnlyList<ExportColumn> columns, TextContext context, CsvOutputOptions options) : ExportWriter(columns, context)
{
    private readonly CsvOutput output = new(stream, options);
    private readonly CsvCell[] cells = new CsvCell[columns.Count];

    public override ValueTask BeginAsync(IReadOnlyList<object?[]> first, CancellationToken cancellationToken) =>
        output.WriteAsync([.. Columns.Select(column => CsvCell.Text(column.Header))], cancellationToken);

    public override async ValueTask WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = row[at] switch
                {
                    null => CsvCell.Blank,
                    // Digits with a sign, a point or a per cent: nothing a spreadsheet could run.
                    decimal number => CsvCell.Number(TextOf(at, number)),
                    var value => TextOf(at, value),
                };
            }

            await output.WriteAsync(cells, cancellationToken);
        }
    }

    public override ValueTask EndAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => output.DisposeAsync();
}
