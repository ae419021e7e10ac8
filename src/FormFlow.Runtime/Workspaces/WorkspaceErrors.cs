using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Workspaces;

/// <summary>What can be refused about workspaces and their setup.</summary>
public static class WorkspaceErrors
{
    public static readonly ErrorCode NotFound = new(
        "workspace.not_found", ErrorKind.NotFound, "There is no such workspace.", "没有此工作区。");

    public static readonly ErrorCode BadKey = new(
        "workspace.bad_key", ErrorKind.Invalid, "A workspace key starts with a lower-case Latin letter; then follow lower-case letters, digits, hyphens and underscores, {maximum} characters at most.", "工作区标识以小写拉丁字母开头，其后为小写字母、数字、连字符或下划线，最多 {maximum} 个字符。");

    public static readonly ErrorCode ReservedKey = new(
        "workspace.reserved_key", ErrorKind.Invalid, "“{key}” stands for something else in the addresses of the server; choose another key.", "“{key}”在服务器地址中另有用途，请换一个标识。");

    public static readonly ErrorCode BadTimeZone = new(
        "workspace.bad_time_zone", ErrorKind.Invalid, "“{timeZone}” is not a time zone of the IANA database, such as Asia/Shanghai.", "“{timeZone}”不是 IANA 时区，例如 Asia/Shanghai。");

    public static readonly ErrorCode BadLanguage = new(
        "workspace.bad_language", ErrorKind.Invalid, "The language is en or zh-CN.", "语言应为 en 或 zh-CN。");

    public static readonly ErrorCode Stale = new(
        "workspace.stale", ErrorKind.Stale, "The settings were changed meanwhile: they are at version {version}.", "设置已被他人修改，当前版本为 {version}。");

    public static readonly ErrorCode AlreadySetUp = new(
        "setup.done", ErrorKind.Conflict, "This installation is already set up.", "此系统已完成初始化。");

    public static readonly ErrorCode SetupNotAllowed = new(
        "setup.not_allowed", ErrorKind.Forbidden, "Setup is done from the server itself, or with the token from its log in the header X-Setup-Token.", "请在服务器本机上初始化，或在 X-Setup-Token 请求头中提供日志里的令牌。");

    public static readonly ErrorCode TemplateUnknown = new(
        "setup.unknown_template", ErrorKind.Invalid, "There is no template “{template}”.", "没有模板“{template}”。");

    public static readonly ErrorCode NoPicture = new(
        "template.no_picture", ErrorKind.NotFound, "There is no such template, or it has no picture.", "没有此模板，或该模板没有图片。");
}
