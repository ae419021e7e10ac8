using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Stages;

/// <summary>
/// Stands in the write path of forms with workflows: computes a draft, decides what becomes of its stages, and computes again what depends on
/// them. Nothing else sets a stage or what accompanies it.
/// </summary>
internal static class StageGuard
{
    /// <summary>Computes, moves and checks a draft. It may be run again for the same change: it begins anew each time.</summary>
    public static void Run(RecordChange change, ChangeContext context, ForeignRecords foreign)
    {
        var draft = change.Draft!;
        foreach (var workflow in context.Form.Workflows)
        {
            Restore(workflow, draft);
        }

        var steps = new List<StageStep>();
        RecordPipeline.Compute(draft, foreign, context.Rules);
        foreach (var workflow in draft.WasFaulty ? [] : context.Form.Workflows)
        {
            Pass(workflow, change, context, foreign, steps);
        }

        change.Steps = steps;
        if (!context.IsByTime && !context.IsComputing)
        {
            RecordPipeline.Check(draft, foreign, context.Rules);
        }
    }

    /// <summary>What the machine knows beside the record: what a process sets off is done in the name of the workspace.</summary>
    public static StageContext ContextOf(ChangeContext context, string prefix) =>
        new(context.Rules, context.Form.Set.Calendars.Default, context.IsSetOff ? Engine.Roles.Caller.System with { Language = context.Caller.Language } : context.Caller, prefix);

    private static void Pass(CompiledWorkflow workflow, RecordChange change, ChangeContext context, ForeignRecords foreign, List<StageStep> steps)
    {
        var draft = change.Draft!;
        var stages = ContextOf(context, change.Prefix);
        var state = draft.Before is null ? null : StageState.Of(workflow, draft.Before);
        var trail = new StageTrail();
        var asked = Decide(workflow, change, state, stages, foreign);
        if (asked.IsRefused)
        {
            draft.Errors.AddRange(asked.Errors);
            return;
        }

        if (asked.Value is { } first && !Follow(first))
        {
            return;
        }

        Judge();
        while (state is not null && !change.StaysPut && StageMachine.Automatic(workflow, Scope(draft, foreign), state, stages, byTime: !context.LeavesTimed) is { } move)
        {
            if (!Follow(new StageStep(workflow, move)))
            {
                return;
            }

            Judge();
        }

        bool Follow(StageStep step)
        {
            if (step.Move is not null && trail.Follow(step.Move) is { } loop)
            {
                draft.Errors.Add(loop with { Pointer = new FieldPath(change.Prefix, workflow.Stage.Key).ToString() });
                return false;
            }

            steps.Add(step);
            Enter(step.To);
            return true;
        }

        // Values that the stage changes may change what the entry standard sees.
        void Judge()
        {
            var invalid = state is null ? null : StageMachine.Judge(workflow, Scope(draft, foreign), context.Rules)?.Document.Key;
            if (state is not null && invalid != state.Invalid)
            {
                Enter(state with { Invalid = invalid });
            }
        }

        void Enter(StageState to)
        {
            state = to;
            to.WriteTo(workflow, draft.Values);
            if (workflow.IsComputedWith)
            {
                RecordPipeline.Compute(draft, foreign, context.Rules);
            }
        }
    }

    private static Result<StageStep?> Decide(CompiledWorkflow workflow, RecordChange change, StageState? state, StageContext stages, ForeignRecords foreign)
    {
        var draft = change.Draft!;
        var after = Scope(draft, foreign);
        var before = draft.Before is null ? after : new RecordScope(draft.Before, null, foreign);
        if (change.Asked is { } asked && asked.Stage == workflow.Stage)
        {
            var step = asked.Decide(workflow, before, after, state, stages);
            return !step.IsRefused && Unasked(asked, step.Value, change) is { Length: > 0 } unasked ? Result<StageStep?>.Refuse(unasked) : step;
        }

        var isSent = draft.Input.Has(workflow.Stage);
        var sent = (string?)draft.Input.Values[workflow.Stage.Slot];
        if (state is null)
        {
            // A saved record that was never begun begins when it may, and is no worse off when it may not.
            var begun = StageMachine.Begin(workflow, after, stages, sent);
            return !begun.IsRefused ? new StageStep(workflow, begun.Value) : draft.Before is not null && sent is null ? (StageStep?)null : begun.As<StageStep?>();
        }

        if (!isSent)
        {
            return (StageStep?)null;
        }

        if (sent is null)
        {
            return FieldErrors.Required.At(new FieldPath(change.Prefix, workflow.Stage.Key).ToString());
        }

        var move = StageMachine.Asked(workflow, before, after, state, sent, stages);
        return move.IsRefused ? move.As<StageStep?>() : move.Value is { } found ? new StageStep(workflow, found) : (StageStep?)null;
    }

    // Whoever takes a transition gives what it asks for and changes nothing else on the way.
    private static Error[] Unasked(StageAsked asked, StageStep? step, RecordChange change) => asked is not StageAsked.Take ? [] :
    [
        .. change.Draft!.Form.Fields.Where(field => change.Draft.Input.Has(field) && !step!.Move!.Transition.Asks.Any(ask => ask.Field == field))
            .Select(field => StageErrors.NotAsked.At(new FieldPath(change.Prefix, field.Key).ToString(), ("field", field.Key))),
    ];

    private static RecordScope Scope(RecordDraft draft, ForeignRecords foreign) => new(draft.Values, null, foreign);

    private static void Restore(CompiledWorkflow workflow, RecordDraft draft)
    {
        foreach (var field in workflow.Kept)
        {
            draft.Values[field.Slot] = draft.Before?[field.Slot];
        }
    }
}
