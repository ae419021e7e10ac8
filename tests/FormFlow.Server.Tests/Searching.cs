using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class Searching<T>
    where T : TestDatabases, new()
{
    private const string Firm = """{ "label": "Firm", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "phone", "type": "phone" }, { "key": "notes", "type": "richText" }, { "key": "size", "type": "number" }{0} ] }""";
    private const string Order = """{ "label": "Order", "titleField": "number", "fields": [ { "key": "number", "type": "text" }, { "key": "firm", "type": "lookup", "form": "shop.firm" }, { "key": "firms", "type": "lookup", "form": "shop.firm", "multiple": true } ] }""";

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.firm", Firm.Replace("{0}", string.Empty), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Order, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Finds_pairs_of_characters_beginnings_of_words_and_numbers_by_their_end()
    {
        await CreateAsync("firm", """{ "name": "上海科技有限公司", "phone": "+86 138 0013 8000", "notes": "<p>Crème <b>Brûlée</b></p>" }""");
        await CreateAsync("firm", """{ "name": "Globex Corporation", "phone": "010-6212 3456", "notes": "<p>报价已发，老王</p>" }""");

        foreach (var (question, expected) in new[]
        {
            ("科技", "上海科技有限公司"), ("科有", ""), ("有限公司", "上海科技有限公司"), ("报价", "Globex Corporation"), ("王", "Globex Corporation"), ("glob", "Globex Corporation"), ("lobex", ""),
            ("GLOBEX 报价", "Globex Corporation"), ("globex 科技", ""), ("creme brul", "上海科技有限公司"), ("13800138000", "上海科技有限公司"), ("8000", "上海科技有限公司"), ("6212 3456", "Globex Corporation"),
            ("p", ""), ("!?", ""), ("'", ""), ("a\" OR \"b", ""), ("co", "Globex Corporation"),
        })
        {
            Assert.That(await FindAsync("firm", question), Is.EqualTo(expected.Length == 0 ? [] : new[] { expected }), question);
        }

        Assert.That(await FindAsync("firm", "  "), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Keeps_the_order_the_filter_the_count_and_the_parts_of_a_list()
    {
        for (var i = 0; i < 5; i++)
        {
            await CreateAsync("firm", $$"""{ "name": "Acme {{i}}", "size": {{i % 2}} }""");
        }

        await CreateAsync("firm", """{ "name": "Other", "size": 1 }""");
        var first = await app.SendAsync(HttpMethod.Post, "forms/shop.firm/query", """{ "q": "acm", "limit": 2, "count": true, "sort": [ { "field": "size", "descending": true } ] }""", HttpStatusCode.OK);
        var second = await app.SendAsync(
            HttpMethod.Post, "forms/shop.firm/query", $$"""{ "q": "acm", "limit": 2, "cursor": "{{first.GetProperty("nextCursor")}}", "sort": [ { "field": "size", "descending": true } ] }""", HttpStatusCode.OK);
        var filtered = await app.SendAsync(
            HttpMethod.Post, "forms/shop.firm/query", """{ "q": "acm", "count": true, "filter": { "field": "size", "op": "eq", "value": 0 } }""", HttpStatusCode.OK);

        Assert.That(first.GetProperty("total").GetInt32(), Is.EqualTo(5));
        Assert.That(Names(first).Concat(Names(second)), Is.EqualTo(new[] { "Acme 3", "Acme 1", "Acme 4", "Acme 2" }));
        Assert.That(Names(filtered), Is.EqualTo(new[] { "Acme 4", "Acme 2", "Acme 0" }));
    }

    [Test]
    public async Task Follows_changes_deletions_and_restorations()
    {
        var id = await CreateAsync("firm", """{ "name": "First name" }""");
        await app.SendAsync(HttpMethod.Patch, $"forms/shop.firm/records/{id}", """{ "values": { "name": "Second name" } }""", HttpStatusCode.OK);
        Assert.That(await FindAsync("firm", "first"), Is.Empty);
        Assert.That(await FindAsync("firm", "second"), Has.Length.EqualTo(1));

        await app.SendAsync(HttpMethod.Delete, $"forms/shop.firm/records/{id}", null, HttpStatusCode.NoContent);
        Assert.That(await FindAsync("firm", "second"), Is.Empty);

        await app.SendAsync(HttpMethod.Post, $"forms/shop.firm/bin/{id}/restore", null, HttpStatusCode.OK);
        Assert.That(await FindAsync("firm", "second"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Finds_by_the_titles_of_lookups_also_when_these_change()
    {
        var firm = await CreateAsync("firm", """{ "name": "Initech" }""");
        await CreateAsync("order", $$"""{ "number": "one", "firm": "{{firm}}" }""");
        await CreateAsync("order", $$"""{ "number": "many", "firms": [ "{{firm}}" ] }""");
        Assert.That(await FindAsync("order", "initech", "number"), Is.EqualTo(new[] { "many", "one" }));

        await app.SendAsync(HttpMethod.Patch, $"forms/shop.firm/records/{firm}", """{ "values": { "name": "Umbrella" } }""", HttpStatusCode.OK);

        Assert.That(async () => await FindAsync("order", "umbrella", "number"), Is.EqualTo(new[] { "many", "one" }).After(10).Seconds.PollEvery(100).MilliSeconds);
        Assert.That(await FindAsync("order", "initech", "number"), Is.Empty);
    }

    [Test]
    public async Task Reads_records_anew_when_a_publish_changes_what_is_searched()
    {
        await app.SendAsync(HttpMethod.Put, "forms/shop.firm", (await DraftAsync()).Replace("\"type\": \"number\"", "\"type\": \"text\""), HttpStatusCode.OK);
        var id = await CreateAsync("firm", """{ "name": "x", "size": 4711 }""");
        Assert.That(await FindAsync("firm", "4711"), Is.Empty);

        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.OK);

        Assert.That(async () => await FindAsync("firm", "4711"), Has.Length.EqualTo(1).After(10).Seconds.PollEvery(100).MilliSeconds);
    }

    [Test]
    public async Task Tells_the_history_of_a_record_in_the_bin_and_of_none_that_is_gone()
    {
        var id = await CreateAsync("firm", """{ "name": "x" }""");
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.firm/records/{id}", null, HttpStatusCode.NoContent);

        var binned = await app.SendAsync(HttpMethod.Get, $"forms/shop.firm/records/{id}/history", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.firm/bin/{id}", null, HttpStatusCode.NoContent);

        Assert.That(binned.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()), Is.EqualTo(new[] { "record.deleted", "record.created" }));
        await app.SendAsync(HttpMethod.Get, $"forms/shop.firm/records/{id}/history", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Get, $"forms/shop.firm/records/{id}/history?cursor={binned.GetProperty("items")[0].GetProperty("id")}", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{id}/history", null, HttpStatusCode.NotFound);
    }

    private async Task<string> DraftAsync() => (await app.SendAsync(HttpMethod.Get, "forms/shop.firm", null, HttpStatusCode.OK)).GetRawText();

    private async Task<string> CreateAsync(string form, string values) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    private async Task<string[]> FindAsync(string form, string question, string field = "name") =>
        Names(await app.SendAsync(HttpMethod.Get, $"forms/shop.{form}/records?q={Uri.EscapeDataString(question)}", null, HttpStatusCode.OK), field);

    private static string[] Names(JsonElement list, string field = "name") =>
        [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values").GetProperty(field).GetString()!)];
}
