using System.Collections.Immutable;
using System.Globalization;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Stages;

/// <summary>Tells what is due for a record by time, and what becomes of it when the time has come. Pure, as the machine is.</summary>
public static class StageTimers
{
    /// <summary>What is not later than this still counts as on time where a timer makes up for nothing.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Everything that is due for a record as it is: instants ahead and behind. Whoever keeps them compares by equality, so that what was taken
    /// care of is not done again, and drops what is no longer among them.
    /// </summary>
    public static IReadOnlyList<TimerDue> Due(CompiledWorkflow workflow, in RecordScope record, StageState state, RecordMoments moments, StageContext context)
    {
        var found = new List<TimerDue>();
        foreach (var entry in Derive(workflow, record, state, moments, context))
        {
            found.Add(entry.Timer);
        }

        return found;
    }

    /// <summary>
    /// What a timer sets off; null when it is not due (any more): the record moved on, its dates or the rules changed, its condition does not
    /// hold, or it is too late and makes up for nothing.
    /// </summary>
    public static FiredTimer? Fire(CompiledWorkflow workflow, in RecordScope record, StageState state, TimerDue timer, RecordMoments moments, StageContext context)
    {
        foreach (var (derived, actions, transition, catchUp) in Derive(workflow, record, state, moments, context))
        {
            if (derived != timer || timer.Due > context.Now || (catchUp == CatchUp.Skip && context.Now - timer.Due > Grace))
            {
                continue;
            }

            if (transition is null)
            {
                return new FiredTimer(timer, actions, null);
            }

            return StageMachine.ByItself(transition, record, state, context, StageCause.Timed) is { } move ? new FiredTimer(timer, move.Actions, move) : null;
        }

        return null;
    }

    private static List<(TimerDue Timer, ImmutableArray<CompiledAction> Actions, CompiledTransition? Transition, CatchUp CatchUp)> Derive(
        CompiledWorkflow workflow, in RecordScope record, StageState state, RecordMoments moments, StageContext context)
    {
        var due = new List<(TimerDue, ImmutableArray<CompiledAction>, CompiledTransition?, CatchUp)>();
        if (workflow.Find(state) is not { } stage)
        {
            return due;
        }

        var calendar = context.CalendarOf(workflow);
        Stay(stage, state, calendar, due);
        foreach (var transition in stage.Transitions)
        {
            if (transition.After is { } after)
            {
                due.Add((new TimerDue($"transition.{transition.Key}", Whole(calendar.Add(state.EnteredAt, after)), state.EnteredAt), transition.Actions, transition, CatchUp.Run));
            }
        }

        foreach (var timer in workflow.Timers)
        {
            var applies = timer.When is { } when ? when.Evaluate(record, context.Rules, whenBlank: false).Holds : stage.Document.Status == StageStatus.Open;
            if (applies && timer.Clock(record, moments, calendar) is { } instant)
            {
                due.Add((new TimerDue($"timer.{timer.Document.Key}", Whole(instant), state.EnteredAt), timer.Actions, null, timer.Document.CatchUp));
            }
        }

        // What is never reached is no timer.
        due.RemoveAll(entry => entry.Item1.Due.Year >= DateTime.MaxValue.Year);
        return due;
    }

    private static void Stay(CompiledStage stage, StageState state, CompiledCalendar calendar, List<(TimerDue, ImmutableArray<CompiledAction>, CompiledTransition?, CatchUp)> due)
    {
        if (stage.Document.Stay is not { } stay)
        {
            return;
        }

        var limit = calendar.Add(state.EnteredAt, stay.Limit);
        if (stay.WarnBefore is { } before)
        {
            var warning = Whole(calendar.Subtract(limit, before));
            due.Add((new TimerDue("stay.warn", warning < state.EnteredAt ? state.EnteredAt : warning, state.EnteredAt), stage.OnWarn, null, CatchUp.Run));
        }

        for (var i = 0; i < stage.OnLate.Length; i++)
        {
            var (after, actions) = stage.OnLate[i];
            due.Add((new TimerDue(string.Create(CultureInfo.InvariantCulture, $"stay.late.{i}"), Whole(after is null ? limit : calendar.Add(limit, after)), state.EnteredAt), actions, null, CatchUp.Run));
        }
    }

    // Databases keep whole milliseconds; what is stored has to be found equal again.
    private static DateTime Whole(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
