using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>What can be wrong with a workbook.</summary>
public static class XlsxErrors
{
    public static readonly ErrorCode Encrypted = new(
        "xlsx.encrypted", ErrorKind.Invalid,
        "The workbook is protected by a password. Save it without one and try again.",
        "该工作簿设有密码，请取消密码保存后重试。");

    public static readonly ErrorCode OldFormat = new(
        "xlsx.old_format", ErrorKind.Invalid,
        "The file is in the format of before 2007 (xls). Save it as xlsx and try again.",
        "该文件是 2007 年以前的格式（xls），请另存为 xlsx 后重试。");

    public static readonly ErrorCode NotWorkbook = new(
        "xlsx.not_a_workbook", ErrorKind.Invalid,
        "The file is a {format} file, not an xlsx workbook.",
        "该文件是 {format} 文件，不是 xlsx 工作簿。");

    public static readonly ErrorCode Damaged = new(
        "xlsx.damaged", ErrorKind.Invalid,
        "The workbook is damaged or cut off: {part} cannot be read.",
        "该工作簿已损坏或不完整：无法读取 {part}。");

    public static readonly ErrorCode TooBig = new(
        "xlsx.too_big", ErrorKind.Invalid,
        "{part} of the workbook would unpack to {size} bytes; the most is {maximum}.",
        "工作簿的 {part} 解压后为 {size} 字节，最多 {maximum} 字节。");

    public static readonly ErrorCode TooManyParts = new(
        "xlsx.too_many_parts", ErrorKind.Invalid,
        "The workbook has {parts} parts; the most is {maximum}.",
        "该工作簿包含 {parts} 个部分，最多 {maximum} 个。");

    public static readonly ErrorCode NoSheet = new(
        "xlsx.no_sheet", ErrorKind.Invalid,
        "The workbook has no sheet with cells.",
        "该工作簿没有工作表。");

    public static readonly ErrorCode SheetUnknown = new(
        "xlsx.sheet_unknown", ErrorKind.Invalid,
        "The workbook has no sheet '{sheet}'.",
        "该工作簿没有名为“{sheet}”的工作表。");

    public static readonly ErrorCode RowDamaged = new(
        "xlsx.row_damaged", ErrorKind.Invalid,
        "The workbook is damaged or cut off here; nothing behind it could be read.",
        "工作簿从此处起已损坏或不完整，之后的内容无法读取。");

    public static readonly ErrorCode CellError = new(
        "xlsx.cell_error", ErrorKind.Invalid,
        "The formula of the cell came to the error {error}.",
        "该单元格的公式结果为错误值 {error}。");

    public static readonly ErrorCode NoDate = new(
        "xlsx.no_date", ErrorKind.Invalid,
        "The cell is formatted as a date, but the number {number} in it is no day of the calendar.",
        "该单元格为日期格式，但其中的数字 {number} 不是有效日期。");

    public static readonly ErrorCode CellUnreadable = new(
        "xlsx.cell_unreadable", ErrorKind.Invalid,
        "The cell cannot be read.",
        "无法读取该单元格。");
}
