using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Exports;

/// <summary>An export that is ready to be written: its question was understood and its first rows are there.</summary>
public sealed class Export
{
    private readonly CsvOutputOptions options;
    private readonly IReadOnlyList<CsvCell> headers;
    private readonly ExportPage first;
    private readonly Func<string, CancellationToken, Task<ExportPage>> next;

    internal Export(CsvOutputOptions options, IReadOnlyList<CsvCell> headers, ExportPage first, Func<string, CancellationToken, Task<ExportPage>> next) =>
        (this.options, this.headers, this.first, this.next) = (options, headers, first, next);

    /// <summary>Writes the file, some rows at a time: a slow reader holds nothing in the database.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var output = new CsvOutput(stream, options);
        await output.WriteAsync(headers, cancellationToken);
        for (var page = first; ;)
        {
            foreach (var row in page.Rows)
            {
                await output.WriteAsync(row, cancellationToken);
            }

            if (page.NextCursor is not { } cursor)
            {
                return;
            }

            page = await next(cursor, cancellationToken);
        }
    }
}
