using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.People;

/// <summary>What can be refused about what members keep for themselves.</summary>
public static class PreferenceErrors
{
    public static readonly ErrorCode BadKey = new(
        "preference.bad_key", ErrorKind.Invalid, "“{key}” is no key: a lower-case Latin letter, then up to 99 Latin letters, digits, dots, underscores and hyphens.", "“{key}”不是有效的键：以小写拉丁字母开头，其后最多 99 个拉丁字母、数字、点、下划线或连字符。");

    public static readonly ErrorCode TooLarge = new(
        "preference.too_large", ErrorKind.Invalid, "A value has {maximum} bytes at most.", "一个值最多 {maximum} 字节。");

    public static readonly ErrorCode TooMany = new(
        "preference.too_many", ErrorKind.Invalid, "A member keeps {maximum} values at most; remove one first.", "一位成员最多保存 {maximum} 个值；请先移除一个。");
}
