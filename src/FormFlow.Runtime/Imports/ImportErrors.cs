using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports;

/// <summary>What can be refused about imports.</summary>
public static class ImportErrors
{
    public static readonly ErrorCode NotFound = new("import.not_found", ErrorKind.NotFound, "There is no such import.", "没有这次导入。");
    public static readonly ErrorCode UnknownPart = new("import.unknown_part", ErrorKind.Invalid, "There is no part '{part}' here.", "此处没有“{part}”部分。");
    public static readonly ErrorCode BadPart = new("import.bad_part", ErrorKind.Invalid, "Expected: {expected}.", "应为：{expected}。");
    public static readonly ErrorCode UnknownColumn = new("import.unknown_column", ErrorKind.Invalid, "The file has no column '{column}'.", "文件中没有列“{column}”。");
    public static readonly ErrorCode NotImportable = new("import.not_importable", ErrorKind.Invalid, "The field '{field}' cannot be filled from a file.", "字段“{field}”不能从文件导入。");
    public static readonly ErrorCode FieldTwice = new("import.field_twice", ErrorKind.Invalid, "The field '{field}' is filled from the column '{other}' already.", "字段“{field}”已由列“{other}”填入。");
    public static readonly ErrorCode NothingMapped = new("import.nothing_mapped", ErrorKind.Invalid, "No column goes into a field. Give a mapping: no column has the name of a field.", "没有任何列对应字段。请提供映射：没有列与字段同名。");
    public static readonly ErrorCode NoColumns = new("import.no_columns", ErrorKind.Invalid, "The file has no column with a value.", "文件中没有任何有值的列。");
    public static readonly ErrorCode KeyNeeded = new("import.key_needed", ErrorKind.Invalid, "An upsert needs a key: a unique field, several fields together, or id.", "更新导入需要关键字段：唯一字段、多个字段的组合或 id。");
    public static readonly ErrorCode KeyNotMapped = new("import.key_not_mapped", ErrorKind.Invalid, "No column goes into the key '{field}'.", "没有列对应关键字段“{field}”。");
    public static readonly ErrorCode KeyNotUnique = new("import.key_not_unique", ErrorKind.Invalid, "'{field}' is no unique field of the form.", "“{field}”不是表单的唯一字段。");
    public static readonly ErrorCode KeyUnfit = new("import.key_unfit", ErrorKind.Invalid, "Records cannot be told apart by the values of '{field}'.", "无法用“{field}”的值区分数据。");
    public static readonly ErrorCode KeyOfSeveral = new("import.key_of_several", ErrorKind.Invalid, "A key of several fields has two to {maximum} different ones.", "组合关键字段应包含 2 至 {maximum} 个不同的字段。");
    public static readonly ErrorCode KeyWithoutUpsert = new("import.key_without_upsert", ErrorKind.Invalid, "A key only makes sense with mode upsert.", "只有 upsert 模式才能使用关键字段。");
    public static readonly ErrorCode Ragged = new("import.ragged_row", ErrorKind.Invalid, "The row has {cells} cells where the columns are {columns}: it may be shifted.", "该行有 {cells} 个单元格，而列数为 {columns}，内容可能错位。");
    public static readonly ErrorCode Unmatched = new("import.unmatched", ErrorKind.Invalid, "Nothing is called '{reference}'.", "找不到“{reference}”。");
    public static readonly ErrorCode LeftBlank = new("import.left_blank", ErrorKind.Invalid, "Nothing is called '{reference}'; the field was left blank.", "找不到“{reference}”，该字段已留空。");
    public static readonly ErrorCode BadId = new("import.bad_id", ErrorKind.Invalid, "'{text}' is no id of a record.", "“{text}”不是数据编号。");
    public static readonly ErrorCode FormChanged = new("import.form_changed", ErrorKind.Conflict, "The form was changed meanwhile so that the columns do not fit it any more.", "表单在导入期间被修改，列与字段不再对应。");
    public static readonly ErrorCode FileGone = new("import.file_gone", ErrorKind.Conflict, "The file is no longer there.", "文件已不存在。");
    public static readonly ErrorCode Broken = new("import.broken", ErrorKind.Conflict, "Something went wrong on our side; what was written until then stays and can be undone.", "服务器出错。此前已写入的内容仍保留，可以撤销。");
    public static readonly ErrorCode Over = new("import.over", ErrorKind.Conflict, "The import has ended already.", "导入已经结束。");
    public static readonly ErrorCode StillRunning = new("import.still_running", ErrorKind.Conflict, "The import has not ended yet; cancel it first.", "导入尚未结束，请先取消。");
    public static readonly ErrorCode NotUndoable = new("import.not_undoable", ErrorKind.Conflict, "There is nothing to undo: it was a dry run or an undoing itself.", "没有可撤销的内容：这是试运行或撤销本身。");
    public static readonly ErrorCode NoKeptErrors = new("import.no_errors", ErrorKind.NotFound, "No row was refused.", "没有被拒绝的行。");
}
