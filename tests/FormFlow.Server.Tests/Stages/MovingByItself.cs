using System.Net;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class MovingByItself<T>
    where T : TestDatabases, new()
{
    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task Happens_when_a_change_makes_its_condition_hold_and_history_says_so()
    {
        var id = await bench.ReadyAsync();
        await bench.TakeAsync(id, "rush", """{ "comment": "now" }""");

        var paid = (await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "urgent": true } }""")).GetProperty("values");
        var move = (await bench.Ann.GetAsync($"{Bench.Path(id)}/history")).Items().First().GetProperty("moves")[0];

        Assert.That((paid.Text("stage"), paid.Text("stage.status")), Is.EqualTo(("paid", "won")));
        Assert.That((move.Text("transition"), move.Text("cause"), move.GetProperty("automatic").GetBoolean()), Is.EqualTo(("pay", "changed", true)));
    }

    [Test]
    public async Task Follows_a_transition_in_the_same_write()
    {
        var id = await bench.ReadyAsync("""{ "price": 20, "contact": "x", "urgent": true }""");

        var taken = await bench.TakeAsync(id, "rush", """{ "comment": "now" }""");

        Assert.That(taken.GetProperty("values").Text("stage"), Is.EqualTo("paid"));
        Assert.That(await bench.StaysAsync(id), Is.EqualTo(new[] { "new start begun", "made rush taken", "paid pay changed" }));
    }

    [Test]
    public async Task Happens_for_what_a_related_record_did()
    {
        var (good, bad) = (await OfferedAsync(), await OfferedAsync());

        var visits = await bench.Bob.PostAsync("forms/shop.visit/records/batch", $$"""
            { "operations": [ { "op": "create", "values": { "job": "{{good}}", "good": true } }, { "op": "create", "values": { "job": "{{bad}}", "good": false } } ] }
            """);
        var visit = visits.GetProperty("results")[0].Text("id");
        var stay = (await bench.Ann.PostAsync("forms/shop.job/stages/query", """{ "filter": { "field": "transition", "op": "eq", "value": "visited" } }""")).Items().Single().GetProperty("values");

        Assert.Multiple(async () =>
        {
            Assert.That((await bench.StageAsync(good), await bench.StageAsync(bad)), Is.EqualTo(("made", "offered")));
            Assert.That((stay.Text("cause"), stay.GetProperty("automatic").GetBoolean(), stay.Text("rule"), stay.GetProperty("by").Text("title")), Is.EqualTo(("related", true, $"related:shop.visit/{visit}", "Bob")));
        });

        async Task<string> OfferedAsync()
        {
            var id = await bench.ReadyAsync();
            await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""");
            return id;
        }
    }

    [Test]
    public async Task Is_asked_of_a_record_as_its_own_batch_left_it()
    {
        await bench.PublishAsync(
            flow => Bench.Transition(flow, "visited")["automatic"] = JsonNode.Parse("""{ "onRelated": { "form": "shop.job", "via": "origin", "when": { "field": "note", "op": "eq", "value": "good" } } }"""),
            withOrigin: true);
        var id = await bench.ReadyAsync();
        await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""");

        await bench.Ann.PostAsync("forms/shop.job/records/batch", $$"""
            { "operations": [ { "op": "update", "id": "{{id}}", "values": { "stage": "made" } }, { "op": "create", "values": { "origin": "{{id}}", "note": "good" } } ] }
            """);

        Assert.That(await bench.StaysAsync(id), Is.EqualTo(new[] { "new start begun", "offered offer taken", "made make asked" }));
    }

    [Test]
    public async Task Ends_with_the_loop_named_when_it_does_not_end_by_itself()
    {
        // The conditions exclude each other, so that the workflow may be published; its actions make one after the other hold.
        await bench.PublishAsync(flow =>
        {
            foreach (var (transition, when, then) in ((string, string, string)[])[("pay", "a", "b"), ("again", "b", "c"), ("rush", "c", "a")])
            {
                Bench.Transition(flow, transition)["automatic"] = JsonNode.Parse($$"""{ "onChange": { "field": "note", "op": "eq", "value": "{{when}}" } }""");
                Bench.Acting(transition, $$"""[ { "type": "setFields", "values": { "note": "{{then}}" } } ]""")(flow);
            }
        });
        var id = await bench.ReadyAsync();

        var refused = await bench.TakeAsync(id, "rush", """{ "comment": "now" }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Text("code"), Is.EqualTo("action.loop"));
        Assert.That(refused.GetProperty("parameters").Text("loop"), Is.EqualTo("shop.job transition:pay → shop.job transition:again → shop.job transition:rush → shop.job transition:pay"));
        Assert.That(await bench.StageAsync(id), Is.EqualTo("new"));
    }
}
