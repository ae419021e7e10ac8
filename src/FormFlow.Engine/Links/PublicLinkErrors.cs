using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Links;

/// <summary>What can be refused about public links, and to those who use them.</summary>
public static class PublicLinkErrors
{
    public static readonly ErrorCode NotFound = new("link.not_found", ErrorKind.NotFound, "There is no such link.", "没有这个链接。");
    public static readonly ErrorCode Stale = new("link.stale", ErrorKind.Stale, "The link was changed meanwhile: it is at version {version}.", "该链接已被他人修改，当前版本为 {version}。");
    public static readonly ErrorCode TooMany = new("link.too_many", ErrorKind.Invalid, "A form has {maximum} public links at most; remove one first.", "一个表单最多有 {maximum} 个公开链接；请先删除一个。");
    public static readonly ErrorCode NotOffered = new("link.not_offered", ErrorKind.Invalid, "'{field}' cannot be filled in on a public form: it is of type {type} or may not be changed.", "“{field}”不能在公开表单上填写：其类型为 {type}，或不可修改。");
    public static readonly ErrorCode NotLookedUp = new("link.not_looked_up", ErrorKind.Invalid, "Records cannot be looked up by '{field}': it is of type {type}.", "不能按“{field}”查询：其类型为 {type}。");
    public static readonly ErrorCode NotToldOf = new("link.not_told_of", ErrorKind.Invalid, "'{field}' cannot be shown to those who look records up: it is of type {type}.", "“{field}”不能展示给查询者：其类型为 {type}。");
    public static readonly ErrorCode OnlyFilledIn = new("link.only_filled_in", ErrorKind.Invalid, "A link that looks records up has no {member}.", "查询链接不能有 {member}。");
    public static readonly ErrorCode AsksWho = new("link.asks_who", ErrorKind.Invalid, "Visitors are nobody in particular: the condition cannot ask who is acting.", "访客没有身份，条件不能依赖当前操作人。");
    public static readonly ErrorCode LeftOut = new("link.left_out", ErrorKind.Invalid, "The form needs '{field}', which the link does not ask for: show it, or give it a value in preset.", "表单必须填写“{field}”，而链接未包含它：请显示该字段，或在 preset 中给出取值。");
    public static readonly ErrorCode NothingShown = new("link.nothing_shown", ErrorKind.Invalid, "The link shows no field that a visitor could fill in.", "链接没有显示任何访客可填写的字段。");
    public static readonly ErrorCode ShownAndPreset = new("link.shown_and_preset", ErrorKind.Invalid, "'{field}' is asked for, so that it cannot have a value beforehand.", "“{field}”由访客填写，不能预设取值。");
    public static readonly ErrorCode BadLanguage = new("link.bad_language", ErrorKind.Invalid, "A language is en or zh-CN.", "语言须为 en 或 zh-CN。");
    public static readonly ErrorCode BadPassword = new("link.bad_password", ErrorKind.Invalid, "A password has {minimum} to {maximum} characters.", "密码须为 {minimum} 到 {maximum} 个字符。");
    public static readonly ErrorCode BadHost = new("link.bad_host", ErrorKind.Invalid, "'{host}' is no site, such as https://www.example.com or *.example.com.", "“{host}”不是有效的网站，例如 https://www.example.com 或 *.example.com。");
    public static readonly ErrorCode BadRedirect = new("link.bad_redirect", ErrorKind.Invalid, "An address that begins with https:// or http:// is needed.", "须为以 https:// 或 http:// 开头的地址。");
    public static readonly ErrorCode BadFormat = new("link.bad_format", ErrorKind.Invalid, "A picture is svg or png.", "图片格式须为 svg 或 png。");
    public static readonly ErrorCode NotOpen = new("link.not_open", ErrorKind.Conflict, "The link takes nothing now.", "该链接目前不接受提交。");
    public static readonly ErrorCode NoSubmission = new("link.no_submission", ErrorKind.NotFound, "There is no such submission.", "没有这条提交。");
    public static readonly ErrorCode HoldsTooMuch = new("link.holds_too_much", ErrorKind.TooMany, "Nothing more is taken at the moment. Please try again later.", "目前暂不接受更多提交，请稍后再试。");
    public static readonly ErrorCode Changed = new("link.changed", ErrorKind.Conflict, "The form was changed meanwhile.", "表单已被修改。");
    public static readonly ErrorCode SentAlready = new("link.sent_already", ErrorKind.Conflict, "This was sent already.", "已提交过。");
}
