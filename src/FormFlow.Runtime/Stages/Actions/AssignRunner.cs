using FormFlow.Engine.Actions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Puts somebody into a field of members: named, whose turn it is, or with the least to do. When all are away, whoever stands in.</summary>
internal sealed class AssignRunner : RunnerOf<AssignAction.Ready>
{
    protected override async ValueTask RunAsync(ActionRun run, AssignAction.Ready action)
    {
        var chosen = action.To is { } people
            ? await ActionPeople.FirstAsync(run, people)
            : await ChooseAsync(run, action) is { } member ? [member] : await ActionPeople.InsteadOfAsync(run.Session, action.Members);
        if (chosen.Count == 0)
        {
            return;
        }

        var input = new RecordInput(run.Workflow.Form.Fields.Length);
        input.Set(action.Field.Slot, ((ReferenceField)action.Field.Field).Multiple ? chosen.ToArray() : chosen[0]);
        await run.ChangeAsync(input);
    }

    private static async ValueTask<long?> ChooseAsync(ActionRun run, AssignAction.Ready action)
    {
        var active = await MemberStore.ActiveAsync(run.Session, action.Members);
        if (action.Counted is { } counted)
        {
            return action.Freest(await LoadCounter.CountAsync(run.Session, counted, action.Members, action.Counts, run.Context.Rules.Conditions), active.Contains);
        }

        // The counter of the action's place holds who had the last turn, and makes others wait until this transaction ends.
        var (form, field) = (run.Workflow.Form.Id, action.Field.Id);
        var last = await CounterStore.HoldAsync(run.Session, form, field, action.Place, start: 1);
        var next = action.Next(last == 0 ? null : last, active.Contains);
        if (next is { } member)
        {
            await CounterStore.SetAsync(run.Session, form, field, action.Place, member);
        }

        return next;
    }
}
