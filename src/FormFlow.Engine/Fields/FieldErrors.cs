using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Fields;

/// <summary>Refusals of values by their fields.</summary>
public static class FieldErrors
{
    public static readonly ErrorCode Required = new("field.required", ErrorKind.Invalid, "A value is needed.", "此项必填。");
    public static readonly ErrorCode Unknown = new("field.unknown", ErrorKind.Invalid, "The form has no field '{field}'.", "表单没有字段“{field}”。");
    public static readonly ErrorCode Repeated = new("field.repeated", ErrorKind.Invalid, "The field stands twice in the request.", "该字段在请求中出现了两次。");
    public static readonly ErrorCode WrongType = new("field.wrong_type", ErrorKind.Invalid, "Expected {expected}.", "应为{expected}。");
    public static readonly ErrorCode Unreadable = new("field.unreadable", ErrorKind.Invalid, "'{text}' is not a valid {expected}.", "“{text}”无法读作{expected}。");
    public static readonly ErrorCode InvalidCharacter = new("field.invalid_character", ErrorKind.Invalid, "The text holds a character that cannot be stored (U+0000 or half of a surrogate pair).", "文本包含无法保存的字符（U+0000 或不成对的代理项）。");
    public static readonly ErrorCode TooLong = new("field.too_long", ErrorKind.Invalid, "At most {maximum} characters.", "最多 {maximum} 个字符。");
    public static readonly ErrorCode TooShort = new("field.too_short", ErrorKind.Invalid, "At least {minimum} characters.", "至少 {minimum} 个字符。");
    public static readonly ErrorCode BelowMinimum = new("field.below_minimum", ErrorKind.Invalid, "Must be at least {minimum}.", "不能小于 {minimum}。");
    public static readonly ErrorCode AboveMaximum = new("field.above_maximum", ErrorKind.Invalid, "Must be at most {maximum}.", "不能大于 {maximum}。");
    public static readonly ErrorCode OutOfRange = new("field.out_of_range", ErrorKind.Invalid, "Must be from {minimum} to {maximum}.", "应在 {minimum} 到 {maximum} 之间。");
    public static readonly ErrorCode TooManyDecimals = new("field.too_many_decimals", ErrorKind.Invalid, "At most {decimals} decimals.", "最多 {decimals} 位小数。");
    public static readonly ErrorCode PatternMismatch = new("field.pattern_mismatch", ErrorKind.Invalid, "The value does not have the expected form.", "格式不正确。");
    public static readonly ErrorCode UnknownOption = new("field.unknown_option", ErrorKind.Invalid, "'{option}' is not one of the options.", "“{option}”不在选项中。");
    public static readonly ErrorCode InvalidOption = new("field.invalid_option", ErrorKind.Invalid, "An option needs a value of 1 to {maximum} characters without spaces at its ends or control characters.", "选项的值须为 1 到 {maximum} 个字符，首尾无空格，且不含控制字符。");
    public static readonly ErrorCode TooMany = new("field.too_many", ErrorKind.Invalid, "At most {maximum} entries.", "最多 {maximum} 项。");
    public static readonly ErrorCode TooFew = new("field.too_few", ErrorKind.Invalid, "At least {minimum} entries.", "至少 {minimum} 项。");
    public static readonly ErrorCode NotFound = new("field.reference_not_found", ErrorKind.Invalid, "There is no such entry: {reference}.", "没有这一项：{reference}。");
    public static readonly ErrorCode Ambiguous = new("field.reference_ambiguous", ErrorKind.Invalid, "Several entries are called '{reference}'.", "有多项名为“{reference}”。");
    public static readonly ErrorCode NotUnique = new("field.not_unique", ErrorKind.Invalid, "Another record holds this value already.", "已有其他数据使用此值。");
    public static readonly ErrorCode NotUniqueTogether = new("field.not_unique_together", ErrorKind.Invalid, "Another record holds the same {fields} already.", "已有其他数据的{fields}与此相同。");
    public static readonly ErrorCode Computed = new("field.computed", ErrorKind.Invalid, "The value is made by the system and cannot be set.", "该值由系统生成，不能填写。");
    public static readonly ErrorCode ReadOnly = new("field.read_only", ErrorKind.Invalid, "The field cannot be changed.", "该字段不可修改。");
    public static readonly ErrorCode UnknownMember = new("field.unknown_member", ErrorKind.Invalid, "The value has no member '{member}'.", "该值没有成员“{member}”。");
    public static readonly ErrorCode RepeatedMember = new("field.repeated_member", ErrorKind.Invalid, "The member '{member}' stands twice.", "成员“{member}”重复。");
    public static readonly ErrorCode MissingMember = new("field.missing_member", ErrorKind.Invalid, "The value needs the member '{member}'.", "该值缺少成员“{member}”。");
    public static readonly ErrorCode IncompletePath = new("field.incomplete_path", ErrorKind.Invalid, "Choose down to the last level.", "请选择到最后一级。");
    public static readonly ErrorCode InvalidFileName = new("field.invalid_file_name", ErrorKind.Invalid, "'{name}' cannot be the name of a file.", "“{name}”不能用作文件名。");
    public static readonly ErrorCode FileTypeNotTaken = new("field.file_type_not_taken", ErrorKind.Invalid, "Files of type {type} are not taken here.", "此处不接受类型为 {type} 的文件。");
    public static readonly ErrorCode FileTooLarge = new("field.file_too_large", ErrorKind.Invalid, "A file may have at most {maximum} bytes.", "文件最大为 {maximum} 字节。");
    public static readonly ErrorCode NotFilled = new("field.not_filled", ErrorKind.Invalid, "The value of the record chosen could not be taken over: {reason}", "无法带入所选数据的值：{reason}");
    public static readonly ErrorCode NotComputed = new("field.not_computed", ErrorKind.Invalid, "The formula gave no value: {reason}", "公式没有得出值：{reason}");
}
