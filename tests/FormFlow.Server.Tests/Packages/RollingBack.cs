using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class RollingBack<T>
    where T : TestDatabases, new()
{
    private readonly ShopPackage shop = new();
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await ShopPackage.SendAsync(app, shop.Zip(), HttpStatusCode.OK, "packages?sampleData=true");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Takes_an_upgrade_back_and_keeps_what_was_entered_since()
    {
        await UpgradeAsync();
        var record = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { "name": "Second", "price": 5, "note": "urgent" } }""", HttpStatusCode.Created);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/rollback?plan=true", """{ "release": 1 }""", HttpStatusCode.OK);
        var untouched = await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK);
        var done = await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.OK);

        var back = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{record.GetProperty("id").GetString()}", null, HttpStatusCode.OK);
        var hidden = await app.SendAsync(HttpMethod.Get, "forms/shop.order/hidden", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "views/shop.all", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Get, "views/shop.open", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(Change(plan, "fieldHidden").GetProperty("hidden").GetInt32(), Is.EqualTo(1));
            Assert.That(plan.GetProperty("documents").EnumerateArray().Select(document => $"{document.GetProperty("key")} {document.GetProperty("fate")}"), Is.EquivalentTo(new[]
            {
                "shop changed", "shop.order changed", "shop.item unchanged", "shop.all hidden", "shop.open added",
            }));
            Assert.That(untouched.GetRawText(), Does.Contain("\"note\""));
            Assert.That(done.GetProperty("published").GetBoolean(), Is.True);
            Assert.That(back.GetProperty("values").GetProperty("name").GetString(), Is.EqualTo("Second"));
            Assert.That(back.GetProperty("values").TryGetProperty("note", out _), Is.False);
            Assert.That(hidden.GetProperty("items")[0].GetProperty("key").GetString(), Is.EqualTo("note"));
        });
    }

    [Test]
    public async Task Can_itself_be_taken_back_and_shows_hidden_values_again()
    {
        await UpgradeAsync();
        var record = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { "name": "Second", "note": "urgent" } }""", HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.OK);

        await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 2 }""", HttpStatusCode.OK);

        var again = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{record.GetProperty("id").GetString()}", null, HttpStatusCode.OK);
        var releases = (await app.SendAsync(HttpMethod.Get, "apps/shop/releases", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(again.GetProperty("values").GetProperty("note").GetString(), Is.EqualTo("urgent"));
            Assert.That(releases.Select(release => $"{release.GetProperty("number")} {release.GetProperty("kind")} {release.GetProperty("version")} {Of(release)} {release.GetProperty("isCurrent")}"), Is.EqualTo(new[]
            {
                "4 rolledBack 2.0.0 2 True", "3 rolledBack 1.0.0 1 False", "2 installed 2.0.0  False", "1 installed 1.0.0  False",
            }));
            Assert.That(releases[0].GetProperty("by").GetProperty("title").GetString(), Is.EqualTo("Ann"));
        });

        static string Of(JsonElement release) => release.TryGetProperty("of", out var of) && of.ValueKind == JsonValueKind.Number ? of.ToString() : string.Empty;
    }

    [Test]
    public async Task Lets_the_next_upgrade_merge_over_what_was_installed_then()
    {
        await UpgradeAsync();
        await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.OK);
        var item = await app.SendAsync(HttpMethod.Get, "forms/shop.item", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.item", item.GetRawText().Replace("\"Item\"", "\"Thing\"", StringComparison.Ordinal), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

        var done = await UpgradeAsync();

        var order = await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK);
        item = await app.SendAsync(HttpMethod.Get, "forms/shop.item", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(done.GetProperty("package").GetProperty("installedVersion").GetString(), Is.EqualTo("1.0.0"));
            Assert.That(done.GetProperty("package").GetProperty("kept").EnumerateArray().Select(key => key.GetString()), Is.EqualTo(new[] { "shop.item" }));
            Assert.That(order.GetRawText(), Does.Contain("\"note\""));
            Assert.That(item.GetProperty("label").GetString(), Is.EqualTo("Thing"));
        });
    }

    [Test]
    public async Task Happens_once_for_one_idempotency_key()
    {
        await UpgradeAsync();

        var first = await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.OK, ("Idempotency-Key", "back"));
        var repeated = await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.OK, ("Idempotency-Key", "back"));

        var releases = await app.SendAsync(HttpMethod.Get, "apps/shop/releases", null, HttpStatusCode.OK);
        Assert.That(repeated.GetRawText(), Is.EqualTo(first.GetRawText()));
        Assert.That(releases.GetProperty("items").GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public async Task Is_refused_for_what_is_not_there_over_open_drafts_and_for_those_who_may_not()
    {
        var unknown = await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 7 }""", HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Get, "apps/none/releases", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Put, "views/shop.mine", shop.Files["views/open.json"], HttpStatusCode.OK);
        var drafts = await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.Conflict);
        await app.SendAsync(HttpMethod.Post, "members", """{ "name": "Bob", "email": "bob@example.com", "password": "correct horse battery" }""", HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Post, "/api/v1/session", """{ "email": "bob@example.com", "password": "correct horse battery" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/rollback", """{ "release": 1 }""", HttpStatusCode.Forbidden);
        await app.SendAsync(HttpMethod.Post, "apps/shop/rollback?plan=true", """{ "release": 1 }""", HttpStatusCode.Forbidden);

        Assert.Multiple(() =>
        {
            Assert.That(unknown.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/release"));
            Assert.That(drafts.GetRawText(), Does.Contain("package.open_drafts"));
        });
    }

    private Task<JsonElement> UpgradeAsync()
    {
        var next = shop.Version("2.0.0", "views/open.json", null).Version("2.0.0", "forms/order.json", shop.Files["forms/order.json"].Replace("{ \"type\": \"number\"", "{ \"type\": \"text\", \"key\": \"note\" }, { \"type\": \"number\"", StringComparison.Ordinal));
        next.Files["views/all.json"] = shop.Files["views/open.json"];
        return ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.OK);
    }

    private static JsonElement Change(JsonElement plan, string nature) => plan.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("nature").GetString() == nature);
}
