namespace FormFlow.Runtime.Exports;

/// <summary>An export that is ready to be written: its question was understood and its first rows are there.</summary>
public sealed class Export
{
    private readonly ExportPage first;
    private readonly Func<string, CancellationToken, Task<ExportPage>> next;
    private readonly Func<Stream, ExportWriter> open;

    internal Export(ExportFormat format, Func<Stream, ExportWriter> open, ExportPage first, Func<string, CancellationToken, Task<ExportPage>> next) =>
        (Format, this.open, this.first, this.next) = (format, open, first, next);

    /// <summary>The sort of file.</summary>
    public ExportFormat Format { get; }

    /// <summary>Writes the file, some rows at a time: a slow reader holds nothing in the database.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = open(stream);
        await writer.BeginAsync(first.Rows, cancellationToken);
        for (var page = first; ;)
        {
            await writer.WriteAsync(page.Rows, cancellationToken);
            if (page.NextCursor is not { } cursor)
            {
                break;
            }

            page = await next(cursor, cancellationToken);
        }

        await writer.EndAsync(cancellationToken);
    }
}
