using FormFlow.Engine.Fields;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>
/// The fields that accompany a stage field which has a workflow: where exactly a record stands, and since when. They are stored, journalled
/// and asked about like any field, by paths such as <c>stage.enteredAt</c>, and set by the machine alone. No document holds them.
/// </summary>
public static class StageCompanions
{
    internal const string Pipeline = "pipeline";
    internal const string Status = "status";
    internal const string EnteredAt = "enteredAt";
    internal const string Invalid = "invalid";
    internal const string Checklist = "checklist";

    /// <summary>The fields of a form with their stages and companions as the workflows have it.</summary>
    internal static IEnumerable<Field> Complete(IReadOnlyList<Field> fields, IReadOnlyList<PublishedWorkflow> workflows)
    {
        if (workflows.Count == 0)
        {
            return fields;
        }

        var complete = new List<Field>(fields.Count + 5);
        var companions = new List<Field>();
        foreach (var field in fields)
        {
            if (field is StageField stage && workflows.FirstOrDefault(workflow => workflow.Document.Field == field.Key)?.Document is { } workflow)
            {
                complete.Add(stage with { Stages = Named(workflow.Pipelines.SelectMany(pipeline => pipeline.Stages), each => each.Key, each => each.Label, each => each.Color) });
                companions.AddRange(Of(stage, fields, workflow));
            }
            else
            {
                complete.Add(field);
            }
        }

        return complete.Concat(companions);
    }

    /// <summary>The companions of a stage field that has its id, with theirs, which are always the same.</summary>
    /// <param name="stage">The stage field.</param>
    /// <param name="fields">The fields of its form.</param>
    /// <param name="workflow">Its workflow; without one the choices among the companions have no options yet.</param>
    public static IEnumerable<Field> Of(StageField stage, IReadOnlyList<Field> fields, StageWorkflow? workflow = null)
    {
        var taken = fields.Select(field => field.Id!).ToHashSet(StringComparer.Ordinal);
        return Of(stage, workflow).Select(companion => companion with { Id = StableId.For($"{stage.Id}.{companion.Key[(stage.Key.Length + 1)..]}", taken) });
    }

    /// <summary>The companions of a stage field; without a workflow the choices among them have no options yet.</summary>
    internal static IEnumerable<Field> Of(StageField stage, StageWorkflow? workflow = null)
    {
        yield return new SelectField
        {
            Key = $"{stage.Key}.{Pipeline}",
            Label = Text("Pipeline", "管线"),
            IsCompanion = true,
            Options = Named(workflow?.Pipelines ?? [], each => each.Key, each => each.Label),
        };
        yield return new SelectField
        {
            Key = $"{stage.Key}.{Status}",
            Label = Text("Status", "状态"),
            IsCompanion = true,
            Options =
            [
                new Option { Value = "open", Label = Text("Open", "进行中"), Color = OptionColor.Blue },
                new Option { Value = "won", Label = Text("Won", "成功"), Color = OptionColor.Green },
                new Option { Value = "lost", Label = Text("Lost", "失败"), Color = OptionColor.Gray },
            ],
        };
        yield return new DateTimeField { Key = $"{stage.Key}.{EnteredAt}", Label = Text("In the stage since", "进入阶段时间"), IsCompanion = true };
        yield return new SelectField
        {
            Key = $"{stage.Key}.{Invalid}",
            Label = Text("Failed entry rule", "未通过的入池标准"),
            IsCompanion = true,
            Options = Named(workflow?.Entry ?? [], each => each.Key, each => each.Label),
        };
        yield return new MultiSelectField
        {
            Key = $"{stage.Key}.{Checklist}",
            Label = Text("Done on the checklist", "已完成检查项"),
            IsCompanion = true,
            Options = Named(workflow?.Pipelines.SelectMany(each => each.Stages).SelectMany(each => each.Checklist ?? []) ?? [], each => each.Key, each => each.Label),
        };
    }

    private static Option[] Named<T>(IEnumerable<T> things, Func<T, string> key, Func<T, LocalizedText> label, Func<T, OptionColor?>? color = null) =>
        [.. things.DistinctBy(key).Select(thing => new Option { Value = key(thing), Label = label(thing), Color = color?.Invoke(thing) })];

    private static LocalizedText Text(string english, string chinese) => new(new Dictionary<string, string> { ["en"] = english, ["zh-CN"] = chinese });
}
