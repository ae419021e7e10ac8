using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Documents;

/// <summary>Refusals about metadata documents and their publishing.</summary>
public static class DocumentErrors
{
    public static readonly ErrorCode NotFound = new("document.not_found", ErrorKind.NotFound, "There is no {kind} '{key}'.", "没有 {kind}“{key}”。");
    public static readonly ErrorCode FieldNotFound = new("document.field_not_found", ErrorKind.NotFound, "The form '{form}' has no field '{field}'.", "表单“{form}”没有字段“{field}”。");
    public static readonly ErrorCode BadKey = new("document.bad_key", ErrorKind.Invalid, "'{key}' is no key of a {kind}.", "“{key}”不是 {kind} 的有效标识。");
    public static readonly ErrorCode Stale = new("document.stale", ErrorKind.Stale, "Somebody saved the document meanwhile; it is at version {version}.", "其他人已保存该文档，当前版本为 {version}。");
    public static readonly ErrorCode NoApp = new("document.no_app", ErrorKind.Invalid, "There is no app '{app}' that the document could belong to.", "没有该文档所属的应用“{app}”。");
    public static readonly ErrorCode OwnerOnly = new("document.owner_only", ErrorKind.Forbidden, "Only owners of the workspace may change its apps.", "只有工作区所有者可以修改应用。");
    public static readonly ErrorCode NothingToPublish = new("publish.nothing", ErrorKind.Conflict, "There is nothing to publish.", "没有可发布的内容。");
    public static readonly ErrorCode RowsWouldBreak = new("publish.rows_would_break", ErrorKind.Invalid, "{rows} records do not suit {field}: {reason} Publish with allowBreaking=true to go on; nothing is lost.", "有 {rows} 条数据不符合 {field}：{reason}如要继续，请使用 allowBreaking=true 发布；数据不会丢失。");
    public static readonly ErrorCode NotUnique = new("publish.not_unique", ErrorKind.Invalid, "{field} cannot be unique: {rows} records share values.", "{field} 无法设为唯一：有 {rows} 条数据的值重复。");
    public static readonly ErrorCode OtherApp = new("document.other_app", ErrorKind.Conflict, "The id '{id}' belongs to '{other}', a form of another app.", "编号“{id}”属于其他应用的表单“{other}”。");
    public static readonly ErrorCode HiddenOtherwise = new("document.hidden_otherwise", ErrorKind.Invalid, "The id names the hidden field '{field}' of type {type}; it can come back as that only.", "该编号属于已隐藏的字段“{field}”，类型为 {type}；只能按原类型恢复。");
    public static readonly ErrorCode NoVersion = new("document.no_version", ErrorKind.NotFound, "There is no version {version} of {kind} '{key}'.", "{kind}“{key}”没有版本 {version}。");
    public static readonly ErrorCode NoDraft = new("document.no_draft", ErrorKind.NotFound, "Nobody edits {kind} '{key}'.", "没有人在编辑 {kind}“{key}”。");
    public static readonly ErrorCode NotConfirmed = new("document.not_confirmed", ErrorKind.Invalid, "The data is lost for good: say \"confirm\": true.", "数据将永久删除：请确认 \"confirm\": true。");
    public static readonly ErrorCode KeyTaken = new("document.key_taken", ErrorKind.Conflict, "Another {kind} is called '{key}' already.", "已有名为“{key}”的 {kind}。");
    public static readonly ErrorCode NoMapping = new("publish.no_mapping", ErrorKind.Invalid, "The stage '{stage}' goes. Say in the mappings where its records belong: {records}.", "有 {records} 条数据处于将被移除的阶段“{stage}”：请在映射中指明其去向。");
    public static readonly ErrorCode StageGoes = new("publish.stage_goes", ErrorKind.Invalid, "The stage '{stage}' goes; the records in it are moved.", "阶段“{stage}”将被移除，其中的数据会被移走。");
    public static readonly ErrorCode StageStays = new("publish.stage_stays", ErrorKind.Invalid, "The stage '{stage}' is still in the workflow; only records of stages that go are moved.", "阶段“{stage}”仍在流程中；只有被移除阶段的数据才会移动。");
    public static readonly ErrorCode UnknownTarget = new("publish.unknown_target", ErrorKind.Invalid, "'{workflow}' has no stage '{stage}'; name it as pipeline/stage.", "流程“{workflow}”没有阶段“{stage}”；请写作“管线/阶段”。");
    public static readonly ErrorCode NothingToMap = new("publish.nothing_to_map", ErrorKind.Invalid, "'{field}' is no stage field that this publish changes.", "“{field}”不是此次发布所更改的阶段字段。");
    public static readonly ErrorCode BeingPrepared = new("publish.being_prepared", ErrorKind.Conflict, "A publish of '{app}' is being prepared, {percent} % are done: wait for it or cancel it.", "应用“{app}”正在准备发布，已完成 {percent}%：请等待完成或先取消。");
    public static readonly ErrorCode NoPublishJob = new("publish.no_job", ErrorKind.NotFound, "No publish of '{app}' was prepared.", "应用“{app}”没有准备过的发布。");
    public static readonly ErrorCode PublishOver = new("publish.over", ErrorKind.Conflict, "The publish of '{app}' is over.", "应用“{app}”的发布已结束。");
    public static readonly ErrorCode ChangedMeanwhile = new("publish.changed_meanwhile", ErrorKind.Conflict, "'{document}' is not what it was when the publish was asked for: look at it and publish again.", "“{document}”与请求发布时已不相同：请查看后重新发布。");
    public static readonly ErrorCode PublishBroke = new("publish.broke", ErrorKind.Conflict, "The values could not be converted because of a fault of the server; nothing was published. Its log tells more.", "由于服务器故障，数据未能完成转换，未发布任何内容。详情见服务器日志。");
}
