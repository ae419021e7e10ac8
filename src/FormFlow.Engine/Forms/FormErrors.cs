using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Forms;

/// <summary>Refusals of form documents.</summary>
public static class FormErrors
{
    public static readonly ErrorCode Unreadable = new("document.unreadable", ErrorKind.Invalid, "The document cannot be read: {reason}", "无法读取该文档：{reason}");
    public static readonly ErrorCode InvalidKey = new("document.invalid_key", ErrorKind.Invalid, "'{key}' is no key: a Latin letter, then letters, digits and underscores, at most 60.", "“{key}”不是有效的标识：须以拉丁字母开头，其后为字母、数字或下划线，最多 60 个字符。");
    public static readonly ErrorCode RepeatedKey = new("document.repeated_key", ErrorKind.Invalid, "The key '{key}' stands twice.", "标识“{key}”重复。");
    public static readonly ErrorCode InvalidId = new("document.invalid_id", ErrorKind.Invalid, "'{id}' is no id, or it stands twice.", "“{id}”不是有效的编号，或重复。");
    public static readonly ErrorCode OutOfRange = new("document.out_of_range", ErrorKind.Invalid, "Must be from {minimum} to {maximum}.", "应在 {minimum} 到 {maximum} 之间。");
    public static readonly ErrorCode Contradiction = new("document.contradiction", ErrorKind.Invalid, "{member} contradicts {other}.", "{member} 与 {other} 矛盾。");
    public static readonly ErrorCode Missing = new("document.missing", ErrorKind.Invalid, "{member} is needed.", "缺少 {member}。");
    public static readonly ErrorCode NotAllowed = new("document.not_allowed", ErrorKind.Invalid, "{member} does not fit a field of type {type}.", "类型为 {type} 的字段不能有 {member}。");
    public static readonly ErrorCode UnknownField = new("document.unknown_field", ErrorKind.Invalid, "There is no field '{field}'.", "没有字段“{field}”。");
    public static readonly ErrorCode UnknownForm = new("document.unknown_form", ErrorKind.Invalid, "There is no form '{form}'.", "没有表单“{form}”。");
    public static readonly ErrorCode InvalidPattern = new("document.invalid_pattern", ErrorKind.Invalid, "The pattern cannot be used: {reason}", "无法使用该模式：{reason}");
    public static readonly ErrorCode InvalidDefault = new("document.invalid_default", ErrorKind.Invalid, "The default does not suit the field: {reason}", "默认值不适合该字段：{reason}");
    public static readonly ErrorCode LinkedUnfit = new("form.linked_unfit", ErrorKind.Invalid, "Values of '{field}' cannot be copied into a field of this kind.", "“{field}”的值不能带入此类字段。");
    public static readonly ErrorCode Cycle = new("form.cycle", ErrorKind.Invalid, "The values depend on each other in a loop: {loop}", "取值互相依赖，形成循环：{loop}");
    public static readonly ErrorCode TooManyFields = new("form.too_many_fields", ErrorKind.Invalid, "At most {maximum} fields.", "最多 {maximum} 个字段。");
    public static readonly ErrorCode NoFields = new("form.no_fields", ErrorKind.Invalid, "A form needs a field.", "表单至少需要一个字段。");
    public static readonly ErrorCode NoWorkflow = new("publish.no_workflow", ErrorKind.Invalid, "The stage field '{label}' has no stage workflow that could run.", "阶段字段“{label}”没有可运行的阶段流程。");
}
