using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Texts;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// What a publish means for records that stand in stages: the parts of workflows that change, and the records whose stage goes, for which it
/// must be told where they belong.
/// </summary>
internal sealed class StageChanges(DatabaseSession session, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> mappings, string language, ErrorList errors)
{
    private readonly List<(CompiledWorkflow Workflow, StageMapping Mapping)> mapped = [];
    private readonly HashSet<CompiledForm> concerned = [];

    /// <summary>The forms whose records are to be gone through: some may have to move, begin or be judged anew.</summary>
    public IEnumerable<CompiledForm> Concerned => concerned;

    /// <summary>The lines of the plan. What stands in the way is added to the errors.</summary>
    /// <param name="forms">The forms that change, as they are and as they become.</param>
    public async ValueTask<IReadOnlyList<PlannedChange>> RunAsync(IEnumerable<(CompiledForm? Before, CompiledForm? After)> forms)
    {
        var changes = new List<PlannedChange>();
        var unused = mappings.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (before, after) in forms)
        {
            foreach (var workflow in after?.Workflows ?? [])
            {
                unused.Remove(NameOf(workflow));
                changes.AddRange(await RunAsync(before?.Workflows.FirstOrDefault(old => old.Stage.Id == workflow.Stage.Id), before, workflow));
            }
        }

        foreach (var name in unused)
        {
            errors.Add(DocumentErrors.NothingToMap.At($"/mappings/{JsonPointer.Escape(name)}", ("field", FieldIssues.Quote(name))));
        }

        return changes;
    }

    /// <summary>Keeps where records go, for those who move them.</summary>
    public async ValueTask KeepAsync()
    {
        foreach (var (workflow, mapping) in mapped)
        {
            await mapping.WriteAsync(session, workflow);
        }
    }

    private async ValueTask<IEnumerable<PlannedChange>> RunAsync(CompiledWorkflow? before, CompiledForm? formBefore, CompiledWorkflow workflow)
    {
        var given = mappings.GetValueOrDefault(NameOf(workflow)) ?? new Dictionary<string, string>();
        Check(workflow, given);
        var mapping = (await StageMapping.ReadAsync(session, workflow)).With(given);
        if (given.Count > 0)
        {
            mapped.Add((workflow, mapping));
        }

        // What a field held before it became a stage is converted first.
        var isStage = formBefore?.Fields.FirstOrDefault(field => field.Id == workflow.Stage.Id)?.Field is null or StageField;
        var inUse = isStage ? await StagesInUse.CountAsync(session, workflow) : [];
        var vanished = inUse.Where(stage => stage.Pipeline is not null && stage.Stage is not null && workflow.Find(stage.Pipeline)?.FindStage(stage.Stage) is null)
            .ToDictionary(stage => StageMapping.NameOf(stage.Pipeline, stage.Stage), StringComparer.Ordinal);
        foreach (var (name, stage) in vanished.Where(pair => mapping.Follow(workflow, pair.Value.Pipeline, pair.Value.Stage) is null))
        {
            errors.Add(DocumentErrors.NoMapping.At(
                $"{Pointer(workflow)}/{JsonPointer.Escape(name)}", ("stage", LabelOf(before, stage)), ("pipeline", stage.Pipeline), ("records", stage.Records), ("tasks", stage.Tasks)));
        }

        if (formBefore is not null && (before is null || vanished.Count > 0 || inUse.Any(stage => stage.Pipeline is null) || JudgesOtherwise(before, workflow)))
        {
            concerned.Add(workflow.Form);
        }

        return Lines(before, workflow, vanished);
    }

    private void Check(CompiledWorkflow workflow, IReadOnlyDictionary<string, string> given)
    {
        foreach (var (from, to) in given)
        {
            var place = $"{Pointer(workflow)}/{JsonPointer.Escape(from)}";
            if (StageMapping.Find(workflow, from) is not null)
            {
                errors.Add(DocumentErrors.StageStays.At(place, ("stage", from)));
            }
            else if (StageMapping.Find(workflow, to) is null)
            {
                errors.Add(DocumentErrors.UnknownTarget.At(place, ("stage", FieldIssues.Quote(to)), ("workflow", workflow.Key)));
            }
        }
    }

    private IEnumerable<PlannedChange> Lines(CompiledWorkflow? before, CompiledWorkflow workflow, Dictionary<string, StageInUse> vanished)
    {
        foreach (var change in WorkflowDifference.Between(before?.Document, workflow.Document).Where(_ => before is not null))
        {
            var line = Line(change.Nature, change.Part, change.Key, change.Label);
            yield return change.Part == WorkflowPart.Stage && vanished.Remove(change.Key, out var stage) ? WithRecords(line, stage) : line;
        }

        foreach (var (name, stage) in vanished)
        {
            yield return WithRecords(Line(WorkflowChangeNature.Removed, WorkflowPart.Stage, name, LabelOf(before, stage)), stage);
        }

        PlannedChange Line(WorkflowChangeNature nature, WorkflowPart part, string name, LocalizedText label) =>
            new(NatureOf(nature), DocumentKind.Workflow.Name, workflow.Key, null) { Part = part, Name = name, Label = label };

        PlannedChange WithRecords(PlannedChange line, StageInUse stage) => line with
        {
            Rows = stage.Records,
            Tasks = stage.Tasks,
            Timers = stage.Timers,
            Examples = [RecordId.Format(stage.Example)],
            Reason = DocumentErrors.StageGoes.With(("stage", LabelOf(before, stage))).Message(language),
        };
    }

    // Stages that stay but end otherwise, and other rules of the entry standard, are told in every record.
    private static bool JudgesOtherwise(CompiledWorkflow before, CompiledWorkflow after) =>
        DocumentJson.Write(before.Document.Entry ?? []) != DocumentJson.Write(after.Document.Entry ?? [])
        || before.Pipelines.SelectMany(pipeline => pipeline.Stages).Any(stage => after.Find(stage.Pipeline.Key)?.FindStage(stage.Key) is { } same && same.Document.Status != stage.Document.Status);

    private static ChangeNature NatureOf(WorkflowChangeNature nature) => nature switch
    {
        WorkflowChangeNature.Added => ChangeNature.PartAdded,
        WorkflowChangeNature.Removed => ChangeNature.PartRemoved,
        WorkflowChangeNature.Changed => ChangeNature.PartChanged,
    };

    private string LabelOf(CompiledWorkflow? before, StageInUse stage) => before?.Find(stage.Pipeline!)?.FindStage(stage.Stage!)?.Document.Label.In(language) ?? stage.Stage!;

    private static string NameOf(CompiledWorkflow workflow) => $"{workflow.Form.Key}.{workflow.Stage.Key}";

    private static string Pointer(CompiledWorkflow workflow) => $"/mappings/{JsonPointer.Escape(NameOf(workflow))}";
}
