using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Computing;

/// <summary>Refusals of rollups.</summary>
public static class RollupErrors
{
    public static readonly ErrorCode NotPointing = new("rollup.not_pointing", ErrorKind.Invalid, "'{via}' is no lookup of '{form}' that points here.", "“{via}”不是“{form}”中指向此表单的关联字段。");
    public static readonly ErrorCode NoRelation = new("rollup.no_relation", ErrorKind.Invalid, "'{via}' is neither a lookup of this form that holds several records nor a sub-form.", "“{via}”既不是此表单中可多选的关联字段，也不是子表单。");
    public static readonly ErrorCode Unmeasurable = new("rollup.unmeasurable", ErrorKind.Invalid, "{fn} cannot be kept of the field '{field}'.", "不能对字段“{field}”计算 {fn}。");
    public static readonly ErrorCode OpenFilter = new("rollup.open_filter", ErrorKind.Invalid, "The condition of a rollup cannot depend on who asks: its value is the same for everybody.", "汇总条件不能依赖当前用户：汇总值对所有人都相同。");
    public static readonly ErrorCode UnsuitableFilter = new("rollup.unsuitable_filter", ErrorKind.Invalid, "The condition of this rollup cannot ask for '{field}'.", "此汇总的条件不能使用“{field}”。");
}
