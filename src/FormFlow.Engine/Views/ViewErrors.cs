using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Views;

/// <summary>Refusals of view documents.</summary>
public static class ViewErrors
{
    public static readonly ErrorCode Unsuitable = new("view.unsuitable_field", ErrorKind.Invalid, "The field '{field}' cannot be used for this.", "字段“{field}”不能用于此处。");
    public static readonly ErrorCode UnsuitableOperator = new("view.unsuitable_operator", ErrorKind.Invalid, "The field '{field}' cannot be compared by '{op}'.", "字段“{field}”不支持“{op}”比较。");
    public static readonly ErrorCode NoColumns = new("view.no_columns", ErrorKind.Invalid, "A table needs a column.", "表格至少需要一列。");
    public static readonly ErrorCode NoAudience = new("view.no_audience", ErrorKind.Invalid, "Choose at least one department or member who sees the view, or leave the audience out.", "请至少选择一个可见此视图的部门或成员，或者去掉可见范围。");
    public static readonly ErrorCode LargeAudience = new("view.large_audience", ErrorKind.Invalid, "A view is for {maximum} departments and {maximum} members at most.", "一个视图最多可指定 {maximum} 个部门和 {maximum} 位成员。");
    public static readonly ErrorCode UnknownAudience = new("view.unknown_audience", ErrorKind.Invalid, "There is no department or member '{id}' here.", "此处没有部门或成员“{id}”。");
}
