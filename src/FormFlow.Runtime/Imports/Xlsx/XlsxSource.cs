using System.Runtime.CompilerServices;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>A sheet of a workbook, read once from front to back. Only the texts that its cells share stand in memory.</summary>
public sealed class XlsxSource : TableSource
{
    private const int SampleRows = 500;

    private readonly SheetReader reader;
    private readonly List<TableRow> sample;
    private readonly XlsxFormat format;

    private XlsxSource(XlsxFormat format, IReadOnlyList<TableHeader> headers, List<TableRow> sample, SheetReader reader)
    {
        this.format = format;
        this.sample = sample;
        this.reader = reader;
        Headers = headers;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TableHeader> Headers { get; }

    /// <inheritdoc/>
    public override long BlankLines => reader.BlankRows;

    /// <inheritdoc/>
    protected override TableFormat FormatOfFile => format;

    /// <summary>Opens a workbook and a sheet of it, and looks at its first rows. What cannot be opened is refused with the reason.</summary>
    public static Result<XlsxSource> Open(Stream stream, TableOptions options)
    {
        if (options.Text.HeaderRow < 1 || (options.Text.HeaderRow is not null && options.Text.HasHeader is false))
        {
            return CsvErrors.HeaderRowImpossible.With();
        }

        var workbook = XlsxWorkbook.Open(stream);
        return workbook.IsRefused ? workbook.As<XlsxSource>() : Open(workbook.Value, options);
    }

    /// <inheritdoc/>
    public override NumberLook LookOf(int column) => reader.LookOf(column);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var row in sample)
        {
            yield return Padded(row);
        }

        sample.Clear();
        while (reader.Read() is { } row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Padded(row);
        }

        reader.Dispose();
    }

    private static Result<XlsxSource> Open(XlsxWorkbook workbook, TableOptions options)
    {
        var wanted = options.Sheet is { } name
            ? workbook.Sheets.Where(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase)).Take(1).ToArray()
            : [.. workbook.Sheets.OrderBy(sheet => sheet.IsHidden)];
        if (wanted.Length == 0)
        {
            return XlsxErrors.SheetUnknown.With(("sheet", options.Sheet));
        }

        foreach (var sheet in wanted)
        {
            if (workbook.Package.TooBig(sheet.Part, XlsxLimits.SheetBytes) is { } refusal)
            {
                return refusal;
            }

            try
            {
                var reader = new SheetReader(workbook, sheet, options.DecimalComma);
                var sample = Sample(reader);
                if (sample.Count > 0 || sheet == wanted[^1])
                {
                    return Of(workbook, sheet, options.Text, sample, reader);
                }

                reader.Dispose();
            }
            catch (Exception damage) when (XlsxPackage.IsDamage(damage))
            {
                return XlsxErrors.Damaged.With(("part", sheet.Part));
            }
        }

        return XlsxErrors.NoSheet.With();
    }

    private static XlsxSource Of(XlsxWorkbook workbook, XlsxSheet sheet, CsvOptions options, List<TableRow> sample, SheetReader reader)
    {
        var headerRow = options.HeaderRow ?? (options.HasHeader is false ? null : HeaderDetection.Find(sample, isCertain: options.HasHeader is true));
        var headers = TableHeader.Of(
            sample.FirstOrDefault(row => row.Number == headerRow)?.Cells ?? [],
            sample.Where(row => headerRow is null || row.Number >= headerRow).Select(row => row.Cells.Count).DefaultIfEmpty().Max());
        return new XlsxSource(new XlsxFormat(sheet.Name, workbook.Sheets, headerRow), headers, sample, reader);
    }

    private static List<TableRow> Sample(SheetReader reader)
    {
        var rows = new List<TableRow>();
        while (rows.Count < SampleRows && reader.Read() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    // A row ends at its last cell that holds something; the cells behind it are blank, not missing.
    private TableRow Padded(TableRow row) => row.IsRefused || row.Cells.Count >= Headers.Count
        ? row
        : row with { Cells = [.. row.Cells, .. Enumerable.Repeat(string.Empty, Headers.Count - row.Cells.Count)] };
}
