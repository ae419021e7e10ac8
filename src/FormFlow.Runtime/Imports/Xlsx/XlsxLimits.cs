namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>How much a workbook may hold; a small file may unpack to a very large one.</summary>
public static class XlsxLimits
{
    /// <summary>The most parts of a package.</summary>
    public const int Parts = 10_000;

    /// <summary>The most bytes that a sheet may unpack to; sheets are read as a stream.</summary>
    public const long SheetBytes = 8L << 30;

    /// <summary>The most bytes of what is kept in memory while a sheet is read: the shared texts, the styles, the list of sheets.</summary>
    public const long KeptBytes = 256L << 20;

    /// <summary>Bytes up to which a part may be packed as tightly as it likes.</summary>
    public const long AnyRatioBytes = 32L << 20;

    /// <summary>How many bytes one packed byte of a larger part may stand for; sheets of people stay far below.</summary>
    public const long Ratio = 400;

    /// <summary>The most cells of a row; what spreadsheets can show.</summary>
    public const int CellCount = 16_384;
}
