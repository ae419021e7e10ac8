using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>What a caller knows about a file of rows; whatever is left null is found out from the file.</summary>
public sealed record TableOptions
{
    /// <summary>How a text is written, and which row names the columns; the latter holds for workbooks as well.</summary>
    public CsvOptions Text { get; init; } = new();

    /// <summary>The name of the sheet of a workbook; the first visible one that holds anything when null.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether the numbers of a workbook are written down with a decimal comma, for a reader who expects texts like that.</summary>
    public bool DecimalComma { get; init; }
}
