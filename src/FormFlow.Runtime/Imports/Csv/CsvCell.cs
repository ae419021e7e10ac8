using System.Globalization;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>One cell to be written: a text, which is kept from running as a formula, or a number, which stays one.</summary>
public readonly record struct CsvCell
{
    private readonly string? written;

    private CsvCell(string? written, bool isNumber)
    {
        this.written = written;
        IsNumber = isNumber;
    }

    /// <summary>An empty cell.</summary>
    public static CsvCell Blank => default;

    /// <summary>Whether spreadsheets are to read it as a number.</summary>
    public bool IsNumber { get; }

    /// <summary>The characters to be written, before quoting and guarding.</summary>
    public string Written => written ?? string.Empty;

    public static implicit operator CsvCell(string? text) => Text(text);

    public static implicit operator CsvCell(decimal number) => Number(number);

    /// <summary>A text; null is blank. Dates, times and switches are texts too, in whatever form the caller gives them.</summary>
    public static CsvCell Text(string? text) => new(text, isNumber: false);

    /// <summary>A number with all its decimals, a point before them, no grouping.</summary>
    public static CsvCell Number(decimal number) => new(number.ToString(CultureInfo.InvariantCulture), isNumber: true);

    /// <summary>A number as it is written already, a sign, a unit or a per cent included. The caller vouches that it is no formula.</summary>
    public static CsvCell Number(string written) => new(written, isNumber: true);
}
