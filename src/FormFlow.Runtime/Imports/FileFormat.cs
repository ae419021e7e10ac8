using System.Text.Json;
using System.Text.Json.Serialization;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;

namespace FormFlow.Runtime.Imports;

/// <summary>How a file of rows is written.</summary>
public sealed record FileFormat
{
    /// <summary><c>text</c> (separated values) or <c>workbook</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a text: its encoding, such as <c>utf-8</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Encoding { get; init; }

    /// <summary>Whether it begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Of a text: the character between cells.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Delimiter { get; init; }

    /// <summary>Of a text: the character around cells.</summary>
    public string? Quote { get; init; }

    /// <summary>Of a text: <c>lineFeed</c>, <c>carriageReturn</c>, <c>carriageReturnLineFeed</c>, <c>mixed</c> or <c>none</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LineEnds { get; init; }

    /// <summary>The number of the row that names the columns, from 1; null when none does.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Of a workbook: the sheet that was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sheet { get; init; }

    /// <summary>Of a workbook: its sheets, in the order of their tabs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FileSheet>? Sheets { get; init; }

    internal static FileFormat Of(TableFormat format) => format switch
    {
        CsvFormat text => new FileFormat
        {
            Kind = "text",
            Encoding = text.Encoding,
            HasByteOrderMark = text.HasByteOrderMark,
            Delimiter = text.Delimiter.ToString(),
            Quote = text.Quote?.ToString(),
            LineEnds = JsonNamingPolicy.CamelCase.ConvertName(text.LineEnds.ToString()),
            HeaderRow = text.HeaderRow,
        },
        XlsxFormat workbook => new FileFormat
        {
            Kind = "workbook",
            HeaderRow = workbook.HeaderRow,
            Sheet = workbook.Sheet,
            Sheets = [.. workbook.Sheets.Select(sheet => new FileSheet(sheet.Name, sheet.IsHidden))],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>A sheet of a workbook.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Hidden">Whether spreadsheets do not show it.</param>
    public sealed record FileSheet(string Name, bool Hidden);
}
