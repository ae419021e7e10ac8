using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>An order as it is when nothing but the pure machine moves it.</summary>
/// <param name="Values">Its values.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Stays">How many stages it entered so far.</param>
internal sealed record ModelOrder(object?[] Values, StageState? State, int Stays) : IForeignRecords
{
    /// <summary>An order that is not made yet.</summary>
    public static ModelOrder None(CompiledForm form) => new(new object?[form.Fields.Length], null, 0);

    public object?[]? Find(CompiledForm form, long id) => null;

    /// <summary>What becomes of it with what is sent and asked; null when it is refused.</summary>
    public ModelOrder? After(CompiledWorkflow workflow, ModelEvent happens, StageContext context)
    {
        var values = (object?[])Values.Clone();
        foreach (var field in workflow.Form.Fields.Where(field => field != workflow.Stage && happens.Input.Has(field)))
        {
            values[field.Slot] = happens.Input.Values[field.Slot];
        }

        var (before, after) = (new RecordScope(Values, null, this), new RecordScope(values, null, this));
        if (happens.Tick is { } item)
        {
            var ticked = StageMachine.Tick(workflow, State!, item, done: true);
            return ticked.IsRefused ? null : Settle(workflow, values, ticked.Value, Stays, new StageTrail(), context);
        }

        var sent = (string?)happens.Input.Values[workflow.Stage.Slot];
        Result<StageMove?> decided =
            happens.Transition is { } transition ? Maybe(StageMachine.Take(workflow, before, after, State!, transition, context, happens.Comment))
            : State is null ? Maybe(StageMachine.Begin(workflow, after, context, sent))
            : sent is not null ? StageMachine.Asked(workflow, before, after, State, sent, context)
            : (StageMove?)null;
        if (decided.IsRefused || (happens.Transition is not null && workflow.Form.Fields.Any(field => happens.Input.Has(field) && !decided.Value!.Transition.Asks.Any(ask => ask.Field == field))))
        {
            return null;
        }

        var trail = new StageTrail();
        return decided.Value is not { } move ? Settle(workflow, values, State!, Stays, trail, context)
            : trail.Follow(move) is null ? Settle(workflow, values, move.To, Stays + 1, trail, context) : null;
    }

    private ModelOrder? Settle(CompiledWorkflow workflow, object?[] values, StageState state, int stays, StageTrail trail, StageContext context)
    {
        while (true)
        {
            state.WriteTo(workflow, values);
            var scope = new RecordScope(values, null, this);
            state = state with { Invalid = StageMachine.Judge(workflow, scope, context.Rules)?.Document.Key };
            state.WriteTo(workflow, values);
            if (StageMachine.Automatic(workflow, scope, state, context) is not { } move)
            {
                return new ModelOrder(values, state, stays);
            }

            if (trail.Follow(move) is not null)
            {
                return null;
            }

            (state, stays) = (move.To, stays + 1);
        }
    }

    private static Result<StageMove?> Maybe(Result<StageMove> move) => move.IsRefused ? move.As<StageMove?>() : move.Value;
}
