using System.Text.Json;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Timers;

/// <summary>
/// The schedules of workflows: one row each, however many records there are. When a moment has come, it is spread over the records it is for, a
/// part at a time; each then has a timer that is due. How far that came stands in the row, written together with the timers.
/// </summary>
public sealed class Schedules(LiveForms live, RecordSessions sessions, IdGenerator ids, TimeProvider time)
{
    private const int Part = 500;

    /// <summary>
    /// Brings the rows in step with forms that the running transaction publishes. A new schedule and one that changed begin now: what would have
    /// been before is nothing they missed.
    /// </summary>
    internal static async ValueTask SyncAsync(DatabaseSession session, FormSet forms, long now)
    {
        var kept = (await StageScheduleStore.AllAsync(session)).ToDictionary(row => (row.Form, row.Field, row.Key));
        foreach (var workflow in forms.Forms.SelectMany(form => form.Workflows))
        {
            foreach (var schedule in workflow.Timers.Select(timer => timer.Document).OfType<ScheduleTimer>())
            {
                var rule = JsonSerializer.Serialize(new { schedule.At, schedule.Weekdays, schedule.MonthDays, schedule.WorkingDaysOnly }, DocumentJson.Options);
                if (!kept.Remove((workflow.Form.Id, workflow.Stage.Id, schedule.Key), out var row) || row.Rule != rule)
                {
                    row = new StageScheduleRow { Form = workflow.Form.Id, Field = workflow.Stage.Id, Key = schedule.Key, Rule = rule, AfterAt = now };
                }

                // One that is just being spread goes on; of all others the calendar may be another now.
                if (row.Moment is null)
                {
                    await StageScheduleStore.PutAsync(session, row with { NextAt = Next(schedule, row.AfterAt, TimerRules.CalendarOf(workflow)) });
                }
            }
        }

        foreach (var row in kept.Values)
        {
            await StageScheduleStore.RemoveAsync(session, row);
        }
    }

    /// <summary>Spreads a part of a moment that has come; false when there is none, or another process is at it.</summary>
    internal async Task<bool> SpreadAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await workspace.Database.ReadOneAsync((session, _) => StageScheduleStore.DueAsync(session, now), cancellationToken) is not { } due)
        {
            return false;
        }

        var forms = await live.OfAsync(workspace, cancellationToken);
        var spread = forms.Forms.FirstOrDefault(form => form.Id == due.Form) is { } known
            ? await sessions.WriteAsync(workspace, Caller.System, known.Key, cause: null, (session, context, _) => SpreadAsync(session, context, due), cancellationToken)
            : await workspace.Database.WriteAsync((session, _) => RemoveAsync(session, due), cancellationToken);
        return !spread.IsRefused && spread.Value;
    }

    private async ValueTask<bool> SpreadAsync(DatabaseSession session, ChangeContext context, StageScheduleRow due)
    {
        var now = TimerMoment.Of(context.Now);
        if (await StageScheduleStore.ClaimAsync(session, due) is not { } row || row.NextAt is null || row.NextAt > now)
        {
            return false;
        }

        if (context.Form.Workflows.FirstOrDefault(each => each.Stage.Id == row.Field) is not { } workflow
            || workflow.Timers.FirstOrDefault(each => each.Document is ScheduleTimer found && found.Key == row.Key) is not { Document: ScheduleTimer schedule } timer)
        {
            return await RemoveAsync(session, row);
        }

        var calendar = TimerRules.CalendarOf(workflow);
        if ((row.Moment ?? First(schedule.Due(TimerMoment.Read(row.AfterAt), context.Now, StageTimers.Grace, calendar))) is not { } moment)
        {
            await StageScheduleStore.PutAsync(session, row with { AfterAt = now, NextAt = Next(schedule, now, calendar) });
            return true;
        }

        var records = await RecordFinder.IdsAfterAsync(session, Whom(workflow, timer), context.Rules.Conditions, row.Record, Part);
        if (records.Count > 0)
        {
            await StageTimerStore.AddAsync(session, records.Select(record => new StageTimerRow
            {
                Id = ids.Next(),
                Form = row.Form,
                Field = row.Field,
                Record = record,
                Key = StageTimers.KeyOf(schedule),
                Due = moment,
                Stay = TimerMoment.NoStay,
            }));
        }

        await StageScheduleStore.PutAsync(session, records.Count == Part
            ? row with { Moment = moment, Record = records[^1] }
            : row with { AfterAt = moment, Moment = null, Record = 0, NextAt = Next(schedule, moment, calendar) });
        return true;
    }

    private static async ValueTask<bool> RemoveAsync(DatabaseSession session, StageScheduleRow row)
    {
        await StageScheduleStore.RemoveAsync(session, row);
        return true;
    }

    // What SQL can tell of whom it is for; the timers that are made ask again.
    private static BoundCondition Whom(CompiledWorkflow workflow, CompiledTimer timer) => timer.When switch
    {
        null => Bind(workflow.StatusField, ConditionOp.Eq, JsonSerializer.SerializeToElement("open")),
        { Condition: { } condition } => condition,
        _ => Bind(workflow.Stage, ConditionOp.NotEmpty, null),
    };

    private static BoundCondition Bind(CompiledField field, ConditionOp op, JsonElement? value) =>
        ConditionBinder.Bind(new Condition.Comparison(field.Key, op, value), field.Form, string.Empty).Value;

    private static long? First(IReadOnlyList<DateTime> moments) => moments.Count > 0 ? TimerMoment.Of(moments[0]) : null;

    private static long? Next(ScheduleTimer schedule, long after, CompiledCalendar calendar) =>
        schedule.Next(TimerMoment.Read(after), calendar) is { } moment ? TimerMoment.Of(moment) : null;
}
