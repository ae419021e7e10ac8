using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class HistoryOfStages<T>
    where T : TestDatabases, new()
{
    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task Tells_every_stay_with_its_end_and_where_it_led()
    {
        var id = await bench.ReadyAsync($$"""{ "name": "lamp", "price": 20, "contact": "x", "offer": 5, "owner": "{{bench.Bob.Id}}" }""");
        await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.OK, bench.Bob);

        var stays = (await bench.Ann.PostAsync("forms/shop.job/stages/query", """{ "sort": [ { "field": "enteredAt" }, { "field": "id" } ], "count": true }""")).Items().Select(item => item.GetProperty("values")).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(stays.Select(stay => $"{stay.GetProperty("record").Text("title")} {stay.Text("field")} {stay.Text("pipeline")} {stay.Text("stage")} {stay.Text("status")} {stay.GetProperty("next")} {stay.GetProperty("nextStatus")} {stay.GetProperty("by").Text("title")}"), Is.EqualTo(new[]
            {
                "lamp stage usual new open offered open Ann", "lamp stage usual offered open   Bob",
            }));
            Assert.That(stays[0].GetProperty("leftAt").GetDateTime(), Is.EqualTo(stays[1].GetProperty("enteredAt").GetDateTime()));
            Assert.That(stays[0].GetProperty("stayed").GetInt64(), Is.InRange(0, 300));
            Assert.That(stays[0].GetProperty("worked").GetInt64(), Is.InRange(0, 300));
            Assert.That(stays[1].GetProperty("leftAt").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(stays.Select(stay => stay.GetProperty("workflowVersion").GetInt32()), Is.All.EqualTo(1));
        });
    }

    [Test]
    public async Task Makes_funnels_conversion_and_the_stock_of_any_moment()
    {
        foreach (var (name, owner) in ((string, string)[])[("a", bench.Bob.Id), ("b", bench.Bob.Id), ("c", bench.Cid.Id), ("d", bench.Cid.Id)])
        {
            var id = await bench.ReadyAsync($$"""{ "name": "{{name}}", "price": 20, "contact": "x", "offer": 5, "owner": "{{owner}}" }""");
            if (name != "d")
            {
                await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""");
            }

            if (name == "a")
            {
                await bench.TakeAsync(id, "lose", """{ "reason": [ "price", "high" ] }""");
            }
        }

        var funnel = await RowsAsync("""{ "groupBy": [ "stage" ], "measures": [ { "fn": "countDistinct", "field": "record", "as": "n" } ] }""");
        var byPerson = await RowsAsync("""{ "groupBy": [ "record.owner" ], "measures": [ { "fn": "count", "as": "n" } ], "filter": { "field": "stage", "op": "eq", "value": "offered" } }""");
        var onward = await RowsAsync("""{ "groupBy": [ "next" ], "measures": [ { "fn": "count", "as": "n" }, { "fn": "avg", "field": "stayed", "as": "s" } ], "filter": { "field": "stage", "op": "eq", "value": "new" } }""");
        var why = await RowsAsync("""{ "groupBy": [ "reasonGroup", "reason" ], "measures": [ { "fn": "count", "as": "n" } ], "filter": { "field": "status", "op": "eq", "value": "lost" } }""");
        var now = await RowsAsync(StockAt(TimeProvider.System.GetUtcNow().AddMinutes(1)));
        var past = await RowsAsync(StockAt(TimeProvider.System.GetUtcNow().AddYears(-1)));

        Assert.Multiple(() =>
        {
            Assert.That(funnel, Is.EqualTo("""[{"stage":"gone","n":1},{"stage":"new","n":4},{"stage":"offered","n":3}]"""));
            Assert.That(byPerson, Does.Contain("Bob").And.Contain("\"n\":2").And.Contain("Cid").And.Contain("\"n\":1"));
            Assert.That(onward, Does.Match("""\[\{"next":null,"n":1,"s":null\},\{"next":"offered","n":3,"s":[0-9.]+\}\]"""));
            Assert.That(why, Is.EqualTo("""[{"reasonGroup":"price","reason":"price/high","n":1}]"""));
            Assert.That(now, Is.EqualTo("""[{"stage":"gone","n":1},{"stage":"new","n":1},{"stage":"offered","n":2}]"""));
            Assert.That(past, Is.EqualTo("[]"));
        });

        async Task<string> RowsAsync(string question) => (await bench.Ann.PostAsync("forms/shop.job/stages/aggregate", question)).GetProperty("rows").GetRawText();

        static string StockAt(DateTimeOffset moment) => $$"""
            { "groupBy": [ "stage" ], "measures": [ { "fn": "count", "as": "n" } ], "filter": { "all": [ { "field": "enteredAt", "op": "lte", "value": "{{moment:yyyy-MM-ddTHH:mm:ssZ}}" },
              { "any": [ { "field": "leftAt", "op": "empty" }, { "field": "leftAt", "op": "gt", "value": "{{moment:yyyy-MM-ddTHH:mm:ssZ}}" } ] } ] } }
            """;
    }

    [Test]
    public async Task Leaves_out_what_is_in_the_bin_and_forgets_what_is_purged()
    {
        var id = await bench.CreateAsync("{}");

        await bench.Ann.DeleteAsync(Bench.Path(id));
        var binned = await bench.StaysAsync(id);
        await bench.Ann.PostAsync($"forms/shop.job/bin/{id}/restore", null);
        var restored = await bench.StaysAsync(id);
        await bench.Ann.DeleteAsync(Bench.Path(id));
        await bench.Ann.DeleteAsync($"forms/shop.job/bin/{id}");
        var purged = await bench.StaysAsync(id);

        Assert.That((binned.Length, restored.Length, purged.Length), Is.EqualTo((0, 1, 0)));
    }

    [Test]
    public async Task Is_each_forms_own()
    {
        await bench.Ann.PutAsync("forms/shop.visit", """{ "label": "Visit", "fields": [ { "key": "job", "type": "lookup", "form": "shop.job" }, { "key": "good", "type": "switch" }, { "key": "state", "type": "stage" } ] }""");
        await bench.Ann.PutAsync("workflows/shop.visits", """{ "label": "Visits", "form": "shop.visit", "field": "state", "pipelines": [ { "key": "p", "label": "P", "stages": [ { "key": "planned", "label": "Planned" }, { "key": "done", "label": "Done", "status": "won" } ], "transitions": [ { "key": "plan", "label": "Plan", "to": "planned" }, { "key": "do", "label": "Do", "from": [ "planned" ], "to": "done" } ] } ] }""");
        await bench.PublishAsync();
        await bench.CreateAsync("{}");
        await bench.Ann.PostAsync("forms/shop.visit/records", """{ "values": {} }""", HttpStatusCode.Created);

        var stays = (await bench.Ann.PostAsync("forms/shop.visit/stages/query", "{}")).Items().Select(item => item.GetProperty("values").Text("stage"));

        Assert.That(stays, Is.EqualTo(new[] { "planned" }));
    }

    [TestCase("query", """{ "filter": { "field": "colour", "op": "eq", "value": 1 } }""", "/filter/field condition.unknown_field")]
    [TestCase("query", """{ "q": "lamp" }""", "/q query.not_searchable")]
    [TestCase("query", """{ "sort": [ { "field": "heat" } ] }""", "/sort/0/field condition.unknown_field")]
    [TestCase("aggregate", """{ "groupBy": [ "heat" ], "measures": [ { "fn": "count" } ] }""", "/groupBy/0 condition.unknown_field")]
    public async Task Is_asked_in_terms_of_its_fields(string path, string question, string error)
    {
        var refused = await bench.Ann.PostAsync($"forms/shop.job/stages/{path}", question, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(new[] { error }));
    }
}
