using System.Globalization;
using System.Xml;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>Reads the rows of a sheet one by one. Rows without any content, however many the sheet claims, are passed over.</summary>
internal sealed class SheetReader : IDisposable
{
    private readonly XlsxWorkbook workbook;
    private readonly XmlReader reader;
    private readonly CellTexts texts;
    private readonly Dictionary<(int Column, NumberLook Look), int> looks = [];
    private readonly List<string> cells = [];
    private Dictionary<int, Error>? faults;
    private long number;
    private int next;
    private bool isOver;

    public SheetReader(XlsxWorkbook workbook, XlsxSheet sheet, bool decimalComma)
    {
        this.workbook = workbook;
        texts = new CellTexts(workbook.Is1904, decimalComma);
        reader = workbook.Package.Read(sheet.Part);
    }

    /// <summary>Rows without content among those read so far.</summary>
    public long BlankRows { get; private set; }

    /// <summary>What most of the numbers of a column read so far are shown as.</summary>
    public NumberLook LookOf(int column)
    {
        var (look, most, all) = (NumberLook.Plain, 0, 0);
        foreach (var (seen, count) in looks.Where(entry => entry.Key.Column == column))
        {
            all += count;
            (look, most) = count > most ? (seen.Look, count) : (look, most);
        }

        return most * 2 > all ? look : NumberLook.Plain;
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>The next row that holds anything, or null at the end. Where the sheet breaks off, a row that says so is the last.</summary>
    public TableRow? Read()
    {
        try
        {
            while (!isOver && reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
                {
                    isOver = true;
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" } && ReadRow() is { } row)
                {
                    return row;
                }
            }

            return null;
        }
        catch (Exception damage) when (XlsxPackage.IsDamage(damage))
        {
            isOver = true;
            return new TableRow(number + 1, number + 1, [], [XlsxErrors.RowDamaged.With()]);
        }
    }

    private TableRow? ReadRow()
    {
        var before = number;
        number = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > number ? told : number + 1;
        cells.Clear();
        next = 0;
        faults = null;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    ReadCell();
                }
            }
        }

        BlankRows += number - before - 1;
        if (cells.TrueForAll(string.IsNullOrEmpty))
        {
            BlankRows++;
            return null;
        }

        return cells.Count > XlsxLimits.CellCount
            ? new TableRow(number, number, [], [CsvErrors.TooManyCells.With(("row", number), ("cells", cells.Count), ("maximum", XlsxLimits.CellCount))])
            : new TableRow(number, number, cells.ToArray(), []) { Faults = faults };
    }

    private void ReadCell()
    {
        // A cell without a reference stands behind the one before it, blank or not.
        var (column, style, type) = (next, 0, "n");
        while (reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "r":
                    column = Math.Max(next, ColumnOf(reader.Value));
                    break;
                case "s":
                    style = int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
                    break;
                case "t":
                    type = reader.Value;
                    break;
            }
        }

        reader.MoveToElement();
        next = column + 1;
        var content = ContentOf(type);
        if (content.Length == 0 || column > XlsxLimits.CellCount)
        {
            return;
        }

        while (cells.Count < column)
        {
            cells.Add(string.Empty);
        }

        cells.Add(TextOf(content, type, style, column));
    }

    private string ContentOf(string type)
    {
        var content = string.Empty;
        if (reader.IsEmptyElement)
        {
            return content;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "v")
            {
                content = XlsxText.ReadContent(reader);
            }
            else if (reader.LocalName == "is" && type == "inlineStr")
            {
                content = XlsxText.ReadRuns(reader);
            }
        }

        return content;
    }

    private string TextOf(string content, string type, int style, int column)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(content, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var place) && place >= 0 && place < workbook.Texts.Count
                    ? Checked(workbook.Texts[place], column)
                    : Fault(column, content, XlsxErrors.CellUnreadable.With());
            case "str":
                return Checked(XlsxText.Unescape(content), column);
            case "inlineStr":
                return Checked(content, column);
            case "b":
                return content.Trim() == "1" ? "TRUE" : "FALSE";
            case "e":
                return Fault(column, content, XlsxErrors.CellError.With(("error", content)));
            case "d":
                return IsoDate(content) ?? Fault(column, content, XlsxErrors.CellUnreadable.With());
            default:
                return NumberOf(content, style, column);
        }
    }

    private string NumberOf(string content, int style, int column)
    {
        if (!double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return Fault(column, content, XlsxErrors.CellUnreadable.With());
        }

        var look = workbook.Styles[style];
        if (look.Meaning == CellMeaning.Number)
        {
            looks[(column, look.Number)] = looks.GetValueOrDefault((column, look.Number)) + 1;
        }

        return texts.Of(value, look.Meaning) ?? Fault(column, content, XlsxErrors.NoDate.With(("number", content)));
    }

    private string Checked(string text, int column) =>
        text.Length <= CsvLimits.CellLength ? text : Fault(column, text[..100], CsvErrors.CellTooLong.With(("row", number), ("cell", column + 1), ("maximum", CsvLimits.CellLength)));

    private string Fault(int column, string text, Error error)
    {
        (faults ??= [])[column] = error;
        return text;
    }

    private static string? IsoDate(string content)
    {
        var hasTime = content.Contains('T', StringComparison.Ordinal);
        return DateTime.TryParse(content, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at.ToString(hasTime ? "yyyy-MM-dd HH:mm:ss.FFF" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The place of the column in a reference such as <c>AB12</c>; -1 when it is none.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter) || column > XlsxLimits.CellCount)
            {
                break;
            }

            column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        }

        return column - 1;
    }
}
