using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Stages;

/// <summary>
/// Asks a workflow about the past: whether a move that was made could have been made under it, which move it would have made by itself, and
/// what would have fallen due in a stay. Pure, as the machine is.
/// </summary>
public static class StageTrial
{
    /// <summary>Everything that stands against a move of the past; empty when it could have been made.</summary>
    /// <param name="workflow">The workflow that is tried.</param>
    /// <param name="move">The move.</param>
    /// <param name="before">The record before it.</param>
    /// <param name="after">The record with what was given for it.</param>
    /// <param name="context">What else is known, as of that moment.</param>
    public static IReadOnlyList<Error> Against(CompiledWorkflow workflow, PastMove move, in RecordScope before, in RecordScope after, StageContext context)
    {
        if (move.From is not { } from)
        {
            return StageMachine.Begin(workflow, after, context, move.Stage, move.Pipeline).Errors;
        }

        if (move.IsByItself && workflow.Find(from)?.Transitions.FirstOrDefault(transition => transition.Key == move.Transition) is { } found)
        {
            // Nobody is there to say anything, so nothing is asked for.
            var errors = new ErrorList();
            StageGuards.Before(found, before, context, errors, null);
            StageGuards.During(found, found.To.Pipeline.FindStage(from.Stage), after, from, context, errors, null, isAhead: false);
            return errors.Errors;
        }

        return StageMachine.Take(workflow, before, after, from, move.Transition, context, move.Comment, move.Reason).Errors;
    }

    /// <summary>What would have fallen due in a stay by its end; nothing where the workflow does not know the stage.</summary>
    /// <param name="workflow">The workflow that is tried.</param>
    /// <param name="state">The stay.</param>
    /// <param name="end">When it ended, or the moment up to which it is looked at, in UTC.</param>
    /// <param name="context">What else is known.</param>
    public static StayDue Due(CompiledWorkflow workflow, StageState state, DateTime end, StageContext context)
    {
        if (workflow.Find(state)?.Document.Stay is not { } stay)
        {
            return default;
        }

        var calendar = context.CalendarOf(workflow);
        var limit = calendar.Add(state.EnteredAt, stay.Limit);
        return new StayDue(stay.WarnBefore is { } before && calendar.Subtract(limit, before) < end, limit < end);
    }
}
