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
        var late = StageTimers.Due(shop.Orders, order, state, state.EnteredAt, context).Single(timer => timer.Key == "stay.late.0");

        var fired = StageTimers.Fire(shop.Orders, order, state, late, state.EnteredAt, context)!;

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
        var late = StageTimers.Due(shop.Orders, order, state, state.EnteredAt, shop.At("2026-11-02T09:00:00Z")).Single(timer => timer.Key == "stay.late.0");

        Assert.That(StageTimers.Fire(shop.Orders, order, state, late, state.EnteredAt, shop.At("2026-11-04T08:59:59Z")), Is.Null, "early");
        Assert.That(StageTimers.Fire(shop.Orders, order, shop.State("made"), late, state.EnteredAt, shop.At("2026-11-05T09:00:00Z")), Is.Null, "in another stage");
        Assert.That(StageTimers.Fire(shop.Orders, order, shop.State("offered", "2026-11-03T09:00:00Z"), late, state.EnteredAt, shop.At("2026-11-09T09:00:00Z")), Is.Null, "in the same stage anew");
        Assert.That(StageTimers.Fire(shop.Orders, order, state, late with { Due = late.Due.AddHours(-1) }, state.EnteredAt, shop.At("2026-11-09T09:00:00Z")), Is.Null, "by another rule");
        Assert.That(StageTimers.Fire(shop.Orders, order, state, late, state.EnteredAt, shop.At("2026-11-04T09:00:00Z")), Is.Not.Null);
        Assert.That(StageTimers.Due(shop.Orders, order, state, state.EnteredAt, shop.At("2026-11-09T09:00:00Z")), Does.Contain(late), "equal to what was stored");
    }

    [Test]
    public void Takes_a_transition_whose_time_has_come()
    {
        var state = shop.State("offered");
        var context = shop.At("2026-12-02T09:00:00Z");
        var due = StageTimers.Due(shop.Orders, shop.Order("{}"), state, state.EnteredAt, context).Single(timer => timer.Key == "transition.expire");

        var fired = StageTimers.Fire(shop.Orders, shop.Order("{}"), state, due, state.EnteredAt, context)!;

        Assert.That((fired.Move!.To.Stage, fired.Move.Cause, fired.Move.IsAutomatic), Is.EqualTo(("gone", StageCause.Timed, true)));
    }

    [TestCase("new", """{ "wanted": "2026-11-09" }""", "timer.quiet Thu 2026-11-05 09:00;timer.soon Fri 2026-11-06 09:00")]
    [TestCase("new", """{}""", "timer.quiet Thu 2026-11-05 09:00")]
    [TestCase("paid", """{ "wanted": "2026-11-09", "stage": "paid" }""", "timer.visit Mon 2026-11-16 09:00")]
    [TestCase("gone", """{ "wanted": "2026-11-09" }""", "")]
    public void Follows_activity_dates_and_schedules(string stage, string record, string expected) =>
        Assert.That(string.Join(';', Due(shop.State(stage), record, "2026-11-02T09:00:00Z", null)), Is.EqualTo(expected));

    [Test]
    public void Lets_go_what_makes_up_for_nothing_once_it_is_late()
    {
        var state = shop.State("paid");
        var order = shop.Order("""{ "wanted": "2026-11-09", "stage": "paid" }""");
        var due = StageTimers.Due(shop.Orders, order, state, state.EnteredAt, shop.At("2026-11-02T09:00:00Z")).Single();

        Assert.That(StageTimers.Fire(shop.Orders, order, state, due, state.EnteredAt, shop.At("2026-11-16T09:05:00Z")), Is.Not.Null);
        Assert.That(StageTimers.Fire(shop.Orders, order, state, due, state.EnteredAt, shop.At("2026-11-19T09:00:00Z")), Is.Null);
    }

    [Test]
    public void Outlives_a_move_where_it_counts_from_a_date()
    {
        var order = shop.Order("""{ "wanted": "2026-11-09" }""");
        var context = shop.At("2026-11-06T09:00:00Z");
        var soon = StageTimers.Due(shop.Orders, order, shop.State("new"), context.Now, context).Single(timer => timer.Key == "timer.soon");

        Assert.That(StageTimers.Due(shop.Orders, order, shop.State("offered", "2026-11-05T10:00:00Z"), context.Now, context), Does.Contain(soon));
    }

    [TestCase("new", "2026-11-09T08:30:00Z", true)]
    [TestCase("paid", "2026-11-09T08:30:00Z", false)]
    [TestCase("new", "2026-11-09T08:29:59Z", false)]
    public void Does_what_a_schedule_says_for_records_it_is_for(string stage, string now, bool expected)
    {
        var weekly = new TimerDue(StageTimers.KeyOf((ScheduleTimer)shop.Orders.Timers[^1].Document), Calendars.Calendars.Instant("2026-11-09T08:30:00Z", TimeZoneInfo.Utc), null);

        var fired = StageTimers.Fire(shop.Orders, shop.Order("{}"), shop.State(stage), weekly, shop.At(now).Now, shop.At(now));

        Assert.That(fired is not null, Is.EqualTo(expected));
    }

    // A condition that time or another record makes true is asked when the time has come; one that the record alone decides, at once too.
    [TestCase("""{ "field": "wanted", "op": "lt", "value": { "var": "today" } }""", true)]
    [TestCase("""{ "field": "customer.rank", "op": "gt", "value": 3 }""", true)]
    [TestCase("TODAY() > DATE(2027, 1, 1)", true)]
    [TestCase("""{ "field": "contact", "op": "eq", "value": "yes" }""", false)]
    [TestCase("contact == 'yes'", false)]
    public void Waits_for_what_may_come_to_hold(string when, bool waits)
    {
        var json = when.StartsWith('{') ? when : $"\"{when}\"";
        using var other = new Workshop(Workshop.Workflow.Replace("\"key\": \"soon\",", $"\"key\": \"soon\", \"when\": {json},", StringComparison.Ordinal));
        var context = other.At("2026-11-06T09:00:00Z");
        var state = other.State("new");
        var order = other.Order("""{ "wanted": "2026-11-09" }""");

        var soon = StageTimers.Due(other.Orders, order, state, state.EnteredAt, context).SingleOrDefault(timer => timer.Key == "timer.soon");

        Assert.That(soon is not null, Is.EqualTo(waits));
        Assert.That(soon is null ? null : StageTimers.Fire(other.Orders, order, state, soon, state.EnteredAt, context), Is.Null);
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
        return StageTimers.Due(shop.Orders, shop.Order(record), state, state.EnteredAt, context)
            .Where(timer => !timer.Key.StartsWith("transition", StringComparison.Ordinal))
            .Select(timer => $"{timer.Key} {Calendars.Calendars.Local(timer.Due, context.Calendar.Zone)}");
    }
}
