using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace FormFlow.Runtime.Exports;

/// <summary>
/// An export as a workbook: numbers, days and switches as such, everything else as text that spreadsheets do not run. What a spreadsheet would
/// not keep — numbers of more than fifteen digits, days before March 1900 — is text, too. Rows go out while they are read.
/// </summary>
internal sealed class XlsxExport : ExportWriter
{
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const int LongestLink = 255;
    private const double SecondsOfDay = 86_400;

    private readonly Stream stream;
    private readonly SpooledOutput spool = new();
    private readonly string files;
    private readonly string sheet;
    private readonly Cell[] cells;
    private readonly StyleId?[] styles;
    private Spreadsheet? spreadsheet;
    private StyleId? heading;
    private int[] widths = [];
    private int sheets;
    private int rowsOfSheet;

    /// <param name="stream">Where the file goes.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="context">How values are written as texts.</param>
    /// <param name="sheet">What the sheet is called.</param>
    /// <param name="files">The address that the hash of a file completes.</param>
    public XlsxExport(Stream stream, IReadOnlyList<ExportColumn> columns, TextContext context, string sheet, string files)
        : base(columns, context)
    {
        this.stream = stream;
        this.files = files;
        this.sheet = SheetName.Of(sheet);
        cells = new Cell[columns.Count];
        styles = new StyleId?[columns.Count];
    }

    public override async ValueTask BeginAsync(IReadOnlyList<object?[]> first, CancellationToken cancellationToken)
    {
        spreadsheet = await Spreadsheet.CreateNewAsync(spool, new SpreadCheetahOptions { PreserveStringWhitespace = true }, cancellationToken);
        heading = spreadsheet.AddStyle(new Style { Font = { Bold = true } });
        for (var at = 0; at < styles.Length; at++)
        {
            styles[at] = NumberFormats.Of(Columns[at].Field?.Field) is { } format ? spreadsheet.AddStyle(new Style { Format = SpreadCheetah.Styling.NumberFormat.Custom(format) }) : null;
        }

        widths = [.. Columns.Select((column, at) => WidthOf(column, at, first))];
        await StartSheetAsync(cancellationToken);
    }

    public override async ValueTask WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (rowsOfSheet == MostRows)
            {
                await StartSheetAsync(cancellationToken);
            }

            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = CellOf(at, row[at]);
            }

            await spreadsheet!.AddRowAsync(cells, cancellationToken);
            rowsOfSheet++;
        }

        await spool.DrainAsync(stream, cancellationToken);
    }

    public override async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        await spreadsheet!.FinishAsync(cancellationToken);
        await spreadsheet.DisposeAsync();
        spreadsheet = null;
        await spool.DrainAsync(stream, cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        if (spreadsheet is not null)
        {
            await spreadsheet.DisposeAsync();
        }

        await spool.DisposeAsync();
    }

    private async ValueTask StartSheetAsync(CancellationToken cancellationToken)
    {
        sheets++;
        var last = TableHeader.Letters(cells.Length - 1);
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{last}{MostRows}") };
        for (var at = 0; at < widths.Length; at++)
        {
            options.Column(at + 1).Width = widths[at];
        }

        await spreadsheet!.StartWorksheetAsync(sheets == 1 ? sheet : SheetName.Numbered(sheet, sheets), options, cancellationToken);
        await spreadsheet.AddRowAsync([.. Columns.Select(column => new Cell(Fitting(column.Header), heading))], cancellationToken);
        rowsOfSheet = 1;
    }

    private Cell CellOf(int column, object? value) => value switch
    {
        null => default,
        decimal number when IsKept(number) => NumberFormats.IsDuration(Columns[column].Field!.Field)
            ? new Cell((double)number / SecondsOfDay, styles[column])
            : new Cell(number, styles[column]),
        decimal number => Text(column, number),
        bool flag => new Cell(flag),
        DateOnly { Year: > 1900 } date => new Cell(date.ToDateTime(TimeOnly.MinValue), styles[column]),
        DateTime { Year: > 1900 } instant => new Cell(DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Context.Zone), DateTimeKind.Unspecified), styles[column]),
        TimeOnly time => new Cell(time.ToTimeSpan().TotalDays, styles[column]),
        Structure structure when Columns[column].Field!.Field is FileField => FilesOf(column, structure),
        _ => Text(column, value),
    };

    private Cell Text(int column, object value) => new(Fitting(TextOf(column, value)));

    // One file is a link with its name; of several the addresses are told, one a line.
    private Cell FilesOf(int column, Structure value)
    {
        var found = FileReferences.Of(value);
        return found is [var file] && file.Name.Length < LongestLink && files.Length + file.File.Length < LongestLink
            ? new Cell(Formula.Hyperlink(new Uri(files + file.File), file.Name), file.Name)
            : found.Count > 1 ? new Cell(Fitting(string.Join('\n', found.Select(each => $"{each.Name} {files}{each.File}")))) : Text(column, value);
    }

    private int WidthOf(ExportColumn column, int at, IReadOnlyList<object?[]> rows)
    {
        const int Least = 8, Most = 50;
        var widest = SheetName.WidthOf(column.Header) + 4;
        foreach (var row in rows)
        {
            if (row[at] is { } value && widest < Most)
            {
                widest = Math.Max(widest, SheetName.WidthOf(TextOf(at, value)) + 2);
            }
        }

        return Math.Clamp(widest, Least, Most);
    }

    // Spreadsheets keep fifteen digits.
    private static bool IsKept(decimal number)
    {
        const decimal Limit = 999_999_999_999_999m;
        var digits = Math.Abs(number);
        while (digits != decimal.Truncate(digits))
        {
            digits *= 10;
        }

        while (digits > Limit && digits % 10 == 0)
        {
            digits /= 10;
        }

        return digits <= Limit;
    }

    // A cell of a spreadsheet holds no more.
    private static string Fitting(string text) => XlsxText.Escape(text.Length <= LongestText
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1), "…"));
}
