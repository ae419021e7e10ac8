using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// What is asked of saved records after their workflow changed: those in a stage that is gone go where the publish said, those that only hold a
/// stage's key (the field was a choice before) stand in that stage, and the others stay or begin.
/// </summary>
internal static class StagePlacement
{
    /// <summary>The changes that bring records up to date, at least one for each.</summary>
    public static async ValueTask<IReadOnlyList<RecordChange>> ChangesAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<long> ids)
    {
        var rows = form.Workflows.IsEmpty ? [] : await RecordLoader.Of(form).LoadAsync(session, ids);
        return await ChangesAsync(session, form, ids, rows);
    }

    /// <summary>The same for records that were read: rows by id.</summary>
    public static async ValueTask<IReadOnlyList<RecordChange>> ChangesAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<long> ids, IReadOnlyDictionary<long, RecordRow> rows)
    {
        if (form.Workflows.IsEmpty)
        {
            return [.. ids.Select(id => Change(form, id, null))];
        }

        var mappings = new List<(CompiledWorkflow Workflow, StageMapping Mapping)>();
        foreach (var workflow in form.Workflows)
        {
            mappings.Add((workflow, await StageMapping.ReadAsync(session, workflow)));
        }

        return
        [
            .. ids.SelectMany(id => mappings
                .Select(pair => rows.TryGetValue(id, out var row) ? Asked(pair.Workflow, pair.Mapping, row.Values) : null).OfType<StageAsked>()
                .Select(asked => Change(form, id, asked)).DefaultIfEmpty(Change(form, id, null))),
        ];
    }

    private static StageAsked? Asked(CompiledWorkflow workflow, StageMapping mapping, object?[] values)
    {
        if (StageState.Of(workflow, values) is not { } state)
        {
            return values[workflow.Stage.Slot] is string held ? new StageAsked.Keep(workflow.Stage, held)
                : mapping.Follow(workflow, null, null) is { } start ? new StageAsked.Place(workflow.Stage, start)
                : null;
        }

        if (workflow.Find(state) is null)
        {
            return mapping.Follow(workflow, state.Pipeline, state.Stage) is { } next ? new StageAsked.Place(workflow.Stage, next) : null;
        }

        return state.Status(workflow) is { } status && !status.Equals(values[workflow.StatusField.Slot]) ? new StageAsked.Renew(workflow.Stage) : null;
    }

    private static RecordChange Change(CompiledForm form, long id, StageAsked? asked) => new() { Kind = ChangeKind.Update, Id = id, Input = new RecordInput(form.Fields.Length), Asked = asked };
}
