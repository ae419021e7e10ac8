using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Conditions;

/// <summary>Refusals of conditions and of the paths in them.</summary>
public static class ConditionErrors
{
    public static readonly ErrorCode UnknownField = new("condition.unknown_field", ErrorKind.Invalid, "There is no field '{field}'.", "没有字段“{field}”。");
    public static readonly ErrorCode NotFollowable = new("condition.not_followable", ErrorKind.Invalid, "'{field}' cannot be followed: it is no lookup of one record.", "“{field}”不是单条关联，无法继续引用其字段。");
    public static readonly ErrorCode TooManyHops = new("condition.too_many_hops", ErrorKind.Invalid, "A path follows at most {maximum} lookups.", "路径最多经过 {maximum} 个关联。");
    public static readonly ErrorCode OperatorNotAllowed = new("condition.operator_not_allowed", ErrorKind.Invalid, "'{op}' cannot be asked of '{field}'.", "“{field}”不支持运算“{op}”。");
    public static readonly ErrorCode ValueMissing = new("condition.value_missing", ErrorKind.Invalid, "The comparison needs a value; whether a field is blank is asked with empty and notEmpty.", "该比较需要一个值；判断是否为空请用 empty 和 notEmpty。");
    public static readonly ErrorCode ValueUnexpected = new("condition.value_unexpected", ErrorKind.Invalid, "The comparison takes no value.", "该比较不带值。");
    public static readonly ErrorCode WrongValue = new("condition.wrong_value", ErrorKind.Invalid, "Expected {expected}.", "应为{expected}。");
    public static readonly ErrorCode UnknownVariable = new("condition.unknown_variable", ErrorKind.Invalid, "There is no variable '{variable}'.", "没有变量“{variable}”。");
    public static readonly ErrorCode VariableNotComparable = new("condition.variable_not_comparable", ErrorKind.Invalid, "'{field}' cannot be compared with '{variable}' in this way.", "“{field}”不能与“{variable}”作此比较。");
    public static readonly ErrorCode FieldNotComparable = new("condition.field_not_comparable", ErrorKind.Invalid, "'{field}' cannot be compared with the field '{other}' in this way.", "“{field}”不能与字段“{other}”作此比较。");
    public static readonly ErrorCode TooManyValues = new("condition.too_many_values", ErrorKind.Invalid, "At most {maximum} values.", "最多 {maximum} 个值。");
    public static readonly ErrorCode TooManyComparisons = new("condition.too_many_comparisons", ErrorKind.Invalid, "A condition makes at most {maximum} comparisons.", "一个条件最多 {maximum} 个比较。");
    public static readonly ErrorCode TooManyLookups = new("condition.too_many_lookups", ErrorKind.Invalid, "A condition follows at most {maximum} different lookups.", "一个条件最多经过 {maximum} 个不同的关联。");
}
