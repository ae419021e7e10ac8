using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Records;

/// <summary>Refusals of whole records.</summary>
public static class RecordErrors
{
    public static readonly ErrorCode NoValues = new("record.no_values", ErrorKind.Invalid, "'values' is needed: an object of field keys and values.", "缺少 values：由字段标识和值组成的对象。");
    public static readonly ErrorCode NotFound = new("record.not_found", ErrorKind.NotFound, "There is no such record.", "没有这条数据。");
    public static readonly ErrorCode FormNotFound = new("form.not_found", ErrorKind.NotFound, "There is no form '{form}'.", "没有表单“{form}”。");
    public static readonly ErrorCode Stale = new("record.stale", ErrorKind.Stale, "Somebody changed the same fields meanwhile.", "其他人已修改了相同的字段。");
    public static readonly ErrorCode UnknownRow = new("record.unknown_row", ErrorKind.Invalid, "The record has no such row.", "该数据没有这一行。");
    public static readonly ErrorCode RuleBroken = new("record.rule_broken", ErrorKind.Invalid, "A rule of the form does not hold.", "不满足表单的校验规则。");
    public static readonly ErrorCode RuleFailed = new("record.rule_failed", ErrorKind.Invalid, "A rule of the form could not be evaluated: {reason}", "表单的校验规则无法求值：{reason}");
    public static readonly ErrorCode NotInBin = new("record.not_in_bin", ErrorKind.NotFound, "The recycle bin holds no such record.", "回收站中没有这条数据。");
    public static readonly ErrorCode NoKey = new("record.no_key", ErrorKind.Invalid, "'{field}' is no key: that is a unique field of the form, or several fields whose values can be compared.", "“{field}”不能作为关键字段：应为表单的唯一字段，或多个可比较的字段。");
    public static readonly ErrorCode KeyBlank = new("record.key_blank", ErrorKind.Invalid, "The key field '{field}' is blank.", "关键字段“{field}”为空。");
    public static readonly ErrorCode KeySeveral = new("record.key_several", ErrorKind.Invalid, "Several records have this key, so none of them is meant.", "有多条数据符合该关键字段，无法确定是哪一条。");
    public static readonly ErrorCode Unchangeable = new("record.unchangeable", ErrorKind.Conflict, "The record was changed meanwhile and is left as it is.", "数据已被他人修改，保持不变。");
}
