namespace FormFlow.Runtime.Imports.Csv;

/// <summary>How rows are written; the defaults open well in every spreadsheet.</summary>
public sealed record CsvOutputOptions
{
    /// <summary>Whether the file begins with a byte order mark, without which spreadsheets on Windows take UTF-8 for something else.</summary>
    public bool ByteOrderMark { get; init; } = true;

    /// <summary>The character between cells: comma, semicolon, tab or pipe.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether formula-like texts are guarded, see <see cref="FormulaGuard"/>.</summary>
    public bool Guard { get; init; } = true;
}
