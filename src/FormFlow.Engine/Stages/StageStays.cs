using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>
/// The history of a form's records in their stages as a form of its own, which nobody writes to: each of its records is one stay in a stage.
/// Conditions, lists and figures work on it as on any form, and through its lookup on the records themselves.
/// </summary>
public static class StageStays
{
    /// <summary>The stays of a form's records, ready to be asked about.</summary>
    internal static CompiledForm Of(CompiledForm form)
    {
        var stays = new CompiledForm(form.Set, $"{form.Key}.stages", Document(form), form.Version, [], _ => null) { Shares = form.Id };
        stays.Find("record")!.Target = form;
        stays.Rules = new FormRulesCompiler(stays, new ErrorList()).Compile();
        return stays;
    }

    private static Form Document(CompiledForm form) => new()
    {
        Id = "stage_stay",
        Label = Text("Stays in stages", "阶段停留"),
        Fields =
        [
            new LookupField { Id = "record", Key = "record", Form = form.Key, Label = form.Document.Label },
            Words("field", "field", "Stage field", "阶段字段"),
            Words("pipeline", "pipeline", "Pipeline", "管线"),
            Words("stage", "stage", "Stage", "阶段"),
            Words("status", "status", "Status", "状态"),
            Words("from", "from", "Came from", "来自阶段"),
            Words("transition", "transition", "Transition", "流转"),
            Words("kind", "kind", "Direction", "方向"),
            Words("cause", "cause", "Why", "原因类型"),
            new SwitchField { Id = "automatic", Key = "automatic", Label = Text("By itself", "自动") },
            Words("rule", "rule", "Set off by", "触发来源"),
            Words("reason", "reason", "Reason", "原因"),
            Words("reason_group", "reasonGroup", "Group of the reason", "原因大类"),
            new LongTextField { Id = "comment", Key = "comment", Label = Text("Comment", "说明") },
            new MemberField { Id = "by", Key = "by", Label = Text("By", "操作人") },
            new DateTimeField { Id = "entered_at", Key = "enteredAt", Label = Text("Entered", "进入时间") },
            new DateTimeField { Id = "left_at", Key = "leftAt", Label = Text("Left", "离开时间") },
            Words("next", "next", "Went on to", "去往阶段"),
            Words("next_status", "nextStatus", "Status it went on to", "去往状态"),
            new DurationField { Id = "stayed", Key = "stayed", Label = Text("Time in the stage", "停留时长") },
            new DurationField { Id = "worked", Key = "worked", Label = Text("Working time in the stage", "停留工作时长") },
            new NumberField { Id = "record_version", Key = "recordVersion", Decimals = 0, Label = Text("Version of the record", "数据版本") },
            new NumberField { Id = "workflow_version", Key = "workflowVersion", Decimals = 0, Label = Text("Version of the workflow", "流程版本") },
        ],
    };

    private static TextField Words(string id, string key, string english, string chinese) => new() { Id = id, Key = key, Label = Text(english, chinese) };

    private static LocalizedText Text(string english, string chinese) => new(new Dictionary<string, string> { ["en"] = english, ["zh-CN"] = chinese });
}
