using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>Texts that break programs: fields keep them byte for byte, and find them again.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class NaughtyTexts<T>
    where T : TestDatabases, new()
{
    private const string Records = "forms/shop.note/records";
    private static readonly string[] Fields = ["text", "long", "tags"];
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", RandomShop.App, HttpStatusCode.OK);
        await app.SendAsync(
            HttpMethod.Put,
            "forms/shop.note",
            """{ "label": "Note", "titleField": "text", "fields": [ { "key": "number", "type": "number" }, { "key": "text", "type": "text" }, { "key": "long", "type": "longText" }, { "key": "tags", "type": "tags" } ] }""",
            HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Come_back_from_every_read_and_are_found()
    {
        var texts = Load();
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            var made = await app.SendAsync(HttpMethod.Post, Records, Body(("number", i), ("text", text)), HttpStatusCode.Created);
            var path = $"{Records}/{made.GetProperty("id").GetString()}";
            var patched = await app.SendAsync(HttpMethod.Patch, path, Body(("long", text)), HttpStatusCode.OK);
            var read = await app.SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK);
            var history = (await app.SendAsync(HttpMethod.Get, path + "/history", null, HttpStatusCode.OK)).ToString();

            var expected = text.Length == 0 ? null : text;
            Assert.That(made.GetProperty("values").GetProperty("text").GetString(), Is.EqualTo(expected));
            Assert.That(patched.GetProperty("values").GetProperty("long").GetString(), Is.EqualTo(expected));
            Assert.That(read.GetProperty("values").GetProperty("text").GetString(), Is.EqualTo(expected));
            Assert.That(read.GetProperty("values").GetProperty("long").GetString(), Is.EqualTo(expected));
            if (expected is not null)
            {
                Assert.That(Strings(JsonNode.Parse(history)), Has.Member(text), "history");
                await FindAsync(i, text, new JsonObject { ["field"] = "text", ["op"] = "eq", ["value"] = text });
                await FindAsync(i, text, new JsonObject { ["field"] = "long", ["op"] = "contains", ["value"] = text });
            }
        }

        var listed = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await app.SendAsync(HttpMethod.Get, $"{Records}?sort=number&limit=100{(cursor is null ? string.Empty : $"&cursor={cursor}")}", null, HttpStatusCode.OK);
            listed.AddRange(page.GetProperty("items").EnumerateArray().Select(record => record.GetProperty("values").GetProperty("text").GetString()));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        Assert.That(listed, Is.EqualTo(texts.Select(text => text.Length == 0 ? null : text)));
    }

    [Test]
    public async Task Are_searched_for_without_harm()
    {
        foreach (var text in Load())
        {
            await app.SendAsync(HttpMethod.Get, $"{Records}?q={Uri.EscapeDataString(text)}", null, HttpStatusCode.OK);
            await app.SendAsync(HttpMethod.Post, "forms/shop.note/query", new JsonObject { ["q"] = text }.ToJsonString(), HttpStatusCode.OK);
        }
    }

    [TestCase("text", "\"a\\u0000b\"", "/values/text")]
    [TestCase("long", "\"\\u0000\"", "/values/long")]
    [TestCase("tags", "[\"a\", \"b\\u0000\"]", "/values/tags/1")]
    public async Task That_no_database_holds_are_refused_by_name(string field, string json, string pointer)
    {
        var refused = await app.SendAsync(HttpMethod.Post, Records, $$"""{ "values": { "{{field}}": {{json}} } }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo(pointer));
    }

    [TestCase("eq")]
    [TestCase("contains")]
    [TestCase("startsWith")]
    public async Task That_no_database_holds_are_refused_in_conditions(string op)
    {
        foreach (var field in Fields.Take(2))
        {
            var refused = await app.SendAsync(HttpMethod.Post, "forms/shop.note/query", $$"""{ "filter": { "field": "{{field}}", "op": "{{op}}", "value": "a\u0000" } }""", HttpStatusCode.UnprocessableEntity);

            Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/filter/value"));
        }
    }

    [Test]
    public async Task Half_characters_are_refused() =>
        await app.SendAsync(HttpMethod.Post, Records, """{ "values": { "text": "\ud83d" } }""", HttpStatusCode.BadRequest);

    private async Task FindAsync(int number, string text, JsonObject filter)
    {
        var found = await app.SendAsync(
            HttpMethod.Post, "forms/shop.note/query", new JsonObject { ["filter"] = filter, ["limit"] = 500, ["fields"] = new JsonArray("number") }.ToJsonString(), HttpStatusCode.OK);
        var numbers = found.GetProperty("items").EnumerateArray().Select(record => record.GetProperty("values").GetProperty("number").GetInt32());
        Assert.That(numbers, Has.Member(number), $"{filter.ToJsonString()} for {text}");
    }

    private static string Body(params (string Name, object Value)[] values) =>
        JsonSerializer.Serialize(new { values = values.ToDictionary(value => value.Name, value => value.Value) });

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value)),
        JsonArray entries => entries.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static string[] Load() => JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(SharedData.Folder("naughty-strings"), "blns.json")))!;
}
