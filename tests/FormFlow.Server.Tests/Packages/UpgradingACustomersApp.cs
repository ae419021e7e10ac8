using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

/// <summary>
/// The shipped sample as it was at its beginning, changed by those who work with it, brought to the version of today over their records.
/// </summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class UpgradingACustomersApp<T>
    where T : TestDatabases, new()
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "crm");

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await ShopPackage.SendAsync(app, Early(), HttpStatusCode.OK);
        await CustomiseAsync();
        await EnterAsync();
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Loses_no_change_made_here_and_no_record()
    {
        var plan = await app.SendAsync(HttpMethod.Post, "packages/plan", """{ "template": "crm" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "packages", """{ "template": "crm" }""", HttpStatusCode.Conflict);

        var done = await app.SendAsync(HttpMethod.Post, "packages", """{ "template": "crm", "keep": true, "sampleData": false }""", HttpStatusCode.OK);

        var channel = await DocumentAsync("forms/crm.channel");
        var view = await DocumentAsync("views/crm.all_channels");
        var record = (await app.SendAsync(HttpMethod.Get, "forms/crm.channel/records", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Single().GetProperty("values");
        await app.SendAsync(HttpMethod.Get, "views/crm.our_channels", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "views/crm.channels_by_type", null, HttpStatusCode.NotFound);
        Assert.Multiple(() =>
        {
            // The plan told of the one place that both changed, and of what becomes of the rest.
            Assert.That(plan.GetProperty("package").GetProperty("conflicts").EnumerateArray().Select(conflict => $"{conflict.GetProperty("key")} {string.Join('/', conflict.GetProperty("path").EnumerateArray())}"), Is.EqualTo(new[] { "crm.channel fields/leadGoal/label/en" }));
            Assert.That(plan.GetProperty("package").GetProperty("merged").EnumerateArray().Select(key => key.GetString()), Is.SupersetOf(new[] { "crm.channel", "crm.all_channels" }));
            Assert.That(done.GetProperty("published").GetBoolean(), Is.True);

            // What was changed here.
            Assert.That(Field(channel, "monthlyCost")["label"]!["en"]!.GetValue<string>(), Is.EqualTo("Budget"));
            Assert.That(Field(channel, "leadGoal")["label"]!["en"]!.GetValue<string>(), Is.EqualTo("Our goal"));
            Assert.That(Field(channel, "region")["type"]!.GetValue<string>(), Is.EqualTo("text"));
            Assert.That(Field(channel, "type")["options"]!.AsArray().Select(option => option!["value"]!.GetValue<string>()), Is.EqualTo(new[] { "online", "event", "fair", "referral", "partner", "outbound" }));
            Assert.That(channel["layout"]!.ToJsonString(), Does.Contain("\"region\"").And.Contain("\"notes\""));
            Assert.That(view["columns"]!.AsArray().Select(column => column!["field"]!.GetValue<string>()), Does.Contain("region").And.Contain("costPerLead"));

            // What the package brought since.
            Assert.That(Field(channel, "notes")["type"]!.GetValue<string>(), Is.EqualTo("longText"));
            Assert.That(Field(channel, "monthlyCost")["type"]!.GetValue<string>(), Is.EqualTo("currency"));
            Assert.That(Field(channel, "since")["type"]!.GetValue<string>(), Is.EqualTo("date"));

            // What was entered.
            Assert.That(record.GetProperty("region").GetString(), Is.EqualTo("East"));
            Assert.That(record.GetProperty("type").GetString(), Is.EqualTo("fair"));
            Assert.That(record.GetProperty("monthlyCost").GetDecimal(), Is.EqualTo(1200));
            Assert.That(record.GetProperty("costPerLead").GetDecimal(), Is.EqualTo(60));
            Assert.That(record.GetProperty("since").GetString(), Is.EqualTo("2024-03-04"));
        });
    }

    [Test]
    public async Task Tells_what_converts_and_what_would_not_and_goes_back()
    {
        await app.SendAsync(HttpMethod.Post, "forms/crm.channel/records", """{ "values": { "name": "Old", "since": "long ago" } }""", HttpStatusCode.Created);

        var plan = await app.SendAsync(HttpMethod.Post, "packages/plan", """{ "template": "crm", "keep": true }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "packages", """{ "template": "crm", "keep": true }""", HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Post, "packages", """{ "template": "crm", "keep": true, "allowBreaking": true }""", HttpStatusCode.OK);
        var releases = (await app.SendAsync(HttpMethod.Get, "apps/crm/releases", null, HttpStatusCode.OK)).GetProperty("items");
        await app.SendAsync(HttpMethod.Post, "apps/crm/rollback", $$"""{ "release": {{releases[1].GetProperty("number")}} }""", HttpStatusCode.OK);

        var since = plan.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("field").ToString() == "since");
        var back = (await app.SendAsync(HttpMethod.Get, "forms/crm.channel/records?sort=createdAt", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(record => record.GetProperty("values").GetProperty("since").GetString());
        Assert.Multiple(() =>
        {
            Assert.That(since.GetProperty("nature").GetString(), Is.EqualTo("fieldConverted"));
            Assert.That($"{since.GetProperty("from")} {since.GetProperty("to")} {since.GetProperty("fits")} {since.GetProperty("rows")}", Is.EqualTo("text date 1 1"));
            Assert.That(since.GetProperty("texts")[0].GetString(), Is.EqualTo("long ago"));
            Assert.That(since.GetProperty("uses").EnumerateArray().Select(use => use.GetProperty("key").GetString()), Does.Contain("crm.channel"));
            Assert.That(back, Is.EqualTo(new[] { "2024-03-04", "long ago" }));
        });
    }

    // The package of today without what came later: a field, a type, labels, a column.
    private static byte[] Early()
    {
        var files = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/'), Content: File.ReadAllBytes(file)))
            .Where(file => !file.Path.StartsWith("data/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => file.Content);
        foreach (var path in (string[])["package.json", "app.json"])
        {
            Edit(path, document => document["version"] = "0.1.0");
        }

        Edit("forms/channel.json", document =>
        {
            var fields = document["fields"]!.AsArray();
            fields.Remove(Field(document, "notes"));
            Field(document, "since")["type"] = "text";
            Field(document, "leadGoal")["label"]!["en"] = "Goal";
            Field(document, "monthlyCost").AsObject().Remove("min");
            document["layout"]![0]!["elements"]!.AsArray().RemoveAt(1);
        });
        Edit("views/all_channels.json", document => document["columns"]!.AsArray().RemoveAt(5));
        return ShopPackage.Zip(files.Select(file => (file.Key, file.Value)));

        void Edit(string path, Action<JsonNode> change)
        {
            var document = JsonNode.Parse(files[path])!;
            change(document);
            files[path] = Encoding.UTF8.GetBytes(document.ToJsonString());
        }
    }

    private async Task CustomiseAsync()
    {
        var channel = await DocumentAsync("forms/crm.channel");
        Field(channel, "monthlyCost")["label"]!["en"] = "Budget";
        Field(channel, "leadGoal")["label"]!["en"] = "Our goal";
        Field(channel, "type")["options"]!.AsArray().Insert(2, JsonNode.Parse("""{ "value": "fair", "label": "Trade fair" }"""));
        channel["fields"]!.AsArray().Insert(3, JsonNode.Parse("""{ "type": "text", "key": "region" }"""));
        channel["layout"]![0]!["elements"]![0]!["columns"]![0]!.AsArray().Add(JsonNode.Parse("""{ "type": "field", "field": "region" }"""));
        await SaveAsync("forms/crm.channel", channel);
        var view = await DocumentAsync("views/crm.all_channels");
        view["columns"]!.AsArray().Insert(1, JsonNode.Parse("""{ "field": "region" }"""));
        await SaveAsync("views/crm.all_channels", view);
        await SaveAsync("views/crm.our_channels", view);
        var root = await DocumentAsync("apps/crm");
        Remove(root, "crm.channels_by_type");
        await SaveAsync("apps/crm", root);
        await app.SendAsync(HttpMethod.Delete, "views/crm.channels_by_type", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Post, "apps/crm/publish", null, HttpStatusCode.OK);
    }

    private Task<JsonElement> EnterAsync() => app.SendAsync(
        HttpMethod.Post, "forms/crm.channel/records", """{ "values": { "name": "Fair", "type": "fair", "region": "East", "monthlyCost": 1200, "leadGoal": 20, "since": "2024-03-04" } }""", HttpStatusCode.Created);

    private async Task<JsonNode> DocumentAsync(string path) => JsonNode.Parse((await app.SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK)).GetRawText())!;

    private Task<JsonElement> SaveAsync(string path, JsonNode document) => app.SendAsync(HttpMethod.Put, path, document.ToJsonString(), HttpStatusCode.OK);

    private static JsonNode Field(JsonNode form, string key) => form["fields"]!.AsArray().Single(field => field!["key"]!.GetValue<string>() == key)!;

    private static void Remove(JsonNode? node, string text)
    {
        if (node is JsonArray list)
        {
            foreach (var gone in list.Where(entry => entry is JsonValue value && value.TryGetValue<string>(out var found) && found == text).ToArray())
            {
                list.Remove(gone);
            }
        }

        foreach (var child in node switch { JsonArray entries => entries.ToArray(), JsonObject members => [.. members.Select(member => member.Value)], _ => [] })
        {
            Remove(child, text);
        }
    }
}
