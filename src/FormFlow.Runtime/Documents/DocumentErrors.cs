using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Documents;

/// <summary>Refusals about metadata documents and their publishing.</summary>
public static class DocumentErrors
{
    public static readonly ErrorCode NotFound = new("document.not_found", ErrorKind.NotFound, "There is no {kind} '{key}'.", "没有 {kind}“{key}”。");
    public static readonly ErrorCode BadKey = new("document.bad_key", ErrorKind.Invalid, "'{key}' is no key of a {kind}.", "“{key}”不是 {kind} 的有效标识。");
    public static readonly ErrorCode Stale = new("document.stale", ErrorKind.Stale, "Somebody saved the document meanwhile; it is at version {version}.", "其他人已保存该文档，当前版本为 {version}。");
    public static readonly ErrorCode NoApp = new("document.no_app", ErrorKind.Invalid, "There is no app '{app}' that the document could belong to.", "没有该文档所属的应用“{app}”。");
    public static readonly ErrorCode OwnerOnly = new("document.owner_only", ErrorKind.Forbidden, "Only owners of the workspace may change its apps.", "只有工作区所有者可以修改应用。");
    public static readonly ErrorCode NothingToPublish = new("publish.nothing", ErrorKind.Conflict, "There is nothing to publish.", "没有可发布的内容。");
    public static readonly ErrorCode RowsWouldBreak = new("publish.rows_would_break", ErrorKind.Invalid, "{rows} records do not suit {field}: {reason}. Publish with allowBreaking=true to go on; nothing is lost.", "有 {rows} 条数据不符合 {field}：{reason}。如要继续，请使用 allowBreaking=true 发布；数据不会丢失。");
    public static readonly ErrorCode NotUnique = new("publish.not_unique", ErrorKind.Invalid, "{field} cannot be unique: {rows} records share values.", "{field} 无法设为唯一：有 {rows} 条数据的值重复。");
    public static readonly ErrorCode KeyTaken = new("document.key_taken", ErrorKind.Conflict, "Another {kind} is called '{key}' already.", "已有名为“{key}”的 {kind}。");
}
