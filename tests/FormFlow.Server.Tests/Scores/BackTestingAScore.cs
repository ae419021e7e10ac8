using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Scores;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class BackTestingAScore<T>
    where T : TestDatabases, new()
{
    private const string Path = "forms/shop.enquiry/scores/score/backtest";
    private const string Won = """{ "field": "outcome", "op": "eq", "value": "won" }""";
    private const string Known = """{ "field": "outcome", "op": "in", "value": [ "won", "lost" ] }""";

    private const string Form =
        """
        { "label": "Enquiry", "fields": [
          { "key": "name", "type": "text" }, { "key": "visits", "type": "number" }, { "key": "praise", "type": "number", "label": { "en": "Praise", "zh-CN": "好评" } }, { "key": "seenOn", "type": "date" },
          { "key": "outcome", "type": "select", "options": [ { "value": "open" }, { "value": "won" }, { "value": "lost" } ] },
          { "key": "score", "type": "score", "max": 100, "terms": [ { "label": "Visits", "field": "visits", "factor": -1 } ], "start": 50 } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.enquiry", Form));
        await app.SendAsync(HttpMethod.Post, "forms/shop.enquiry/records/batch", Batch(i => new JsonObject { ["op"] = "create", ["values"] = new JsonObject { ["name"] = $"N{i}", ["visits"] = i, ["outcome"] = "open" } }), HttpStatusCode.OK);
        var ids = (await app.SendAsync(HttpMethod.Get, "forms/shop.enquiry/records?limit=100&sort=visits", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToList();

        // The more visits, the sooner it is won; praise comes with the outcome.
        await app.SendAsync(HttpMethod.Post, "forms/shop.enquiry/records/batch", Batch(i => new JsonObject
        {
            ["op"] = "update",
            ["id"] = ids[i],
            ["values"] = i < 30 ? new JsonObject { ["outcome"] = i is >= 20 or 5 ? "won" : "lost", ["praise"] = i >= 20 ? 5 : null } : new JsonObject { ["praise"] = 1 },
        }), HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Tells_how_well_each_table_parts_the_won_from_the_lost()
    {
        var tried = """{ "key": "score", "type": "score", "terms": [ { "label": "Visits", "field": "visits" }, { "label": "Praised", "points": 100, "when": { "field": "praise", "op": "gt", "value": 3 } } ] }""";

        var answer = await app.SendAsync(HttpMethod.Post, Path, $$"""{ "field": {{tried}}, "among": {{Known}}, "won": {{Won}} }""", HttpStatusCode.OK);

        var figures = answer.GetProperty("tried");
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("records").GetInt32(), Is.EqualTo(30), "those still open are left out");
            Assert.That(answer.GetProperty("leftOut").GetInt32(), Is.Zero);
            Assert.That(figures.GetProperty("won").GetInt32(), Is.EqualTo(11));

            // 10 before all 19 lost ones, 1 before 5 of them; and the published table the other way round.
            Assert.That(figures.GetProperty("auc").GetDouble(), Is.EqualTo((190 + 5) / 209.0).Within(1e-9));
            Assert.That(answer.GetProperty("live").GetProperty("auc").GetDouble(), Is.EqualTo(14 / 209.0).Within(1e-9));
            Assert.That(figures.GetProperty("tenths").GetArrayLength(), Is.EqualTo(10));
            Assert.That(figures.GetProperty("tenths")[0].GetProperty("rate").GetDouble(), Is.EqualTo(1));
            Assert.That(answer.GetProperty("shifts")[0].GetProperty("title").GetString(), Is.EqualTo("N0").Or.EqualTo("N29"));
            Assert.That(answer.GetProperty("late").EnumerateArray().Select(late => $"{late.GetProperty("field")} {late.GetProperty("label")} {late.GetProperty("records")}/{late.GetProperty("looked")}"), Is.EqualTo((string[])["praise Praise 10/30"]));
        });
    }

    [Test]
    public async Task Takes_the_draft_when_no_table_is_given_and_writes_nothing()
    {
        await app.SendAsync(HttpMethod.Put, "forms/shop.enquiry", Form.Replace("\"factor\": -1", "\"factor\": 1", StringComparison.Ordinal), HttpStatusCode.OK);

        var answer = await app.SendAsync(HttpMethod.Post, Path, $$"""{ "among": {{Known}}, "won": {{Won}} }""", HttpStatusCode.OK);
        var saved = await app.SendAsync(HttpMethod.Get, "forms/shop.enquiry/records?limit=1&sort=-visits", null, HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("tried").GetProperty("auc").GetDouble(), Is.GreaterThan(0.9));
            Assert.That(answer.GetProperty("late").GetArrayLength(), Is.Zero);
            Assert.That(saved.GetProperty("items")[0].GetProperty("values").GetProperty("score").GetInt32(), Is.EqualTo(50 - 39));
        });
    }

    [Test]
    public async Task Tries_a_score_that_is_not_published_and_one_that_fades_as_of_the_outcome()
    {
        var field = """{ "key": "fresh", "type": "score", "terms": [ { "label": "Visits", "field": "visits" } ], "decay": { "since": "seenOn", "halfLife": 1 } }""";

        var answer = await app.SendAsync(HttpMethod.Post, "forms/shop.enquiry/scores/fresh/backtest", $$"""{ "field": {{field}}, "among": {{Known}}, "won": {{Won}} }""", HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("live").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(answer.GetProperty("tried").GetProperty("auc").GetDouble(), Is.GreaterThan(0.9));
        });
    }

    [Test]
    public async Task Tries_a_table_that_reads_what_is_only_designed()
    {
        await app.SendAsync(HttpMethod.Put, "forms/shop.enquiry", Form.Replace("""{ "key": "name", "type": "text" },""", """{ "key": "calls", "type": "number" }, { "key": "name", "type": "text" },""", StringComparison.Ordinal), HttpStatusCode.OK);
        var field = """{ "key": "score", "type": "score", "terms": [ { "label": "Visits", "field": "visits" }, { "label": "Calls", "field": "calls" } ] }""";

        var answer = await app.SendAsync(HttpMethod.Post, Path, $$"""{ "field": {{field}}, "among": {{Known}}, "won": {{Won}} }""", HttpStatusCode.OK);

        Assert.That(answer.GetProperty("tried").GetProperty("auc").GetDouble(), Is.EqualTo((190 + 5) / 209.0).Within(1e-9));
    }

    [TestCase("""{ "field": { "key": "score", "type": "score", "terms": [ { "label": "V", "field": "name" } ] }, "won": {} }""", "/won")]
    [TestCase("""{ "field": { "key": "score", "type": "score", "terms": [ { "label": "V", "field": "name" } ] }, "won": { "all": [] } }""", "/field/terms/0/field")]
    [TestCase("""{ "field": { "key": "score", "type": "score", "terms": [] }, "won": { "all": [] } }""", "/field/terms")]
    [TestCase("""{ "field": { "key": "score", "type": "skore" }, "won": { "all": [] } }""", "/field")]
    [TestCase("""{ "won": { "field": "nothing", "op": "eq", "value": 1 } }""", "/won")]
    [TestCase("""{ "among": { "field": "nothing", "op": "empty" }, "won": { "all": [] } }""", "/among")]
    [TestCase("""{ }""", "/won")]
    public async Task Refuses_what_does_not_fit_at_its_place(string body, string place)
    {
        var problem = await app.SendAsync(HttpMethod.Post, Path, body, HttpStatusCode.UnprocessableEntity);

        Assert.That(problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()), Has.Some.StartsWith(place));
    }

    [Test]
    public async Task Finds_no_score_where_there_is_none()
    {
        await app.SendAsync(HttpMethod.Post, "forms/shop.enquiry/scores/visits/backtest", """{ "won": { "all": [] } }""", HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Post, "forms/shop.nothing/scores/score/backtest", """{ "won": { "all": [] } }""", HttpStatusCode.NotFound);
    }

    private static string Batch(Func<int, JsonObject> operation) => new JsonObject { ["operations"] = new JsonArray([.. Enumerable.Range(0, 40).Select(operation)]) }.ToJsonString();
}
