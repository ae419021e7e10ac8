using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>Moves the records that a changed one points at, where their workflows wait for that. They are loaded once for a batch of changes.</summary>
internal sealed class RelatedMoves
{
    private readonly Dictionary<(CompiledForm Form, long Id), RecordRow> targets = [];
    private readonly ForeignRecords behind = new();

    private RelatedMoves()
    {
    }

    /// <summary>Loads what drafts of a form point at through the lookups that move others; null when there are no such lookups.</summary>
    public static async ValueTask<RelatedMoves?> LoadAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<RecordChange> drafts)
    {
        if (form.Moving.IsEmpty)
        {
            return null;
        }

        var moves = new RelatedMoves();
        foreach (var group in form.Moving.GroupBy(via => via.Target!))
        {
            var wanted = group.SelectMany(via => drafts.Where(change => change.Errors.IsEmpty).SelectMany(change => Ids(change.Draft!.Values, via))).Distinct().ToArray();
            var found = await RecordLoader.Of(group.Key).LockAsync(session, wanted);
            foreach (var row in found.Values)
            {
                moves.targets[(group.Key, row.Id)] = row;
            }

            await moves.behind.LoadAsync(session, group.Key, found.Values.Select(row => row.Values));
        }

        return moves;
    }

    /// <summary>Whether a change may move another record.</summary>
    public bool Concerns(RecordChange change) => targets.Count > 0 && change.Draft is { } draft && draft.Form.Moving.Any(via => Ids(draft.Values, via).Length > 0);

    /// <summary>Moves what waits for a record as it now is. What stands against a move leaves it undone; a process that fails refuses the change.</summary>
    public async ValueTask RunAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context, RecordRow row, ForeignRecords foreign)
    {
        foreach (var via in context.Form.Moving)
        {
            foreach (var id in Ids(row.Values, via))
            {
                foreach (var workflow in via.Target!.Workflows)
                {
                    await RunAsync(session, writer, context, row, foreign, via, id, workflow);
                }
            }
        }
    }

    private async ValueTask RunAsync(
        DatabaseSession session, ChangeWriter writer, ChangeContext context, RecordRow row, ForeignRecords foreign, CompiledField via, long id, CompiledWorkflow workflow)
    {
        if ((context.Chain.Latest(workflow.Form, id) ?? targets.GetValueOrDefault((workflow.Form, id))) is not { } target || StageState.Of(workflow, target.Values) is not { } state)
        {
            return;
        }

        var other = new RecordScope(row.Values, null, foreign);
        if (StageMachine.Related(workflow, new RecordScope(target.Values, null, behind), state, via, other, StageGuard.ContextOf(context, string.Empty)) is null)
        {
            return;
        }

        // It is asked again of the record as it then is: the same batch may have changed it.
        var change = new RecordChange
        {
            Kind = ChangeKind.Update,
            Id = id,
            Input = new RecordInput(workflow.Form.Fields.Length),
            Asked = new StageAsked.Related(workflow.Stage, via, other),
        };
        await writer.ApplyAsync(session, context.Next(workflow.Form, $"related:{context.Form.Key}/{RecordId.Format(row.Id)}"), [change]);
        var failed = change.Errors.Errors.Where(error => error.Code == ActionErrors.Failed || error.Code == ActionErrors.Loop || error.Code == StageErrors.Loop).ToArray();
        if (failed.Length > 0)
        {
            throw new RefusalException(failed);
        }

        if (change.Errors.IsEmpty)
        {
            targets[(workflow.Form, id)] = change.Row!;
        }
    }

    private static long[] Ids(object?[] values, CompiledField via) => values[via.Slot] switch
    {
        long one => [one],
        long[] several => several,
        _ => [],
    };
}
