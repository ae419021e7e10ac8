namespace FormFlow.Runtime.Imports.Csv;

/// <summary>The line ends found in a file, those inside quoted cells included.</summary>
public enum CsvLineEnds
{
    /// <summary>There is but one line.</summary>
    None,

    /// <summary>Line feeds (Unix).</summary>
    LineFeed,

    /// <summary>Carriage return and line feed (Windows, RFC 4180).</summary>
    CarriageReturnLineFeed,

    /// <summary>Carriage returns (old Macintosh).</summary>
    CarriageReturn,

    /// <summary>More than one kind.</summary>
    Mixed,
}
