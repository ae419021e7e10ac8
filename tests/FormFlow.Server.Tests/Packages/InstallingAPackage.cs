using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class InstallingAPackage<T>
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

    [Test]
    public async Task Brings_its_documents_and_its_records_once()
    {
        var zip = new ShopPackage().Zip();

        var done = await ShopPackage.SendAsync(app, zip, HttpStatusCode.OK, "packages?sampleData=true");
        var again = await ShopPackage.SendAsync(app, zip, HttpStatusCode.OK, "packages?sampleData=true");

        var order = (await RecordsAsync("shop.order")).Single().GetProperty("values");
        var items = await RecordsAsync("shop.item");
        Assert.Multiple(() =>
        {
            Assert.That(done.GetProperty("published").GetBoolean(), Is.True);
            Assert.That(done.GetProperty("package").GetProperty("records").GetInt32(), Is.EqualTo(3));
            Assert.That(again.GetProperty("changes").GetArrayLength(), Is.Zero);
            Assert.That(again.GetProperty("package").GetProperty("installedVersion").GetString(), Is.EqualTo("1.0.0"));
            Assert.That(order.GetProperty("item").GetProperty("title").GetString(), Is.EqualTo("Part"));
            Assert.That(order.GetProperty("twice").GetDecimal(), Is.EqualTo(8));
            Assert.That(items.Select(item => item.GetProperty("values").GetProperty("name").GetString()), Is.EquivalentTo(new[] { "Part", "Whole" }));
        });
    }

    [Test]
    public async Task Is_planned_without_a_trace()
    {
        var plan = await ShopPackage.SendAsync(app, new ShopPackage().Zip(), HttpStatusCode.OK, "packages/plan?sampleData=true");

        var forms = await app.SendAsync(HttpMethod.Get, "forms", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetProperty("published").GetBoolean(), Is.False);
            Assert.That(plan.GetProperty("errors").GetArrayLength(), Is.Zero);
            Assert.That(plan.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("nature")} {change.GetProperty("key")}"), Is.EquivalentTo(new[]
            {
                "formAdded shop.item", "formAdded shop.order", "documentChanged shop", "documentChanged shop.open",
            }));
            Assert.That(forms.GetProperty("items").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task Leaves_nothing_when_a_sample_record_is_refused()
    {
        var broken = new ShopPackage();
        broken.Files["data/item.json"] = broken.Files["data/item.json"].Replace("\"Whole\"", "\"Part\"", StringComparison.Ordinal);

        var refused = await ShopPackage.SendAsync(app, broken.Zip(), HttpStatusCode.UnprocessableEntity, "packages?sampleData=true");

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("data/item.json#/records/0/values/name"));
        Assert.That((await app.SendAsync(HttpMethod.Get, "apps", null, HttpStatusCode.OK)).GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Names_the_file_and_place_of_what_cannot_work()
    {
        var broken = new ShopPackage();
        broken.Files["forms/order.json"] = broken.Files["forms/order.json"].Replace("shop.item", "shop.none", StringComparison.Ordinal);

        var refused = await ShopPackage.SendAsync(app, broken.Zip(), HttpStatusCode.UnprocessableEntity);
        var plan = await ShopPackage.SendAsync(app, broken.Zip(), HttpStatusCode.OK, "packages/plan");

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("forms/order.json#/fields/2/form"));
        Assert.That(plan.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("forms/order.json#/fields/2/form"));
    }

    [TestCase("../forms/order.json", "package.unsafe_path")]
    [TestCase("forms/other/order.json", "package.unknown_path")]
    [TestCase("app.json", "package.repeated_path")]
    [TestCase("forms/caf\u00e9.json", "package.unknown_path")]
    public async Task Refuses_tricks_with_the_name_of_the_entry(string path, string code)
    {
        var files = new ShopPackage().Files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value))).Append((path, "{}"u8.ToArray()));

        var refused = await ShopPackage.SendAsync(app, ShopPackage.Zip(files), HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetRawText(), Does.Contain($"\"{code}\"").And.Contain($"\"path\":\"{path}\""));
    }

    [Test]
    public async Task Refuses_bombs_and_crowds_and_what_is_no_zip()
    {
        var bomb = await ShopPackage.SendAsync(app, ShopPackage.Zip([("forms/zeros.json", new byte[8 << 20])]), HttpStatusCode.RequestEntityTooLarge);
        var crowd = await ShopPackage.SendAsync(app, ShopPackage.Zip(Enumerable.Range(0, 2_001).Select(i => ($"forms/f{i}.json", Array.Empty<byte>()))), HttpStatusCode.RequestEntityTooLarge);
        var noise = await ShopPackage.SendAsync(app, "PK, but no more"u8.ToArray(), HttpStatusCode.UnprocessableEntity);
        var badUtf8 = await ShopPackage.SendAsync(
            app, ShopPackage.Zip(new ShopPackage().Files.Select(file => (file.Key, file.Key == "forms/item.json" ? [(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'] : Encoding.UTF8.GetBytes(file.Value)))), HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(bomb.GetRawText(), Does.Contain("package.compressed_too_much").And.Contain("forms/zeros.json"));
            Assert.That(crowd.GetRawText(), Does.Contain("package.too_many_files"));
            Assert.That(noise.GetRawText(), Does.Contain("package.unreadable"));
            Assert.That(badUtf8.GetRawText(), Does.Contain("forms/item.json"));
        });
    }

    [Test]
    public async Task Happens_once_for_one_idempotency_key()
    {
        var zip = new ShopPackage().Zip();
        var first = await ShopPackage.SendAsync(app, zip, HttpStatusCode.OK, idempotencyKey: "k1");
        var repeated = await ShopPackage.SendAsync(app, zip, HttpStatusCode.OK, idempotencyKey: "k1");
        await ShopPackage.SendAsync(app, new ShopPackage().Version("1.0.1", "views/open.json", null).Zip(), HttpStatusCode.UnprocessableEntity, idempotencyKey: "k1");

        Assert.That(repeated.GetRawText(), Is.EqualTo(first.GetRawText()));
    }

    [Test]
    public async Task Is_exported_to_the_same_bytes_after_it_was_installed_again()
    {
        await ShopPackage.SendAsync(app, new ShopPackage().Zip(), HttpStatusCode.OK);
        var exported = await ShopPackage.ExportAsync(app, "shop");

        var again = await ShopPackage.SendAsync(app, exported, HttpStatusCode.OK);
        await using var other = await AppFixture.StartAsync<T>();
        await other.SetUpAsync();
        await ShopPackage.SendAsync(other, exported, HttpStatusCode.OK);

        Assert.That(again.GetProperty("changes").GetArrayLength(), Is.Zero);
        Assert.That(ShopPackage.Read(exported).Keys, Is.EqualTo(new[] { "app.json", "forms/item.json", "forms/order.json", "package.json", "views/open.json" }));
        Assert.That(await ShopPackage.ExportAsync(app, "shop"), Is.EqualTo(exported));
        Assert.That(await ShopPackage.ExportAsync(other, "shop"), Is.EqualTo(exported));
    }

    [Test]
    public async Task Is_for_owners_of_the_workspace()
    {
        await app.SendAsync(HttpMethod.Post, "members", """{ "name": "Bob", "email": "bob@example.com", "password": "correct horse battery" }""", HttpStatusCode.Created);
        using var stranger = app.NewClient();
        await ShopPackage.SendAsync(app, new ShopPackage().Zip(), HttpStatusCode.Unauthorized, client: stranger);
        await ShopPackage.SendAsync(app, new ShopPackage().Zip(), HttpStatusCode.NotFound, "/../../../workspaces/other/packages");

        await app.SendAsync(HttpMethod.Post, "/api/v1/session", """{ "email": "bob@example.com", "password": "correct horse battery" }""", HttpStatusCode.OK);

        await ShopPackage.SendAsync(app, new ShopPackage().Zip(), HttpStatusCode.Forbidden);
        await ShopPackage.SendAsync(app, new ShopPackage().Zip(), HttpStatusCode.Forbidden, "packages/plan");
        await app.SendAsync(HttpMethod.Get, "templates", null, HttpStatusCode.OK);
    }

    [TestCase("""{ "template": "nothing" }""", HttpStatusCode.UnprocessableEntity, "/template")]
    [TestCase("""{ "template": "../crm" }""", HttpStatusCode.UnprocessableEntity, "/template")]
    [TestCase("""{ "sampleData": true }""", HttpStatusCode.UnprocessableEntity, "/template")]
    [TestCase("""{ "template": "crm", "sampleDate": true }""", HttpStatusCode.UnprocessableEntity, "/sampleDate")]
    public async Task Refuses_a_body_that_names_no_template(string body, HttpStatusCode status, string pointer)
    {
        var refused = await app.SendAsync(HttpMethod.Post, "packages", body, status);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo(pointer));
    }

    [Test]
    public async Task Lists_templates_with_what_is_installed()
    {
        var before = await app.SendAsync(HttpMethod.Get, "templates", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "packages", """{ "template": "crm" }""", HttpStatusCode.OK);
        var after = await app.SendAsync(HttpMethod.Get, "templates", null, HttpStatusCode.OK);

        var template = after.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("key").GetString() == "crm");
        Assert.Multiple(() =>
        {
            Assert.That(before.GetProperty("items")[0].GetProperty("installedVersion").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(template.GetProperty("installedVersion").GetString(), Is.EqualTo(template.GetProperty("version").GetString()));
            Assert.That(template.GetProperty("forms").GetInt32(), Is.GreaterThanOrEqualTo(14));
            Assert.That(template.GetProperty("label").GetProperty("zh-CN").GetString(), Is.Not.Empty);
        });
    }

    private async Task<IEnumerable<JsonElement>> RecordsAsync(string form) =>
        (await app.SendAsync(HttpMethod.Get, $"forms/{form}/records", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
}
