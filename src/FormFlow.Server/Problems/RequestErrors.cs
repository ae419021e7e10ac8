using FormFlow.Engine.Errors;

namespace FormFlow.Server.Problems;

/// <summary>What can be wrong with a request before anybody asks what it means.</summary>
internal static class RequestErrors
{
    public static readonly ErrorCode BodyMissing = new(
        "request.body_missing", ErrorKind.Malformed, "A JSON body is needed.", "请求需要 JSON 正文。");

    public static readonly ErrorCode BadUtf8 = new(
        "request.bad_utf8", ErrorKind.Malformed, "The body is not UTF-8 from byte {position} on.", "正文自第 {position} 字节起不是有效的 UTF-8。");

    public static readonly ErrorCode BadJson = new(
        "request.bad_json", ErrorKind.Malformed, "The body is not JSON: see line {line}, byte {byte}.", "正文不是有效的 JSON：见第 {line} 行第 {byte} 字节。");

    public static readonly ErrorCode BadText = new(
        "request.bad_text", ErrorKind.Malformed, "A text holds half a character (an unpaired surrogate): see line {line}, byte {byte}.", "文本含有不完整的字符（未配对的代理项）：见第 {line} 行第 {byte} 字节。");

    public static readonly ErrorCode TooDeep = new(
        "request.too_deep", ErrorKind.Malformed, "JSON may be nested {maximum} levels deep at most.", "JSON 最多可嵌套 {maximum} 层。");

    public static readonly ErrorCode DuplicateProperty = new(
        "request.duplicate_property", ErrorKind.Malformed, "The property “{property}” stands twice.", "属性“{property}”重复出现。");

    public static readonly ErrorCode TooLarge = new(
        "request.too_large", ErrorKind.TooLarge, "The body may have {maximum} bytes at most.", "正文最多 {maximum} 字节。");

    public static readonly ErrorCode UnknownProperty = new(
        "request.unknown_property", ErrorKind.Invalid, "There is no property “{property}” here.", "此处没有属性“{property}”。");

    public static readonly ErrorCode MissingProperty = new(
        "request.missing_property", ErrorKind.Invalid, "The property “{property}” is needed.", "缺少属性“{property}”。");

    public static readonly ErrorCode WrongType = new(
        "request.wrong_type", ErrorKind.Invalid, "Expected: {expected}.", "应为：{expected}。");

    public static readonly ErrorCode BadParameter = new(
        "request.bad_parameter", ErrorKind.Malformed, "The parameter “{parameter}” cannot be read.", "无法读取参数“{parameter}”。");

    public static readonly ErrorCode UnknownParameter = new(
        "request.unknown_parameter", ErrorKind.Malformed, "There is no parameter “{parameter}” here.", "此处没有参数“{parameter}”。");

    public static readonly ErrorCode BadLimit = new(
        "request.bad_limit", ErrorKind.Malformed, "“limit” is a whole number from 1 to {maximum}.", "“limit”应为 1 至 {maximum} 的整数。");

    public static readonly ErrorCode BadCursor = new(
        "request.bad_cursor", ErrorKind.Malformed, "“cursor” is not one that this list gave.", "“cursor”不是该列表给出的游标。");

    public static readonly ErrorCode BadIfMatch = new(
        "request.bad_if_match", ErrorKind.Malformed, "If-Match holds one ETag as it was given, such as \"3\", or *.", "If-Match 应为之前返回的一个 ETag（例如 \"3\"）或 *。");

    public static readonly ErrorCode NotFromAPage = new(
        "request.header_missing", ErrorKind.Forbidden, "Writes with the session cookie carry the header X-Requested-With.", "使用会话 Cookie 写入时须携带 X-Requested-With 请求头。");

    public static readonly ErrorCode TooMany = new(
        "request.too_many", ErrorKind.TooMany, "Too many requests; try again in {seconds} s.", "请求过于频繁，请在 {seconds} 秒后再试。");

    public static readonly ErrorCode UnsupportedMediaType = new(
        "request.unsupported_media_type", ErrorKind.UnsupportedMediaType, "Send another Content-Type: {types}.", "请改用以下 Content-Type 发送：{types}。");

    public static readonly ErrorCode WrongContentType = new(
        "request.wrong_content_type", ErrorKind.Malformed, "Send JSON: Content-Type: application/json.", "请以 JSON 发送（Content-Type: application/json）。");
}
