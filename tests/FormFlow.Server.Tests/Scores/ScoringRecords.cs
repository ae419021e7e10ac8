using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Scores;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ScoringRecords<T>
    where T : TestDatabases, new()
{
    private const string Visit =
        """
        { "label": "Visit", "fields": [
          { "key": "name", "type": "text" },
          { "key": "role", "type": "select", "options": [ { "value": "boss" }, { "value": "clerk" } ] },
          { "key": "people", "type": "number" },
          { "key": "seenOn", "type": "date" },
          { "key": "score", "type": "score", "label": { "en": "Score", "zh-CN": "评分" }, "max": 50, "terms": [
            { "label": { "en": "Decides", "zh-CN": "决策者" }, "points": 20, "when": { "field": "role", "op": "eq", "value": "boss" } },
            { "label": { "en": "Size", "zh-CN": "规模" }, "field": "people", "factor": 0.5, "max": 40 },
            { "label": "Known", "points": 3, "when": "COUNTA(name, role) > 1" } ],
            "decay": { "since": "seenOn", "perWeek": 1 } },
          { "key": "grade", "type": "band", "of": "score", "bands": [ { "value": "A", "label": { "en": "Hot", "zh-CN": "高" }, "from": 40 }, { "value": "B", "from": 20 }, { "value": "C" } ] } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.visit", Visit));
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Keeps_points_and_band_with_the_record_and_tells_their_history()
    {
        var made = await CreateAsync("""{ "name": "Ann", "role": "clerk", "people": 20 }""");
        var path = $"forms/shop.visit/records/{ImportCalls.Id(made)}";
        await app.SendAsync(HttpMethod.Patch, path, """{ "values": { "name": "Anna" } }""", HttpStatusCode.OK);
        var changed = await app.SendAsync(HttpMethod.Patch, path, """{ "values": { "role": "boss", "people": 60 } }""", HttpStatusCode.OK);

        var history = await app.SendAsync(HttpMethod.Get, $"{path}/history?field=score", null, HttpStatusCode.OK);
        var hot = await app.CountAsync("shop.visit", """{ "field": "grade", "op": "eq", "value": "A" }""");

        Assert.That(Standing(made), Is.EqualTo("13 C"));
        Assert.That(Standing(changed), Is.EqualTo("50 A"));
        Assert.That(hot, Is.EqualTo(1));
        var changes = history.GetProperty("items").EnumerateArray().SelectMany(entry => entry.GetProperty("changes").EnumerateArray()).ToArray();
        Assert.That(changes.Select(change => $"{change.GetProperty("field")} {change.GetProperty("before")} {change.GetProperty("after")}"), Is.EqualTo(new[] { "score 13 50", "score  13" }));
        await app.SendAsync(HttpMethod.Get, $"{path}/history?field=none", null, HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task Explains_the_points_term_by_term_in_the_readers_language()
    {
        var seen = TimeProvider.System.GetUtcNow().AddDays(-15).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var made = await CreateAsync($$"""{ "name": "Ann", "role": "boss", "people": 60, "seenOn": "{{seen}}" }""");
        var path = $"forms/shop.visit/records/{ImportCalls.Id(made)}/scores";

        var told = await app.SendAsync(HttpMethod.Get, $"{path}/score", null, HttpStatusCode.OK, ("Accept-Language", "zh-CN"));

        Assert.Multiple(() =>
        {
            Assert.That(told.GetProperty("label").GetString(), Is.EqualTo("评分"));
            Assert.That(told.GetProperty("value").GetDecimal(), Is.EqualTo(50));
            Assert.That(told.GetProperty("total").GetDecimal(), Is.EqualTo(53));
            Assert.That(told.GetProperty("fading").GetProperty("points").GetDecimal(), Is.EqualTo(-2));
            Assert.That(
                told.GetProperty("terms").EnumerateArray().Select(term => $"{term.GetProperty("label")} {term.GetProperty("counts")} {term.GetProperty("points")}"),
                Is.EqualTo(new[] { "决策者 True 20", "规模 True 30", "Known True 3" }));
        });
        await app.SendAsync(HttpMethod.Get, $"{path}/grade", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Get, "forms/shop.visit/records/0000000000001/scores/score", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Takes_no_points_from_a_caller()
    {
        var refused = await app.SendAsync(HttpMethod.Post, "forms/shop.visit/records", """{ "values": { "score": 100, "grade": "A" } }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {error.GetProperty("pointer")}"), Is.EqualTo(new[] { "field.computed /values/score", "field.computed /values/grade" }));
    }

    [Test]
    public async Task Counts_anew_when_the_rule_changes()
    {
        var made = await CreateAsync("""{ "name": "Ann", "role": "boss" }""");
        await CreateAsync("""{ "name": "Bob" }""");

        await app.ChangeAsync("shop.visit", form => form["fields"]![4]!["terms"]![0]!["points"] = 41);

        var record = await app.SendAsync(HttpMethod.Get, $"forms/shop.visit/records/{ImportCalls.Id(made)}", null, HttpStatusCode.OK);
        var other = (await app.RecordsAsync("shop.visit", "name"))[1];
        Assert.That(Standing(record), Is.EqualTo("44 A"));
        Assert.That(other.GetProperty("version").GetInt32(), Is.EqualTo(1), "what stays the same is not written");
    }

    [TestCase("""{ "label": "Who", "points": 1, "when": { "field": "none", "op": "eq", "value": 1 } }""", "/forms/shop.visit/fields/4/terms/0/when/field")]
    [TestCase("""{ "label": "Who", "points": 1, "when": { "field": "role", "op": "gt", "value": "boss" } }""", "/forms/shop.visit/fields/4/terms/0/when/op")]
    [TestCase("""{ "label": "Who" }""", "/forms/shop.visit/fields/4/terms/0/points")]
    [TestCase("""{ "label": "Who", "field": "name" }""", "/forms/shop.visit/fields/4/terms/0/field")]
    [TestCase("""{ "label": "Who", "points": 1, "when": { "field": "people", "op": "eq", "value": { "var": "me" } } }""", "/forms/shop.visit/fields/4/terms/0/when/value")]
    public async Task Refuses_a_rule_that_cannot_work_with_its_place(string term, string pointer)
    {
        await app.SendAsync(HttpMethod.Put, "forms/shop.visit", $$"""{ "label": "Visit", "fields": [ { "key": "name", "type": "text" }, { "key": "role", "type": "select", "options": [ { "value": "boss" } ] }, { "key": "people", "type": "number" }, { "key": "a", "type": "text" }, { "key": "score", "type": "score", "terms": [ {{term}} ] } ] }""", HttpStatusCode.OK);

        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo(pointer));
    }

    private static string Standing(JsonElement record) => $"{record.GetProperty("values").GetProperty("score")} {record.GetProperty("values").GetProperty("grade")}";

    private Task<JsonElement> CreateAsync(string values) => app.SendAsync(HttpMethod.Post, "forms/shop.visit/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created);
}
