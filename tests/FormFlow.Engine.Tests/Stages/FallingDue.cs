using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Tests.Stages;

[TestFixture]
public sealed class FallingDue : IDisposable
{
    private readonly Workshop shop = new();
    private readonly CompiledCalendar closedOnMonday = Calendars.Calendars.Of(Calendars.Calendars.China);

    public void Dispose() => shop.Dispose();

    [Test]
    public void Reminds_of_an_offer_after_two_days_of_work_and_then_tells_the_manager()
    {
        // Sent on Friday 2026-11-27 at five in China; the Monday after is a holiday.
        var state = shop.State("offered", "2026-11-27T09:00:00Z");
        var due = Due(state, "{}", "2026-11-27T09:00:00Z", closedOnMonday);

        Assert.That(due.Where(timer => timer.StartsWith("stay", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "stay.warn Wed 2026-12-02 13:00", "stay.late.0 Wed 2026-12-02 17:00", "stay.late.1 Thu 2026-12-03 17:00",
        }));
    }

    [Test]
    public void Does_what_the_step_says_when_it_is_due()
    {
        var context = shop.At("2026-11-05T12:00:00Z");
        var state = shop.State("offered");
        var order = shop.Order($$"""{ "name": "Desk", "owner": "{{Workshop.Ann}}" }""");
        var moments = new RecordMoments(state.EnteredAt, state.EnteredAt);
        var late = StageTimers.Due(shop.Orders, order, state, moments, context).Single(timer => timer.Key == "stay.late.0");

        var fired = StageTimers.Fire(shop.Orders, order, state, late, moments, context)!;

        var task = (CreateTaskAction.Ready)fired.Actions[0];
        Assert.That(task.Title.Render(order, TextContext.Invariant), Is.EqualTo("Ask Desk"));
        Assert.That(task.Assignee.Of(order, actor: null), Is.EqualTo(new[] { (PeopleKind.Member, 1L) }));
        Assert.That(task.DueFrom(context.Now, order, context.Rules, context.Calendar).Due, Is.EqualTo(new DateTime(2026, 11, 6, 13, 0, 0, DateTimeKind.Utc)));
    }

    [Test]
    public void Never_fires_early_twice_changed_or_for_a_record_that_moved_on()
    {
        var state = shop.State("offered");
        var order = shop.Order("{}");
        var moments = new RecordMoments(state.EnteredAt, state.EnteredAt);
        var late = StageTimers.Due(shop.Orders, order, state, moments, shop.At("2026-11-02T09:00:00Z")).Single(timer => timer.Key == "stay.late.0");

        Assert.That(StageTimers.Fire(shop.Orders, order, state, late, moments, shop.At("2026-11-04T08:59:59Z")), Is.Null, "early");
        Assert.That(StageTimers.Fire(shop.Orders, order, shop.State("made"), late, moments, shop.At("2026-11-05T09:00:00Z")), Is.Null, "in another stage");
        Assert.That(StageTimers.Fire(shop.Orders, order, shop.State("offered", "2026-11-03T09:00:00Z"), late, moments, shop.At("2026-11-09T09:00:00Z")), Is.Null, "in the same stage anew");
        Assert.That(StageTimers.Fire(shop.Orders, order, state, late with { Due = late.Due.AddHours(-1) }, moments, shop.At("2026-11-09T09:00:00Z")), Is.Null, "by another rule");
        Assert.That(StageTimers.Fire(shop.Orders, order, state, late, moments, shop.At("2026-11-04T09:00:00Z")), Is.Not.Null);
        Assert.That(StageTimers.Due(shop.Orders, order, state, moments, shop.At("2026-11-09T09:00:00Z")), Does.Contain(late), "equal to what was stored");
    }

    [Test]
    public void Takes_a_transition_whose_time_has_come()
    {
        var state = shop.State("offered");
        var moments = new RecordMoments(state.EnteredAt, state.EnteredAt);
        var context = shop.At("2026-12-02T09:00:00Z");
        var due = StageTimers.Due(shop.Orders, shop.Order("{}"), state, moments, context).Single(timer => timer.Key == "transition.expire");

        var fired = StageTimers.Fire(shop.Orders, shop.Order("{}"), state, due, moments, context)!;

        Assert.That((fired.Move!.To.Stage, fired.Move.Cause, fired.Move.IsAutomatic), Is.EqualTo(("gone", StageCause.Timed, true)));
    }

    [TestCase("new", """{ "wanted": "2026-11-09" }""", "timer.quiet Thu 2026-11-05 09:00;timer.soon Fri 2026-11-06 09:00;timer.weekly Mon 2026-11-09 08:30")]
    [TestCase("new", """{}""", "timer.quiet Thu 2026-11-05 09:00;timer.weekly Mon 2026-11-09 08:30")]
    [TestCase("paid", """{ "wanted": "2026-11-09", "stage": "paid" }""", "timer.visit Mon 2026-11-16 09:00")]
    [TestCase("gone", """{ "wanted": "2026-11-09" }""", "")]
    public void Follows_activity_dates_and_schedules(string stage, string record, string expected) =>
        Assert.That(string.Join(';', Due(shop.State(stage), record, "2026-11-02T09:00:00Z", null)), Is.EqualTo(expected));

    [Test]
    public void Lets_go_what_makes_up_for_nothing_once_it_is_late()
    {
        var state = shop.State("paid");
        var order = shop.Order("""{ "wanted": "2026-11-09", "stage": "paid" }""");
        var moments = new RecordMoments(state.EnteredAt, state.EnteredAt);
        var due = StageTimers.Due(shop.Orders, order, state, moments, shop.At("2026-11-02T09:00:00Z")).Single();

        Assert.That(StageTimers.Fire(shop.Orders, order, state, due, moments, shop.At("2026-11-16T09:05:00Z")), Is.Not.Null);
        Assert.That(StageTimers.Fire(shop.Orders, order, state, due, moments, shop.At("2026-11-19T09:00:00Z")), Is.Null);
    }

    [TestCase(CatchUp.Run, "2026-11-10T06:00,2026-11-11T06:00,2026-11-12T06:00")]
    [TestCase(CatchUp.RunOnce, "2026-11-12T06:00")]
    [TestCase(CatchUp.Skip, "2026-11-12T06:00")]
    public void Catches_up_with_a_schedule_as_its_policy_says(CatchUp policy, string expected) =>
        Assert.That(Missed(policy, "2026-11-09T06:00:00Z", "2026-11-12T06:10:00Z"), Is.EqualTo(expected));

    [Test]
    public void Runs_none_of_the_missed_moments_when_all_are_late() =>
        Assert.That(Missed(CatchUp.Skip, "2026-11-09T06:00:00Z", "2026-11-12T16:00:00Z"), Is.Empty);

    // Berlin's clocks skip 02:30 on 2026-03-29 and show it twice on 2026-10-25.
    [TestCase("02:30", "2026-03-28T12:00:00Z", "2026-03-29T01:00")]
    [TestCase("02:30", "2026-03-29T12:00:00Z", "2026-03-30T00:30")]
    [TestCase("02:30", "2026-10-24T12:00:00Z", "2026-10-25T00:30")]
    [TestCase("02:30", "2026-10-25T00:30:00Z", "2026-10-26T01:30")]
    [TestCase("09:00", "2026-03-28T12:00:00Z", "2026-03-29T07:00")]
    public void Keeps_its_time_of_the_day_when_clocks_change(string at, string after, string expected)
    {
        var timer = new ScheduleTimer { Key = "x", Label = "x", At = at, Actions = [] };
        var berlin = new CompiledCalendar(WorkingCalendar.Standard(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.That(timer.Next(Calendars.Calendars.Instant(after, TimeZoneInfo.Utc), berlin)!.Value.ToString("yyyy-MM-ddTHH:mm"), Is.EqualTo(expected));
    }

    private static string Missed(CatchUp policy, string after, string now)
    {
        var timer = new ScheduleTimer { Key = "x", Label = "x", At = "06:00", CatchUp = policy, Actions = [] };
        var moments = timer.Due(
            Calendars.Calendars.Instant(after, TimeZoneInfo.Utc), Calendars.Calendars.Instant(now, TimeZoneInfo.Utc), StageTimers.Grace, new CompiledCalendar(WorkingCalendar.Standard(), TimeZoneInfo.Utc));
        return string.Join(',', moments.Select(moment => moment.ToString("yyyy-MM-ddTHH:mm")));
    }

    private IEnumerable<string> Due(StageState state, string record, string now, CompiledCalendar? calendar)
    {
        var context = shop.At(now);
        context = calendar is null ? context : context with { Calendar = calendar };
        return StageTimers.Due(shop.Orders, shop.Order(record), state, new RecordMoments(state.EnteredAt, state.EnteredAt), context)
            .Where(timer => !timer.Key.StartsWith("transition", StringComparison.Ordinal))
            .Select(timer => $"{timer.Key} {Calendars.Calendars.Local(timer.Due, context.Calendar.Zone)}");
    }
}
