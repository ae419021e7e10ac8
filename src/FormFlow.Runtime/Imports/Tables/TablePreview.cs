using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>What a person sees of a file before importing it: how it is written, its columns and first rows.</summary>
/// <param name="Format">How the file is written.</param>
/// <param name="Columns">The columns, with types guessed from the rows looked at.</param>
/// <param name="Rows">The first rows behind the header.</param>
/// <param name="Widths">How many of the rows looked at, titles and header included, have how many cells.</param>
/// <param name="RowCount">How many rows were looked at, titles and header included, blank lines not.</param>
/// <param name="BlankLines">How many blank lines lie among them.</param>
/// <param name="Errors">What could not be read in them, at most 100 errors; the pointer names the cell of a workbook.</param>
/// <param name="IsWhole">Whether the file ends there, so that the counts are those of the file.</param>
public sealed record TablePreview(
    TableFormat Format,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
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
    /// Looks at the first 1000 rows of a file. The stream is put back to its beginning; refusals are those of
    /// <see cref="TableFile.OpenAsync"/>.
    /// </summary>
    /// <param name="stream">The file.</param>
    /// <param name="options">What the caller knows about it.</param>
    /// <param name="rows">How many rows behind the header to show.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<Result<TablePreview>> ReadAsync(Stream stream, TableOptions? options, int rows, CancellationToken cancellationToken)
    {
        var opened = await TableFile.OpenAsync(stream, options ?? new TableOptions(), cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused)
        {
            return opened.As<TablePreview>();
        }

        var (seen, isWhole) = await LookAsync(opened.Value, cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        return Of(opened.Value, seen, isWhole, rows);
    }

    /// <summary>The order of the parts of dates in some of its columns: a day above twelve tells which of the two comes first.</summary>
    internal static DateOrder GuessDateOrder(IEnumerable<TableColumn> columns) =>
        columns.Any(column => column.Formats.Count > 0 && column.Formats.All(format => format.StartsWith("d/", StringComparison.Ordinal) || format.StartsWith("d-M", StringComparison.Ordinal)))
            ? DateOrder.DayFirst
            : DateOrder.MonthFirst;

    /// <summary>Whether the numbers in some of its columns have a decimal comma.</summary>
    internal static bool GuessDecimalComma(IEnumerable<TableColumn> columns)
    {
        var formats = columns.Select(column => column.NumberFormat).OfType<NumberFormat>().ToArray();
        return formats.Length > 0 && formats.Contains(NumberFormat.Comma) && !formats.Contains(NumberFormat.Point);
    }

    private static async Task<(List<TableRow> Rows, bool IsWhole)> LookAsync(TableSource source, CancellationToken cancellationToken)
    {
        List<TableRow> seen = [];
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

    private static TablePreview Of(TableSource source, List<TableRow> seen, bool isWhole, int rows)
    {
        var body = seen.Where(row => source.Format.HeaderRow is not { } header || row.Number > header).ToList();
        var widest = body.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        var headers = widest <= source.Headers.Count ? source.Headers : TableHeader.Of([.. source.Headers.Select(header => header.Text)], widest);
        return new TablePreview(
            source.Format,
            [.. headers.Select(header => Column(header, body, source.LookOf(header.Index)))],
            [.. body.Take(rows)],
            seen.CountBy(row => row.Cells.Count).ToDictionary(),
            seen.Count,
            source.BlankLines,
            [.. seen.SelectMany(ErrorsOf).Take(MostErrors)],
            isWhole);
    }

    private static IEnumerable<Error> ErrorsOf(TableRow row) =>
        row.Errors.Concat(row.Faults?.OrderBy(fault => fault.Key).Select(fault => fault.Value with { Pointer = $"/{TableHeader.Letters(fault.Key)}{row.Number}" }) ?? []);

    private static TableColumn Column(TableHeader header, List<TableRow> body, NumberLook look)
    {
        var values = TableShape.Column(body.Where(row => !row.IsRefused && row.Faults?.ContainsKey(header.Index) != true), header.Index).ToList();
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        var guess = ColumnGuess.Of(distinct);
        return new TableColumn(
            header,
            guess.Type,
            guess.Formats,
            guess.NumberFormat,
            values.Count,
            distinct.Count,
            [.. distinct.Take(SampleCount).Select(Cut)])
        {
            Look = look,
            Values = distinct,
        };
    }

    private static string Cut(string value) =>
        value.Length <= SampleLength ? value : value[..(char.IsHighSurrogate(value[SampleLength - 1]) ? SampleLength - 1 : SampleLength)];
}
