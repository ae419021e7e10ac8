namespace FormFlow.Runtime.Imports.Csv;

/// <summary>How much one row may hold; more is an error of that row, and reading goes on behind it.</summary>
public static class CsvLimits
{
    /// <summary>The most characters of a cell.</summary>
    public const int CellLength = 1024 * 1024;

    /// <summary>The most cells of a row.</summary>
    public const int CellCount = 10_000;

    /// <summary>The most characters of a row; this bounds the memory that reading takes, whatever the file.</summary>
    public const int RowLength = 8 * 1024 * 1024;
}
