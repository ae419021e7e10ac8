using FormFlow.Engine.Actions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Tests.Stages;

[TestFixture]
public sealed class MovingARecord : IDisposable
{
    private const string Now = "2026-11-03T10:00:00Z";
    private static readonly string Sound = $$"""{ "name": "Desk", "price": 100, "contact": "yes", "owner": "{{Workshop.Ann}}", "offer": 90, "note": "n" }""";

    private readonly Workshop shop = new();

    public void Dispose() => shop.Dispose();

    [TestCase("""{ "price": 20 }""", null, "usual/new")]
    [TestCase("""{ "urgent": true }""", null, "express/new")]
    [TestCase("""{ "price": 20 }""", "paid", "usual/paid")]
    [TestCase("""{}""", "paid", "stage.condition_not_met /values/stage")]
    [TestCase("""{ "price": 20 }""", "made", "stage.no_start_there /values/stage")]
    [TestCase("""{ "urgent": true }""", "paid", "stage.no_start_there /values/stage")]
    public void Begins_where_a_start_leads(string record, string? stage, string expected) =>
        Assert.That(Text(StageMachine.Begin(shop.Orders, shop.Order(record), shop.At(Now), stage)), Is.EqualTo(expected));

    [Test]
    public void Begins_on_the_invalid_list_when_the_entry_standard_is_not_met()
    {
        var move = StageMachine.Begin(shop.Orders, shop.Order("""{ "price": 9 }"""), shop.At(Now)).Value;

        Assert.That((move.To.Stage, move.To.Invalid, move.Cause), Is.EqualTo(("new", "big", StageCause.Begun)));
        Assert.That(StageMachine.Judge(shop.Orders, shop.Order("""{ "price": 10 }"""), shop.At(Now).Rules), Is.Null);
    }

    [Test]
    public void Begins_anew_in_another_pipeline_with_nothing_done()
    {
        var move = StageMachine.Begin(shop.Orders, shop.Order("""{ "price": 20 }"""), shop.At(Now), pipeline: "express", state: shop.State("paid", done: "called")).Value;

        Assert.That((move.To.Pipeline, move.To.Stage, move.To.Done.Length), Is.EqualTo(("express", "new", 0)));
        Assert.That(Text(StageMachine.Begin(shop.Orders, shop.Order("{}"), shop.At(Now), pipeline: "none")), Is.EqualTo("stage.unknown_pipeline /values/stage"));
    }

    [TestCase("new", "offer", "", "usual/offered")]
    [TestCase("new", "offer", """ "price": 5 """, "stage.entry_standard , stage.check_failed /values/offer")]
    [TestCase("new", "offer", """ "contact": null """, "stage.field_missing /values/contact")]
    [TestCase("new", "offer", """ "price": 2000 """, "stage.check_failed /values/price")]
    [TestCase("new", "offer", """ "note": null """, "stage.field_missing /values/note")]
    [TestCase("new", "offer", """ "offer": null """, "stage.field_missing /values/offer, stage.check_failed /values/offer")]
    [TestCase("new", "offer", """ "offer": 101 """, "stage.check_failed /values/offer")]
    [TestCase("new", "offer", """ "owner": null """, "stage.not_yours ")]
    [TestCase("new", "make", "", "stage.not_from_here ")]
    [TestCase("new", "gone", "", "stage.unknown_transition ")]
    [TestCase("offered", "make", "", "usual/made")]
    [TestCase("offered", "make", """ "contact": "no" """, "stage.condition_not_met ")]
    [TestCase("new", "rush", "", "stage.comment_missing /comment")]
    [TestCase("made", "again", "", "stage.comment_missing /comment")]
    [TestCase("new", "lose", "", "stage.reason_missing /reason")]
    public void Takes_a_transition_or_names_all_that_stands_against_it(string stage, string transition, string change, string expected)
    {
        var values = Changed(change);

        var move = StageMachine.Take(shop.Orders, shop.Scope(values), shop.Scope(values), shop.State(stage, done: "called"), transition, shop.At(Now));

        Assert.That(Text(move), Is.EqualTo(expected));
    }

    [TestCase(null, "price high", "usual/gone")]
    [TestCase("They said", "other", "usual/gone")]
    [TestCase(null, "price", "stage.reason_incomplete /reason")]
    [TestCase(null, "price low", "stage.reason_unknown /reason/1")]
    [TestCase(null, "other high", "stage.reason_unknown /reason/1")]
    public void Keeps_the_reason_from_the_tree(string? comment, string reason, string expected)
    {
        var move = StageMachine.Take(shop.Orders, shop.Order("{}"), shop.Order("{}"), shop.State("new"), "lose", shop.At(Now), comment, reason.Split(' '));

        Assert.That(Text(move), Is.EqualTo(expected));
        if (!move.IsRefused)
        {
            Assert.That((move.Value.Comment, string.Join(' ', move.Value.Reason!)), Is.EqualTo((comment, reason)));
        }
    }

    [Test]
    public void Takes_no_comment_or_reason_that_is_not_asked_for()
    {
        var order = shop.Order(Sound);

        Assert.That(Text(StageMachine.Take(shop.Orders, order, order, shop.State("offered"), "make", shop.At(Now), "Well", ["other"])), Is.EqualTo("stage.comment_unexpected /comment, stage.reason_unexpected /reason"));
        Assert.That(Text(StageMachine.Take(shop.Orders, order, order, shop.State("made"), "again", shop.At(Now), new string('x', 4001))), Is.EqualTo("stage.comment_too_long /comment"));
    }

    [Test]
    public void Holds_a_stage_while_a_must_item_is_open_but_lets_it_be_lost()
    {
        var order = shop.Order(Sound);

        var held = StageMachine.Take(shop.Orders, order, order, shop.State("new", done: "gift"), "offer", shop.At(Now));
        var ticked = StageMachine.Tick(shop.Orders, shop.State("new"), "called", done: true).Value;

        Assert.That(Text(held), Is.EqualTo("stage.item_open "));
        Assert.That(held.Errors[0].Parameters["item"], Is.EqualTo("called"));
        Assert.That(Text(StageMachine.Take(shop.Orders, order, order, ticked, "offer", shop.At(Now))), Is.EqualTo("usual/offered"));
        Assert.That(Text(StageMachine.Take(shop.Orders, shop.Order("{}"), shop.Order("{}"), shop.State("new"), "lose", shop.At(Now), null, ["other"])), Is.EqualTo("usual/gone"));
        Assert.That(StageMachine.Tick(shop.Orders, ticked, "called", done: false).Value.Done, Is.Empty);
        Assert.That(StageMachine.Tick(shop.Orders, shop.State("made"), "called", done: true).Errors[0].Code, Is.EqualTo(StageErrors.UnknownItem));
    }

    [TestCase(1, false, true)]
    [TestCase(2, false, false)]
    [TestCase(3, false, true)]
    [TestCase(2, true, true)]
    public void Knows_whose_move_it_is(long member, bool isOwner, bool may)
    {
        var context = shop.At(Now, member, member == 3 ? [1] : [], isOwner);
        var order = shop.Order(Sound);

        var option = StageMachine.Options(shop.Orders, order, shop.State("new", done: "called"), context).Single(each => each.Transition.Key == "offer");

        Assert.That(option.IsAllowed, Is.EqualTo(may));
        Assert.That(StageMachine.Take(shop.Orders, order, order, shop.State("new", done: "called"), "offer", context).IsRefused, Is.EqualTo(!may));
        if (!may)
        {
            Assert.That(option.Blocked[0].Message("en"), Is.EqualTo("'Offer' is for 'owner' or the managers of 'owner'."));
        }
    }

    [Test]
    public void Does_not_let_somebody_become_the_one_who_may()
    {
        var after = Changed($$""" "owner": "{{Workshop.Bob}}" """);

        var move = StageMachine.Take(shop.Orders, shop.Order(Sound), shop.Scope(after), shop.State("new", done: "called"), "offer", shop.At(Now, member: 2));

        Assert.That(Text(move), Is.EqualTo("stage.not_yours "));
    }

    [Test]
    public void Offers_each_transition_with_what_it_asks_or_why_not_in_the_callers_language()
    {
        var options = StageMachine.Options(shop.Orders, shop.Order($$"""{ "price": 2000, "owner": "{{Workshop.Ann}}" }"""), shop.State("new"), shop.At(Now, language: "zh-CN"));

        Assert.That(options.Select(option => option.Transition.Key), Is.EqualTo(new[] { "offer", "rush", "lose" }));
        Assert.That(options[0].Asks.Select(ask => (ask.Field.Key, ask.Required)), Is.EqualTo(new[] { ("offer", true), ("note", true) }), "what the stage needs is asked for as well");
        Assert.That(options[0].Blocked.Select(error => error.Message("zh-CN")), Is.EqualTo(new[] { "请填写“contact”。", "太贵", "检查项“Called”尚未完成。" }));
        Assert.That(options[2].IsAllowed);
        Assert.That(options[2].NeedsNothing(new object?[50]), Is.False, "a reason");
    }

    [TestCase("new", "new", "", null)]
    [TestCase("new", "offered", "", "usual/offered")]
    [TestCase("new", "offered", """ "note": null """, "stage.field_missing /values/note")]
    [TestCase("new", "paid", "", "stage.not_reachable /values/stage")]
    [TestCase("new", "gone", "", "stage.asks_more /values/stage")]
    [TestCase("new", "made", "", "stage.asks_more /values/stage")]
    [TestCase("offered", "made", """ "contact": "no" """, "usual/made", Description = "the second road needs nothing")]
    public void Goes_where_a_stage_sent_as_a_value_asks(string from, string to, string change, string? expected)
    {
        var move = StageMachine.Asked(shop.Orders, shop.Order(Sound), shop.Scope(Changed(change)), shop.State(from, done: "called"), to, shop.At(Now));

        Assert.That(move is { IsRefused: false, Value: null } ? null : Text(move), Is.EqualTo(expected));
    }

    [Test]
    public void Goes_on_by_itself_when_its_condition_holds()
    {
        Assert.That(StageMachine.Automatic(shop.Orders, shop.Order("""{ "price": 20, "urgent": true }"""), shop.State("made"), shop.At(Now)), Is.Not.Null.With.Property("Cause").EqualTo(StageCause.Changed));
        Assert.That(StageMachine.Automatic(shop.Orders, shop.Order("""{ "price": 20 }"""), shop.State("made"), shop.At(Now)), Is.Null);
        Assert.That(StageMachine.Automatic(shop.Orders, shop.Order("""{ "price": 5, "urgent": true }"""), shop.State("made"), shop.At(Now)), Is.Null, "the entry standard stands against it");
        Assert.That(StageMachine.Automatic(shop.Orders, shop.Order(Sound), shop.State("offered"), shop.At("2026-12-02T09:00:00Z"))!.To.Stage, Is.EqualTo("gone"), "its time has passed");
    }

    [Test]
    public void Goes_on_for_what_happens_on_a_related_record()
    {
        var via = shop.Set.Find("shop.visit")!.Find("order")!;

        Assert.That(StageMachine.Related(shop.Orders, shop.Order(Sound), shop.State("offered"), via, shop.Scope(shop.Values("""{ "good": true }""", "shop.visit")), shop.At(Now))!.To.Stage, Is.EqualTo("made"));
        Assert.That(StageMachine.Related(shop.Orders, shop.Order(Sound), shop.State("offered"), via, shop.Scope(shop.Values("""{ "good": false }""", "shop.visit")), shop.At(Now)), Is.Null);
        Assert.That(StageMachine.Related(shop.Orders, shop.Order(Sound), shop.State("made"), via, shop.Scope(shop.Values("""{ "good": true }""", "shop.visit")), shop.At(Now)), Is.Null);
    }

    [Test]
    public void Tells_history_how_long_the_stage_took()
    {
        var order = shop.Order(Sound);

        var move = StageMachine.Take(shop.Orders, order, order, shop.State("offered", "2026-10-30T16:00:00Z"), "make", shop.At("2026-11-02T10:00:00Z")).Value;

        Assert.That((move.Stayed, move.Worked, move.Version), Is.EqualTo(((TimeSpan?)TimeSpan.FromHours(66), (TimeSpan?)TimeSpan.FromHours(3), 1)));
        Assert.That(move.To.EnteredAt, Is.EqualTo(new DateTime(2026, 11, 2, 10, 0, 0, DateTimeKind.Utc)));
    }

    [Test]
    public void Ends_a_loop_by_naming_it()
    {
        var trail = new StageTrail();
        var (here, there) = (Move("made", "paid"), Move("paid", "made"));

        var error = Enumerable.Range(0, 20).Select(i => trail.Follow(i % 2 == 0 ? here : there)).First(each => each is not null)!;

        Assert.That(error.Message("en"), Does.EndWith("paid → made → paid"));
    }

    [Test]
    public void Hands_over_what_is_to_be_done_with_its_values()
    {
        var order = shop.Order(Sound);
        var context = shop.At(Now);

        var actions = StageMachine.Take(shop.Orders, order, order, shop.State("new", done: "called"), "offer", context).Value.Actions;

        var values = ((SetFieldsAction.Ready)actions[0]).Values;
        Assert.That(values.Select(value => (value.Field.Key, value.Evaluate(order, context.Rules).Value)), Is.EqualTo(new[] { ("note", (object)"DESK"), ("urgent", false) }));
        Assert.That(((CommentAction.Ready)actions[1]).Text.Render(order, TextContext.Invariant), Is.EqualTo("Offered 90 for Desk"));
        Assert.That(actions[1].Place, Is.EqualTo("/pipelines/1/transitions/2/actions/1"));
    }

    [Test]
    public void Keeps_a_state_in_the_records_values()
    {
        var values = shop.Values(Sound);
        var state = shop.State("offered", done: ["called"]) with { Invalid = "big" };

        state.WriteTo(shop.Orders, values);
        var read = StageState.Of(shop.Orders, values)!;

        Assert.That((read.Pipeline, read.Stage, read.EnteredAt, read.Invalid, string.Join(',', read.Done)), Is.EqualTo((state.Pipeline, state.Stage, state.EnteredAt, "big", "called")));
        Assert.That(values[shop.Orders.StatusField.Slot], Is.EqualTo("open"));
        Assert.That(StageState.Of(shop.Orders, shop.Values(Sound)), Is.Null);
    }

    [Test]
    public void Refuses_to_move_what_stands_in_a_stage_that_is_gone()
    {
        var order = shop.Order(Sound);
        var lost = shop.State("vanished");

        Assert.That(StageMachine.Options(shop.Orders, order, lost, shop.At(Now)), Is.Empty);
        Assert.That(Text(StageMachine.Take(shop.Orders, order, order, lost, "offer", shop.At(Now))), Is.EqualTo("stage.not_begun "));
        Assert.That(StageMachine.Asked(shop.Orders, order, order, lost, "new", shop.At(Now)).Errors[0].Code, Is.EqualTo(StageErrors.NotBegun));
    }

    private object?[] Changed(string change)
    {
        var values = shop.Values(Sound);
        foreach (var (field, value) in change.Trim().Length == 0 ? [] : System.Text.Json.Nodes.JsonNode.Parse($"{{{change}}}")!.AsObject())
        {
            values[shop.Orders.Form.Find(field)!.Slot] = shop.Values($"{{\"{field}\":{value?.ToJsonString() ?? "null"}}}")[shop.Orders.Form.Find(field)!.Slot];
        }

        return values;
    }

    private StageMove Move(string from, string to) =>
        new(shop.Orders.Pipelines[1].Transitions.First(transition => transition.To.Key == "paid"), shop.State(from), shop.State(to), StageCause.Changed, null, null, null, null);

    private static string Text<T>(Result<T> move)
        where T : class? =>
        move.IsRefused ? string.Join(", ", move.Errors.Select(error => $"{error.Code.Code} {error.Pointer}")) : move.Value is StageMove { To: var to } ? $"{to.Pipeline}/{to.Stage}" : string.Empty;
}
