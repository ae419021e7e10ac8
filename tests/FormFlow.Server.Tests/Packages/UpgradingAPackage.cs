using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class UpgradingAPackage<T>
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
    public async Task Renames_what_keeps_its_id_and_keeps_its_values()
    {
        var order = ShopPackage.Read(await ShopPackage.ExportAsync(app, "shop"))["forms/order.json"];
        var next = shop.Version("1.1.0", "forms/order.json", null).Version("1.1.0", "forms/purchase.json", order.Replace("\"key\": \"name\"", "\"key\": \"caption\"", StringComparison.Ordinal));
        next.Files["views/open.json"] = next.Files["views/open.json"].Replace("shop.order", "shop.purchase", StringComparison.Ordinal).Replace("\"name\"", "\"caption\"", StringComparison.Ordinal);
        next.Files["data/purchase.json"] = next.Files["data/order.json"];
        next.Files.Remove("data/order.json");

        var done = await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.OK);

        var records = await app.SendAsync(HttpMethod.Get, "forms/shop.purchase/records", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.NotFound);
        Assert.That(Natures(done), Is.SupersetOf(new[] { "formRenamed shop.purchase", "fieldRenamed shop.purchase" }));
        Assert.That(records.GetProperty("items")[0].GetProperty("values").GetProperty("caption").GetString(), Is.EqualTo("First"));
    }

    [Test]
    public async Task Keeps_what_was_changed_here_alone_and_refuses_what_both_changed()
    {
        await ChangeHereAsync("forms/shop.item", form => form.Replace("\"label\": \"Item\"", "\"label\": \"Thing\"", StringComparison.Ordinal));

        var kept = await ShopPackage.SendAsync(app, shop.Version("1.1.0", "views/open.json", shop.Files["views/open.json"].Replace("Open", "All", StringComparison.Ordinal)).Zip(), HttpStatusCode.OK);
        var both = shop.Version("1.2.0", "forms/item.json", shop.Files["forms/item.json"].Replace("\"Item\"", "\"Article\"", StringComparison.Ordinal)).Zip();
        var refused = await ShopPackage.SendAsync(app, both, HttpStatusCode.Conflict);
        var plan = await ShopPackage.SendAsync(app, both, HttpStatusCode.OK, "packages/plan");
        var here = await app.SendAsync(HttpMethod.Get, "forms/shop.item", null, HttpStatusCode.OK);
        await ShopPackage.SendAsync(app, both, HttpStatusCode.OK, "packages?overwrite=true");
        var taken = await app.SendAsync(HttpMethod.Get, "forms/shop.item", null, HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(kept.GetProperty("package").GetProperty("kept").EnumerateArray().Select(key => key.GetString()), Is.EqualTo(new[] { "shop.item" }));
            Assert.That(refused.GetRawText(), Does.Contain("package.changed_here").And.Contain("shop.item"));
            Assert.That(plan.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("forms/item.json#/label"));
            Assert.That(plan.GetProperty("package").GetProperty("conflicts")[0].GetRawText(), Is.EqualTo("""{"kind":"form","key":"shop.item","path":["label"],"was":"Item","here":"Thing","there":"Article"}"""));
            Assert.That(here.GetProperty("label").GetString(), Is.EqualTo("Thing"));
            Assert.That(taken.GetProperty("label").GetString(), Is.EqualTo("Article"));
        });
    }

    [Test]
    public async Task Merges_what_both_changed_in_different_places()
    {
        await ChangeHereAsync("forms/shop.order", form => form.Replace("\"label\": \"Order\"", "\"label\": \"Purchase\"", StringComparison.Ordinal)
            .Replace("\"key\": \"price\"", "\"key\": \"amount\", \"min\": 0", StringComparison.Ordinal).Replace("price * 2", "amount * 2", StringComparison.Ordinal));
        var next = shop.Version("1.1.0", "forms/order.json", shop.Files["forms/order.json"].Replace("\"key\": \"price\"", "\"key\": \"price\", \"max\": 100", StringComparison.Ordinal)
            .Replace("{ \"type\": \"lookup\"", "{ \"type\": \"text\", \"key\": \"note\" }, { \"type\": \"lookup\"", StringComparison.Ordinal)).Zip();

        var plan = await ShopPackage.SendAsync(app, next, HttpStatusCode.OK, "packages/plan");
        var done = await ShopPackage.SendAsync(app, next, HttpStatusCode.OK);
        var again = await ShopPackage.SendAsync(app, next, HttpStatusCode.OK);

        var order = (await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText();
        var record = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("values");
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetProperty("errors").GetArrayLength(), Is.Zero, plan.GetRawText());
            Assert.That(done.GetProperty("package").GetProperty("merged").EnumerateArray().Select(key => key.GetString()), Is.EqualTo(new[] { "shop.order" }));
            Assert.That(again.GetProperty("changes").GetArrayLength(), Is.Zero);
            Assert.That(again.GetProperty("package").GetProperty("kept").EnumerateArray().Select(key => key.GetString()), Is.EqualTo(new[] { "shop.order" }));
            Assert.That(order, Does.Contain("\"Purchase\"").And.Contain("\"max\": 100").And.Contain("\"min\": 0").And.Contain("\"note\"").And.Not.Contain("\"price\""));
            Assert.That(record.GetProperty("amount").GetDecimal(), Is.EqualTo(4));
            Assert.That(record.GetProperty("twice").GetDecimal(), Is.EqualTo(8));
        });
    }

    [Test]
    public async Task Keeps_what_is_here_where_both_changed_when_told_to_and_merges_the_rest()
    {
        await ChangeHereAsync("forms/shop.item", form => form.Replace("\"label\": \"Item\"", "\"label\": \"Thing\"", StringComparison.Ordinal));
        await app.SendAsync(HttpMethod.Delete, "views/shop.open", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        var next = shop.Version("1.1.0", "forms/item.json", shop.Files["forms/item.json"].Replace("\"Item\"", "\"Article\"", StringComparison.Ordinal).Replace("\"unique\": true", "\"unique\": true, \"maxLength\": 50", StringComparison.Ordinal));
        next.Files["views/open.json"] = next.Files["views/open.json"].Replace("Open", "All", StringComparison.Ordinal);

        var refused = await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.Conflict);
        var both = await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.UnprocessableEntity, "packages?keep=true&overwrite=true");
        await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.OK, "packages?keep=true");

        var item = (await app.SendAsync(HttpMethod.Get, "forms/shop.item", null, HttpStatusCode.OK)).GetRawText();
        await app.SendAsync(HttpMethod.Get, "views/shop.open", null, HttpStatusCode.NotFound);
        Assert.Multiple(() =>
        {
            Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()), Is.EqualTo(new[] { "forms/item.json#/label", "views/open.json" }));
            Assert.That(both.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/keep"));
            Assert.That(item, Does.Contain("\"Thing\"").And.Contain("\"maxLength\": 50"));
        });
    }

    [Test]
    public async Task Removes_what_the_package_no_longer_has_unless_it_was_changed_here()
    {
        await app.SendAsync(HttpMethod.Put, "views/shop.mine", shop.Files["views/open.json"], HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

        await ShopPackage.SendAsync(app, shop.Version("1.1.0", "views/open.json", null).Zip(), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "views/shop.open", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Get, "views/shop.mine", null, HttpStatusCode.OK);

        await ShopPackage.SendAsync(app, shop.Version("1.2.0", "README.md", "back").Zip(), HttpStatusCode.OK);
        await ChangeHereAsync("views/shop.open", view => view.Replace("\"Open\"", "\"Still open\"", StringComparison.Ordinal));
        var kept = await ShopPackage.SendAsync(app, shop.Version("1.3.0", "views/open.json", null).Zip(), HttpStatusCode.OK);

        await app.SendAsync(HttpMethod.Get, "views/shop.open", null, HttpStatusCode.OK);
        Assert.That(kept.GetProperty("package").GetProperty("kept")[0].GetString(), Is.EqualTo("shop.open"));
    }

    [Test]
    public async Task Is_refused_over_open_drafts_over_a_newer_version_and_without_what_it_requires()
    {
        var next = shop.Version("2.0.0", "views/open.json", null);
        await app.SendAsync(HttpMethod.Put, "views/shop.mine", shop.Files["views/open.json"], HttpStatusCode.OK);
        var drafts = await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.Conflict);
        await app.SendAsync(HttpMethod.Delete, "views/shop.mine/draft", null, HttpStatusCode.NoContent);
        await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.OK);

        var older = await ShopPackage.SendAsync(app, shop.Zip(), HttpStatusCode.Conflict);
        next.Files["package.json"] = """{ "format": 1, "key": "shop", "version": "2.0.0", "label": "Shop", "requires": { "stock": "1.2.0" } }""";
        var alone = await ShopPackage.SendAsync(app, next.Zip(), HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(drafts.GetRawText(), Does.Contain("package.open_drafts").And.Contain("shop.mine"));
            Assert.That(older.GetRawText(), Does.Contain("package.older"));
            Assert.That(alone.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("package.json#/requires/stock"));
        });
    }

    [Test]
    public async Task Is_refused_when_it_names_a_form_of_another_app()
    {
        var order = ShopPackage.Read(await ShopPackage.ExportAsync(app, "shop"))["forms/item.json"];
        var thief = new ShopPackage();
        thief.Files.Clear();
        thief.Files["package.json"] = """{ "format": 1, "key": "stock", "version": "1.0.0", "label": "Stock" }""";
        thief.Files["app.json"] = """{ "key": "stock", "version": "1.0.0", "label": "Stock" }""";
        thief.Files["forms/item.json"] = order.Replace("shop.item", "stock.item", StringComparison.Ordinal);

        var refused = await ShopPackage.SendAsync(app, thief.Zip(), HttpStatusCode.Conflict);

        Assert.That(refused.GetRawText(), Does.Contain("document.other_app").And.Contain("shop.item"));
    }

    [Test]
    public async Task Takes_up_the_records_of_an_app_that_was_removed()
    {
        await app.SendAsync(HttpMethod.Delete, "apps/shop", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.NotFound);

        await ShopPackage.SendAsync(app, shop.Zip(), HttpStatusCode.OK, "packages?sampleData=true");

        var records = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.OK);
        Assert.That(records.GetProperty("items").EnumerateArray().Single().GetProperty("values").GetProperty("name").GetString(), Is.EqualTo("First"));
    }

    private static IEnumerable<string> Natures(JsonElement plan) => plan.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("nature")} {change.GetProperty("key")}");

    private async Task ChangeHereAsync(string path, Func<string, string> change)
    {
        var document = (await app.SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK)).GetRawText();
        Assert.That(change(document), Is.Not.EqualTo(document));
        await app.SendAsync(HttpMethod.Put, path, change(document), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }
}
