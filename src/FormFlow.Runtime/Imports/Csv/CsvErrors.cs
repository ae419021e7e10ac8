using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>What can be wrong with a file of separated values.</summary>
public static class CsvErrors
{
    public static readonly ErrorCode NotText = new(
        "csv.not_text", ErrorKind.Invalid,
        "The file is a {format} file, not text with separated values.",
        "该文件是 {format} 文件，不是分隔值文本。");

    public static readonly ErrorCode EncodingUnknown = new(
        "csv.encoding_unknown", ErrorKind.Invalid,
        "The encoding {encoding} is not known.",
        "未知的编码 {encoding}。");

    public static readonly ErrorCode DelimiterImpossible = new(
        "csv.delimiter_impossible", ErrorKind.Invalid,
        "Delimiter and quote must be two different characters, neither of them a line end.",
        "分隔符和引号必须是两个不同的字符，且不能是换行符。");

    public static readonly ErrorCode HeaderRowImpossible = new(
        "csv.header_row_impossible", ErrorKind.Invalid,
        "The header row must be a row number from 1 and cannot be given for a file without header.",
        "标题行必须是从 1 开始的行号，且不能用于没有标题的文件。");

    public static readonly ErrorCode QuoteOpen = new(
        "csv.quote_open", ErrorKind.Invalid,
        "Row {row}: the quote opened in cell {cell} is never closed; the rest of the file was taken for that cell.",
        "第 {row} 行：第 {cell} 个单元格的引号没有闭合，其后的内容都被视为该单元格。");

    public static readonly ErrorCode CellTooLong = new(
        "csv.cell_too_long", ErrorKind.Invalid,
        "Row {row}: cell {cell} has more than {maximum} characters.",
        "第 {row} 行：第 {cell} 个单元格超过 {maximum} 个字符。");

    public static readonly ErrorCode RowTooLong = new(
        "csv.row_too_long", ErrorKind.Invalid,
        "Row {row} has more than {maximum} characters.",
        "第 {row} 行超过 {maximum} 个字符。");

    public static readonly ErrorCode TooManyCells = new(
        "csv.too_many_cells", ErrorKind.Invalid,
        "Row {row} has {cells} cells; the most is {maximum}.",
        "第 {row} 行有 {cells} 个单元格，最多 {maximum} 个。");

    public static readonly ErrorCode Undecodable = new(
        "csv.undecodable", ErrorKind.Invalid,
        "Row {row} (line {line} of the file): cell {cell} holds bytes that are not {encoding}.",
        "第 {row} 行（文件第 {line} 行）：第 {cell} 个单元格包含不符合 {encoding} 编码的字节。");
}
