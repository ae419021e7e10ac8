using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Views;

/// <summary>Refusals of view documents.</summary>
public static class ViewErrors
{
    public static readonly ErrorCode Unsuitable = new("view.unsuitable_field", ErrorKind.Invalid, "The field '{field}' cannot be used for this.", "字段“{field}”不能用于此处。");
    public static readonly ErrorCode UnsuitableOperator = new("view.unsuitable_operator", ErrorKind.Invalid, "The field '{field}' cannot be compared by '{op}'.", "字段“{field}”不支持“{op}”比较。");
    public static readonly ErrorCode NoColumns = new("view.no_columns", ErrorKind.Invalid, "A table needs a column.", "表格至少需要一列。");
}
