using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>What a person sees of a file before importing it: how it is written, its columns and first rows.</summary>
/// <param name="Format">How the file is written.</param>
/// <param name="Columns">The columns, with types guessed from the rows looked at.</param>
/// <param name="Rows">The first rows behind the header.</param>
/// <param name="Widths">How many of the rows looked at, titles and header included, have how many cells.</param>
/// <param name="RowCount">How many rows were looked at, titles and header included, blank lines not.</param>
/// <param name="BlankLines">How many blank lines lie among them.</param>
/// <param name="Errors">What could not be read in them, at most 100 errors.</param>
/// <param name="IsWhole">Whether the file ends there, so that the counts are those of the file.</param>
public sealed record CsvPreview(
    CsvFormat Format,
    IReadOnlyList<CsvColumn> Columns,
    IReadOnlyList<CsvRow> Rows,
    IReadOnlyDictionary<int, int> Widths,
    int RowCount,
    long BlankLines,
    IReadOnlyList<Error> Errors,
    bool IsWhole)
{
    private const int RowsLookedAt = 1000;
    private const int MostCharacters = 16 * 1024 * 1024;
    private const int MostErrors = 100;
    private const int SampleCount = 5;
    private const int SampleLength = 200;

    /// <summary>
    /// Looks at the first 1000 rows of a file. A stream that can seek is put back where it was; refusals are those of
    /// <see cref="CsvSource.OpenAsync"/>.
    /// </summary>
    /// <param name="stream">The file.</param>
    /// <param name="options">What the caller knows about it.</param>
    /// <param name="rows">How many rows behind the header to show.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<Result<CsvPreview>> ReadAsync(Stream stream, CsvOptions? options, int rows, CancellationToken cancellationToken)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        var opened = await CsvSource.OpenAsync(stream, options, cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused)
        {
            return opened.As<CsvPreview>();
        }

        var (seen, isWhole) = await LookAsync(opened.Value, cancellationToken).ConfigureAwait(false);
        if (stream.CanSeek)
        {
            stream.Position = start;
        }

        return Of(opened.Value, seen, isWhole, rows);
    }

    private static async Task<(List<CsvRow> Rows, bool IsWhole)> LookAsync(CsvSource source, CancellationToken cancellationToken)
    {
        List<CsvRow> seen = [];
        var characters = 0L;
        await foreach (var row in source.RowsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (seen.Count == RowsLookedAt || characters > MostCharacters)
            {
                return (seen, false);
            }

            seen.Add(row);
            characters += row.Cells.Sum(cell => (long)cell.Length);
        }

        return (seen, true);
    }

    private static CsvPreview Of(CsvSource source, List<CsvRow> seen, bool isWhole, int rows)
    {
        var body = seen.Where(row => source.Format.HeaderRow is not { } header || row.Number > header).ToList();
        var widest = body.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        var headers = widest <= source.Headers.Count ? source.Headers : CsvHeader.Of([.. source.Headers.Select(header => header.Text)], widest);
        return new CsvPreview(
            source.Format,
            [.. headers.Select(header => Column(header, body))],
            [.. body.Take(rows)],
            seen.CountBy(row => row.Cells.Count).ToDictionary(),
            seen.Count,
            source.BlankLines,
            [.. seen.SelectMany(row => row.Errors).Take(MostErrors)],
            isWhole);
    }

    private static CsvColumn Column(CsvHeader header, List<CsvRow> body)
    {
        var values = TableShape.Column(body.Where(row => !row.IsRefused), header.Index).ToList();
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        var guess = ColumnGuess.Of(distinct);
        return new CsvColumn(
            header,
            guess.Type,
            guess.Formats,
            guess.NumberFormat,
            values.Count,
            distinct.Count,
            [.. distinct.Take(SampleCount).Select(Cut)]);
    }

    private static string Cut(string value) =>
        value.Length <= SampleLength ? value : value[..(char.IsHighSurrogate(value[SampleLength - 1]) ? SampleLength - 1 : SampleLength)];
}
