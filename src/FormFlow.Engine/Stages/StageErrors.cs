using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Stages;

/// <summary>Why a record may not move, and what is wrong with a workflow.</summary>
public static class StageErrors
{
    public static readonly ErrorCode UnknownTransition = new("stage.unknown_transition", ErrorKind.NotFound, "There is no transition '{transition}' in this pipeline.", "该管线没有流转“{transition}”。");
    public static readonly ErrorCode NotFromHere = new("stage.not_from_here", ErrorKind.Invalid, "'{transition}' does not begin in the stage '{stage}'.", "流转“{transition}”不能从阶段“{stage}”开始。");
    public static readonly ErrorCode NotReachable = new("stage.not_reachable", ErrorKind.Invalid, "No transition goes from '{from}' to '{to}'.", "没有从“{from}”到“{to}”的流转。");
    public static readonly ErrorCode NoStart = new("stage.no_start_there", ErrorKind.Invalid, "A record of the pipeline '{pipeline}' cannot begin in '{stage}', only in {starts}.", "管线“{pipeline}”的数据不能从“{stage}”开始，只能从 {starts} 开始。");
    public static readonly ErrorCode NotBegun = new("stage.not_begun", ErrorKind.Invalid, "The record is in no stage that its workflow knows.", "该数据不在流程已知的任何阶段中。");
    public static readonly ErrorCode UnknownPipeline = new("stage.unknown_pipeline", ErrorKind.Invalid, "There is no pipeline '{pipeline}'.", "没有管线“{pipeline}”。");
    public static readonly ErrorCode Cannot = new("stage.condition_not_met", ErrorKind.Invalid, "The condition of '{transition}' does not hold.", "不满足“{transition}”的条件。");
    public static readonly ErrorCode NotYours = new("stage.not_yours", ErrorKind.Forbidden, "'{transition}' is for {people}.", "“{transition}”仅限{people}。");
    public static readonly ErrorCode Missing = new("stage.field_missing", ErrorKind.Invalid, "'{label}' must be filled in.", "请填写“{label}”。");
    public static readonly ErrorCode CheckFailed = new("stage.check_failed", ErrorKind.Invalid, "A check of the stage does not hold.", "不满足阶段的检查条件。");
    public static readonly ErrorCode RuleFailed = new("stage.rule_failed", ErrorKind.Invalid, "A rule of the stage could not be evaluated: {reason}", "阶段规则无法求值：{reason}");
    public static readonly ErrorCode ItemOpen = new("stage.item_open", ErrorKind.Invalid, "'{label}' on the checklist is not done.", "检查项“{label}”尚未完成。");
    public static readonly ErrorCode UnknownItem = new("stage.unknown_item", ErrorKind.NotFound, "The stage has no checklist item '{item}'.", "该阶段没有检查项“{item}”。");
    public static readonly ErrorCode NotValid = new("stage.entry_standard", ErrorKind.Invalid, "The record does not meet the entry standard: {label}", "数据未达到入池标准：{label}");
    public static readonly ErrorCode CommentMissing = new("stage.comment_missing", ErrorKind.Invalid, "A comment is needed.", "请填写说明。");
    public static readonly ErrorCode CommentUnexpected = new("stage.comment_unexpected", ErrorKind.Invalid, "This transition takes no comment.", "该流转不接受说明。");
    public static readonly ErrorCode CommentTooLong = new("stage.comment_too_long", ErrorKind.Invalid, "A comment has at most {maximum} characters.", "说明最多 {maximum} 个字符。");
    public static readonly ErrorCode ReasonMissing = new("stage.reason_missing", ErrorKind.Invalid, "A reason is needed.", "请选择原因。");
    public static readonly ErrorCode ReasonUnexpected = new("stage.reason_unexpected", ErrorKind.Invalid, "This transition takes no reason.", "该流转不接受原因。");
    public static readonly ErrorCode ReasonUnknown = new("stage.reason_unknown", ErrorKind.Invalid, "There is no reason '{reason}'.", "没有原因“{reason}”。");
    public static readonly ErrorCode ReasonIncomplete = new("stage.reason_incomplete", ErrorKind.Invalid, "Choose a reason below '{reason}'.", "请在“{reason}”下选择具体原因。");
    public static readonly ErrorCode AsksMore = new("stage.asks_more", ErrorKind.Invalid, "Going to '{stage}' asks for more than a value: take the transition {transitions}.", "进入“{stage}”需要填写更多信息，请使用流转 {transitions}。");
    public static readonly ErrorCode Overtaken = new("stage.overtaken", ErrorKind.Conflict, "{by} moved the record to '{stage}' meanwhile.", "{by} 已将该数据流转到“{stage}”。");
    public static readonly ErrorCode NotAsked = new("stage.not_asked", ErrorKind.Invalid, "The transition does not ask for '{field}'.", "该流转不需要填写“{field}”。");
    public static readonly ErrorCode NoWorkflow = new("stage.no_workflow", ErrorKind.NotFound, "The records of this form pass through no stages.", "该表单的数据没有阶段流程。");
    public static readonly ErrorCode WhichField = new("stage.which_field", ErrorKind.Invalid, "Several stage fields have this; say which: {fields}.", "有多个阶段字段适用，请指明：{fields}。");
    public static readonly ErrorCode UnknownField = new("stage.unknown_field", ErrorKind.Invalid, "'{field}' is no stage field of the form.", "“{field}”不是该表单的阶段字段。");
    public static readonly ErrorCode PeriodEnds = new("simulation.period", ErrorKind.Invalid, "The period ends before it begins.", "时间段的结束早于开始。");
    public static readonly ErrorCode Loop = new("stage.loop", ErrorKind.Invalid, "The automatic transitions follow each other without end: {loop}", "自动流转陷入循环：{loop}");

    public static readonly ErrorCode UnknownStage = new("workflow.unknown_stage", ErrorKind.Invalid, "The pipeline has no stage '{stage}'.", "该管线没有阶段“{stage}”。");
    public static readonly ErrorCode NoStageField = new("workflow.no_stage_field", ErrorKind.Invalid, "'{field}' is no field of type stage in '{form}'.", "“{field}”不是表单“{form}”的阶段字段。");
    public static readonly ErrorCode FieldTaken = new("workflow.field_taken", ErrorKind.Invalid, "The workflow '{workflow}' moves the field '{field}' already.", "字段“{field}”已由流程“{workflow}”管理。");
    public static readonly ErrorCode Empty = new("workflow.empty", ErrorKind.Invalid, "Nothing is chosen here yet.", "此处尚未选择。");
    public static readonly ErrorCode NoDefault = new("workflow.no_default_pipeline", ErrorKind.Invalid, "The last pipeline has no condition: it takes the records that no other takes.", "最后一个管线不能有条件：它接收其余所有数据。");
    public static readonly ErrorCode NeverChosen = new("workflow.pipeline_never_chosen", ErrorKind.Invalid, "A pipeline without a condition takes every record; the pipelines after it would never be chosen.", "没有条件的管线会接收所有数据，其后的管线永远不会被选中。");
    public static readonly ErrorCode NoStartAtAll = new("workflow.no_start", ErrorKind.Invalid, "The pipeline needs a transition without 'from', by which records begin.", "管线需要一个没有 from 的流转，作为数据的起点。");
    public static readonly ErrorCode Unreachable = new("workflow.unreachable", ErrorKind.Invalid, "No path goes from a start to the stage '{label}'.", "没有从起点到达阶段“{label}”的路径。");
    public static readonly ErrorCode NoWayOut = new("workflow.no_way_out", ErrorKind.Invalid, "From the open stage '{label}' no path goes to a won or lost one.", "从进行中的阶段“{label}”无法到达已结束的阶段。");
    public static readonly ErrorCode WrongWay = new("workflow.wrong_way", ErrorKind.Invalid, "In the order of the stages, from '{fromLabel}' to '{toLabel}' is not '{kind}'.", "按阶段顺序，从“{fromLabel}”到“{toLabel}”不是“{kind}”。");
    public static readonly ErrorCode ToItself = new("workflow.to_itself", ErrorKind.Invalid, "A transition cannot end in the stage it begins in.", "流转不能回到自身阶段。");
    public static readonly ErrorCode ClosedStay = new("workflow.closed_stay", ErrorKind.Invalid, "A won or lost stage has no time limit.", "已结束的阶段不能有停留时限。");
    public static readonly ErrorCode ReasonTooDeep = new("workflow.reason_too_deep", ErrorKind.Invalid, "Reasons have at most {maximum} levels.", "原因最多 {maximum} 级。");
    public static readonly ErrorCode OneOf = new("workflow.one_of", ErrorKind.Invalid, "Exactly one of {members} is needed.", "{members} 必须且只能有一个。");
    public static readonly ErrorCode Clash = new("workflow.clash", ErrorKind.Invalid, "'{label}' and '{otherLabel}' would be taken by themselves from '{stageLabel}' at the same time.", "“{label}”与“{otherLabel}”会同时从“{stageLabel}”自动流转。");
    public static readonly ErrorCode EndlessLoop = new("workflow.endless_loop", ErrorKind.Invalid, "Automatic transitions can follow each other without end: {path}. Give them conditions that exclude each other.", "自动流转可能无限循环：{path}。请为其设置互斥的条件。");
    public static readonly ErrorCode AutomaticStart = new("workflow.automatic_start", ErrorKind.Invalid, "A start is taken when a record is made; it cannot be automatic.", "起点在创建数据时进行，不能设为自动。");
    public static readonly ErrorCode Unsuitable = new("workflow.unsuitable_field", ErrorKind.Invalid, "The field '{field}' cannot be used for this.", "字段“{field}”不能用于此处。");
    public static readonly ErrorCode NotWritable = new("workflow.not_writable", ErrorKind.Invalid, "The field '{field}' is computed and cannot be set.", "字段“{field}”由系统计算，不能赋值。");
    public static readonly ErrorCode SystemField = new("workflow.system_field", ErrorKind.Invalid, "A rule cannot ask for '{field}'.", "规则不能使用“{field}”。");
    public static readonly ErrorCode UnknownMember = new("workflow.unknown_member", ErrorKind.Invalid, "'{id}' is no id of a member or department.", "“{id}”不是成员或部门的编号。");
    public static readonly ErrorCode InvalidTemplate = new("workflow.invalid_template", ErrorKind.Invalid, "The text has an open '{' without its '}'.", "文本中的“{”没有对应的“}”。");
}
