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

    private const string SchedulePrefix = "schedule.";

    /// <summary>
    /// Everything that is due for a record as it is: instants ahead and behind. Whoever keeps them compares by equality, so that what was taken
    /// care of is not done again, and drops what is no longer among them. Schedules are not among them: they are due for all records at once.
    /// A condition that may come to hold without the record changing is left to <see cref="Fire"/>.
    /// </summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="record">The record.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="lastActivity">When somebody last did something with it, in UTC.</param>
    /// <param name="context">What else is known.</param>
    public static IReadOnlyList<TimerDue> Due(CompiledWorkflow workflow, in RecordScope record, StageState state, DateTime lastActivity, StageContext context)
    {
        var found = new List<TimerDue>();
        foreach (var entry in Derive(workflow, record, state, lastActivity, context, isAhead: true))
        {
            found.Add(entry.Timer);
        }

        return found;
    }

    /// <summary>
    /// What a timer sets off; null when it is not due (any more): the record moved on, its dates or the rules changed, its condition does not
    /// hold, or it is too late and makes up for nothing.
    /// </summary>
    public static FiredTimer? Fire(CompiledWorkflow workflow, in RecordScope record, StageState state, TimerDue timer, DateTime lastActivity, StageContext context)
    {
        if (Scheduled(workflow, timer.Key) is { } scheduled)
        {
            return timer.Due <= context.Now && workflow.Find(state) is { } at && Applies(scheduled, at, record, context, isAhead: false)
                ? new FiredTimer(timer, scheduled.Actions, null)
                : null;
        }

        foreach (var (derived, actions, transition, catchUp) in Derive(workflow, record, state, lastActivity, context, isAhead: false))
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

    /// <summary>The next moment of every schedule that is for a record as it is.</summary>
    public static IReadOnlyList<TimerDue> Scheduled(CompiledWorkflow workflow, in RecordScope record, StageState state, StageContext context)
    {
        var due = new List<TimerDue>();
        foreach (var timer in workflow.Find(state) is { } ? workflow.Timers : [])
        {
            if (timer.Document is ScheduleTimer schedule && Applies(timer, workflow.Find(state)!, record, context, isAhead: true)
                && schedule.Next(context.Now, context.CalendarOf(workflow)) is { } moment)
            {
                due.Add(new TimerDue(KeyOf(schedule), moment, null));
            }
        }

        return due;
    }

    /// <summary>The key under which a schedule's moments are due for single records.</summary>
    public static string KeyOf(ScheduleTimer schedule) => SchedulePrefix + schedule.Key;

    /// <summary>Whether a key is that of a schedule's moment.</summary>
    public static bool IsScheduled(string key) => key.StartsWith(SchedulePrefix, StringComparison.Ordinal);

    private static CompiledTimer? Scheduled(CompiledWorkflow workflow, string key) =>
        IsScheduled(key) ? workflow.Timers.FirstOrDefault(timer => timer.Document is ScheduleTimer schedule && KeyOf(schedule) == key) : null;

    private static bool Applies(CompiledTimer timer, CompiledStage stage, in RecordScope record, StageContext context, bool isAhead) => timer.When is { } when
        ? (isAhead && !when.IsSettled) || when.Evaluate(record, context.Rules, whenBlank: false).Holds
        : stage.Document.Status == StageStatus.Open;

    private static List<(TimerDue Timer, ImmutableArray<CompiledAction> Actions, CompiledTransition? Transition, CatchUp CatchUp)> Derive(
        CompiledWorkflow workflow, in RecordScope record, StageState state, DateTime lastActivity, StageContext context, bool isAhead)
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
            if (timer.Clock(record, lastActivity, calendar) is { } instant && Applies(timer, stage, record, context, isAhead))
            {
                due.Add((new TimerDue($"timer.{timer.Document.Key}", Whole(instant), null), timer.Actions, null, timer.Document.CatchUp));
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
