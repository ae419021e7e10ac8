using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class CopyingAnApp<T>
    where T : TestDatabases, new()
{
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TestCase("desk")]
    [TestCase("projects")]
    public async Task Makes_all_of_it_anew_without_records_and_naming_nothing_of_the_first(string template)
    {
        await app.SendAsync(HttpMethod.Post, "packages", $$"""{ "template": "{{template}}", "sampleData": true }""", HttpStatusCode.OK);

        var copied = await app.SendAsync(HttpMethod.Post, $"apps/{template}/copies", """{ "key": "second", "label": { "en": "Second", "zh-CN": "第二个" } }""", HttpStatusCode.OK);

        var documents = copied.GetProperty("documents").EnumerateArray().ToArray();
        var about = await app.SendAsync(HttpMethod.Get, "apps/second", null, HttpStatusCode.OK);
        Assert.That(documents.Select(document => document.GetProperty("fate").GetString()), Is.All.EqualTo("added"));
        Assert.That(about.GetProperty("label").GetProperty("zh-CN").GetString(), Is.EqualTo("第二个"));
        foreach (var document in documents)
        {
            var (kind, key) = (document.GetProperty("kind").GetString(), document.GetProperty("key").GetString()!);
            var (one, other) = ((await DocumentAsync(kind!, key)).GetRawText(), (await DocumentAsync(kind!, key.Replace("second", template, StringComparison.Ordinal))).GetRawText());
            Assert.That(one, Does.Not.Contain($"\"{template}."), key);
            Assert.That(one.Length - one.Replace("second.", string.Empty, StringComparison.Ordinal).Length, Is.EqualTo((other.Length - other.Replace($"\"{template}.", string.Empty, StringComparison.Ordinal).Length) / (template.Length + 2) * "second.".Length), key);
            if (kind == "form")
            {
                var records = await app.SendAsync(HttpMethod.Get, $"forms/{key}/records?limit=1&count=true", null, HttpStatusCode.OK);
                Assert.That(records.GetProperty("total").GetInt32(), Is.Zero, key);
            }
        }
    }

    [Test]
    public async Task Lives_beside_the_first_and_is_changed_without_it()
    {
        await app.PublishAsync(("shop.order", """{ "label": "Order", "fields": [ { "key": "name", "type": "text" }, { "key": "before", "type": "lookup", "form": "shop.order" } ] }"""));
        await app.SendAsync(HttpMethod.Post, "apps/shop/copies", """{ "key": "second", "label": "Second" }""", HttpStatusCode.OK);

        var first = await app.SendAsync(HttpMethod.Post, "forms/second.order/records", """{ "values": { "name": "one" } }""", HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Post, "forms/second.order/records", $$"""{ "values": { "before": "{{first.GetProperty("id").GetString()}}" } }""", HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Put, "forms/second.order", """{ "label": "Order", "fields": [ { "key": "other", "type": "number" } ] }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/second/publish", null, HttpStatusCode.OK);

        var kept = await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK);
        var records = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.OK);
        Assert.That(kept.GetProperty("fields").GetArrayLength(), Is.EqualTo(2));
        Assert.That(records.GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Is_published_on_like_the_first_when_both_have_a_workflow()
    {
        const string Moves = """{ "label": "Moves", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual", "stages": [ { "key": "new", "label": "New", "status": "won" } ], "transitions": [ { "key": "start", "label": "Start", "to": "new" } ] } ] }""";
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", """{ "label": "Order", "fields": [ { "key": "stage", "type": "stage" } ] }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "workflows/shop.moves", Moves, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/copies", """{ "key": "second", "label": "Second" }""", HttpStatusCode.OK);

        foreach (var each in new[] { "shop", "second" })
        {
            await app.SendAsync(HttpMethod.Put, $"workflows/{each}.moves", Moves.Replace("shop.order", $"{each}.order", StringComparison.Ordinal).Replace("Moves", "Others", StringComparison.Ordinal), HttpStatusCode.OK);
            await app.SendAsync(HttpMethod.Post, $"apps/{each}/publish", null, HttpStatusCode.OK);
        }

        await app.SendAsync(HttpMethod.Post, "apps/shop/copies", """{ "key": "third", "label": "Third" }""", HttpStatusCode.OK);
    }

    [TestCase("shop", """{ "key": "no key", "label": "x" }""", HttpStatusCode.UnprocessableEntity, "/key")]
    [TestCase("shop", """{ "key": "shop", "label": "x" }""", HttpStatusCode.Conflict, "/key")]
    [TestCase("shop", """{ "key": "Shop", "label": "x" }""", HttpStatusCode.Conflict, "/key")]
    [TestCase("shop", """{ "label": "x" }""", HttpStatusCode.UnprocessableEntity, "/key")]
    [TestCase("shop", """{ "key": "second" }""", HttpStatusCode.UnprocessableEntity, "/label")]
    [TestCase("nothing", """{ "key": "second", "label": "x" }""", HttpStatusCode.NotFound, null)]
    public async Task Refuses_what_cannot_be_and_leaves_nothing(string from, string body, HttpStatusCode expected, string? place)
    {
        await app.PublishAsync(("shop.order", """{ "label": "Order", "fields": [ { "key": "name", "type": "text" } ] }"""));

        var problem = await app.SendAsync(HttpMethod.Post, $"apps/{from}/copies", body, expected);

        await app.SendAsync(HttpMethod.Get, "apps/second", null, HttpStatusCode.NotFound);
        Assert.That(place is null || problem.GetProperty("errors").EnumerateArray().Any(error => error.GetProperty("pointer").GetString() == place), problem.GetRawText());
    }

    private Task<JsonElement> DocumentAsync(string kind, string key) => app.SendAsync(HttpMethod.Get, $"{kind}s/{key}", null, HttpStatusCode.OK);
}
