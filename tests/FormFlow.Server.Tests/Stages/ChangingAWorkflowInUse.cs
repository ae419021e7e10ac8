using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Packages;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ChangingAWorkflowInUse<T>
    where T : TestDatabases, new()
{
    private const string Order = """{ "label": "Order", "fields": [ { "key": "name", "type": "text" }, { "key": "price", "type": "number" }, { "key": "stage", "type": "stage" } ] }""";

    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage",
          "entry": [ { "key": "priced", "label": "Has a price", "check": { "field": "price", "op": "notEmpty" } } ],
          "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New" }, { "key": "offered", "label": "Offered", "stay": { "limit": { "amount": 9, "unit": "days" }, "onLate": [ { "actions": [ ] } ] } }, { "key": "sent", "label": "Sent" }, { "key": "paid", "label": "Paid", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "startOffered", "label": "Start offered", "to": "offered" },
            { "key": "offer", "label": "Offer", "from": [ "new" ], "to": "offered" }, { "key": "send", "label": "Send", "from": [ "offered" ], "to": "sent" },
            { "key": "pay", "label": "Pay", "from": [ "sent" ], "to": "paid" } ] } ] }
        """;

    private const string Shorter =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage",
          "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New" }, { "key": "sent", "label": "Sent" }, { "key": "paid", "label": "Paid", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "send", "label": "Send", "from": [ "new" ], "to": "sent" }, { "key": "pay", "label": "Pay", "from": [ "sent" ], "to": "paid" } ] } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await DraftAsync("forms/shop.order", Order);
        await DraftAsync("workflows/shop.flow", Flow);
        await PublishAsync();
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Names_the_records_and_tasks_of_a_stage_that_goes_and_waits_to_be_told_where_they_belong()
    {
        var id = await CreateAsync("""{ "name": "a", "price": 1, "stage": "offered" }""");
        await CreateAsync("""{ "name": "b", "price": 1, "stage": "offered" }""");
        await CreateAsync("""{ "name": "c", "price": 1 }""");
        var me = (await app.SendAsync(HttpMethod.Get, "members", null, HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("id").GetString();
        await app.SendAsync(HttpMethod.Post, "tasks", $$"""{ "title": "Ask", "assignees": [ "{{me}}" ], "record": { "form": "shop.order", "id": "{{id}}" } }""", HttpStatusCode.Created);
        await DraftAsync("workflows/shop.flow", Shorter);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        var refused = (await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity)).GetProperty("errors").EnumerateArray().Single();

        var lines = plan.GetProperty("changes").EnumerateArray().Where(change => change.TryGetProperty("part", out var part) && part.ValueKind == JsonValueKind.String)
            .Select(change => $"{change.GetProperty("nature")} {change.GetProperty("part")} {change.GetProperty("name")} {change.GetProperty("rows")} {change.GetProperty("tasks")} {change.GetProperty("timers")}").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.EquivalentTo(new[]
            {
                "partRemoved entryRule priced 0 0 0", "partRemoved stage usual/offered 2 1 2", "partRemoved transition usual/startOffered 0 0 0", "partRemoved transition usual/offer 0 0 0", "partChanged transition usual/send 0 0 0",
            }));
            Assert.That($"{refused.GetProperty("code")} {refused.GetProperty("pointer")}", Is.EqualTo("publish.no_mapping /mappings/shop.order.stage/usual~1offered"));
            Assert.That(refused.GetProperty("parameters").GetProperty("records").GetInt32(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Moves_the_records_of_a_stage_that_goes_where_it_was_told_and_says_so_in_their_history()
    {
        var moved = await CreateAsync("""{ "name": "a", "price": 1, "stage": "offered" }""");
        var stays = await CreateAsync("""{ "name": "c", "price": 1 }""");
        var before = await ValuesAsync(stays);
        await DraftAsync("workflows/shop.flow", Shorter);

        await PublishAsync("""{ "mappings": { "shop.order.stage": { "usual/offered": "usual/sent" } } }""");

        var (record, other) = (await ValuesAsync(moved), await ValuesAsync(stays));
        var history = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{moved}/history", null, HttpStatusCode.OK);
        var settled = await app.SendAsync(HttpMethod.Post, $"forms/shop.order/records/{moved}/transitions/pay", "{}", HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(record.GetProperty("stage").GetString(), Is.EqualTo("sent"));
            Assert.That(other.GetRawText(), Is.EqualTo(before.GetRawText()));
            Assert.That(history.GetProperty("items")[0].GetRawText(), Does.Contain("publish:shop.order/"));
            Assert.That(settled.GetProperty("values").GetProperty("stage").GetString(), Is.EqualTo("paid"));
        });
    }

    [TestCase("""{ "shop.order.stage": { "usual/offered": "usual/nowhere" } }""", "publish.unknown_target", "/mappings/shop.order.stage/usual~1offered")]
    [TestCase("""{ "shop.order.stage": { "usual/offered": "sent" } }""", "publish.unknown_target", "/mappings/shop.order.stage/usual~1offered")]
    [TestCase("""{ "shop.order.stage": { "usual/offered": "usual/sent", "usual/new": "usual/sent" } }""", "publish.stage_stays", "/mappings/shop.order.stage/usual~1new")]
    [TestCase("""{ "shop.order.stage": { "usual/offered": "usual/sent" }, "shop.order.name": { } }""", "publish.nothing_to_map", "/mappings/shop.order.name")]
    [TestCase("""{ "shop.order.stage": { "usual/offered": null } }""", "request.wrong_type", "/mappings/shop.order.stage/usual~1offered")]
    public async Task Refuses_a_mapping_that_leads_nowhere(string mappings, string code, string pointer)
    {
        await CreateAsync("""{ "name": "a", "price": 1, "stage": "offered" }""");
        await DraftAsync("workflows/shop.flow", Shorter);

        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", $$"""{ "mappings": {{mappings}} }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {error.GetProperty("pointer")}"), Does.Contain($"{code} {pointer}"));
    }

    [Test]
    public async Task Needs_no_mapping_where_no_record_stands()
    {
        await CreateAsync("""{ "name": "c", "price": 1 }""");
        await DraftAsync("workflows/shop.flow", Shorter);

        var done = await PublishAsync();

        Assert.That(done.GetProperty("published").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Judges_the_records_anew_when_the_entry_standard_is_another()
    {
        var cheap = await CreateAsync("""{ "name": "a", "price": 1 }""");
        var blank = await CreateAsync("""{ "name": "b" }""");
        var first = (await ValuesAsync(cheap), await ValuesAsync(blank));
        await DraftAsync("workflows/shop.flow", Flow.Replace("\"op\": \"notEmpty\"", "\"op\": \"gte\", \"value\": 10", StringComparison.Ordinal).Replace("\"key\": \"priced\"", "\"key\": \"dear\"", StringComparison.Ordinal));
        await PublishAsync();
        var second = await ValuesAsync(cheap);
        await DraftAsync("workflows/shop.flow", Flow.Replace("\"check\": { \"field\": \"price\"", "\"check\": { \"field\": \"name\"", StringComparison.Ordinal));
        await PublishAsync();
        var third = (await ValuesAsync(cheap), await ValuesAsync(blank));

        Assert.Multiple(() =>
        {
            Assert.That($"{Invalid(first.Item1)} {Invalid(first.Item2)}", Is.EqualTo(" priced"));
            Assert.That(Invalid(second), Is.EqualTo("dear"));
            Assert.That($"{Invalid(third.Item1)}{Invalid(third.Item2)}", Is.Empty);
        });
    }

    [Test]
    public async Task Tells_its_records_when_a_stage_ends_otherwise()
    {
        var id = await CreateAsync("""{ "name": "a", "price": 1, "stage": "offered" }""");
        await app.SendAsync(HttpMethod.Post, $"forms/shop.order/records/{id}/transitions/send", "{}", HttpStatusCode.OK);
        var before = await ValuesAsync(id);
        await DraftAsync("workflows/shop.flow", Flow.Replace("\"label\": \"Sent\"", "\"label\": \"Sent\", \"status\": \"won\"", StringComparison.Ordinal));

        await PublishAsync();

        var after = await ValuesAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That($"{before.GetProperty("stage.status")} {after.GetProperty("stage.status")}", Is.EqualTo("open won"));
            Assert.That(after.GetProperty("stage.enteredAt").GetString(), Is.EqualTo(before.GetProperty("stage.enteredAt").GetString()));
        });
    }

    [TestCase(null, "new")]
    [TestCase("usual/sent", "sent")]
    public async Task Begins_the_records_of_a_form_that_gets_its_first_workflow(string? blanks, string expected)
    {
        await DraftAsync("forms/shop.note", """{ "label": "Note", "fields": [ { "key": "name", "type": "text" }, { "key": "stage", "type": "select", "options": [ { "value": "offered" }, { "value": "paid" }, { "value": "torn" } ] } ] }""");
        await PublishAsync();
        var kept = await CreateAsync("""{ "name": "a", "stage": "offered" }""", "shop.note");
        var unfit = await CreateAsync("""{ "name": "b", "stage": "torn" }""", "shop.note");
        var blank = await CreateAsync("""{ "name": "c" }""", "shop.note");
        var form = (await app.SendAsync(HttpMethod.Get, "forms/shop.note", null, HttpStatusCode.OK)).GetRawText();
        var node = System.Text.Json.Nodes.JsonNode.Parse(form)!;
        var stage = node["fields"]![1]!.AsObject();
        stage["type"] = "stage";
        stage.Remove("options");
        await DraftAsync("forms/shop.note", node.ToJsonString());
        await DraftAsync("workflows/shop.notes", Flow.Replace("shop.order", "shop.note", StringComparison.Ordinal).Replace("\"field\": \"price\"", "\"field\": \"name\"", StringComparison.Ordinal));

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        await PublishAsync(blanks is null ? null : $$"""{ "mappings": { "shop.note.stage": { "": "{{blanks}}" } } }""");

        var stages = new[] { await ValuesAsync(kept, "shop.note"), await ValuesAsync(unfit, "shop.note"), await ValuesAsync(blank, "shop.note") };
        var converted = plan.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("nature").GetString() == "fieldConverted");
        Assert.Multiple(() =>
        {
            Assert.That(converted.GetProperty("rows").GetInt32(), Is.EqualTo(1));
            Assert.That(stages.Select(values => $"{values.GetProperty("stage.pipeline")}/{values.GetProperty("stage")}"), Is.EqualTo(new[] { "usual/offered", $"usual/{expected}", $"usual/{expected}" }));
            Assert.That(stages[0].GetProperty("stage.status").GetString(), Is.EqualTo("open"));
        });
    }

    [Test]
    public async Task Remembers_where_records_go_over_several_publishes()
    {
        var id = await CreateAsync("""{ "name": "a", "price": 1, "stage": "offered" }""");
        await DraftAsync("workflows/shop.flow", Shorter);
        await PublishAsync("""{ "mappings": { "shop.order.stage": { "usual/offered": "usual/sent" } } }""");
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.order/records/{id}", null, HttpStatusCode.NoContent);
        await DraftAsync("workflows/shop.flow", Shorter.Replace("\"sent\"", "\"shipped\"", StringComparison.Ordinal));

        var done = await PublishAsync("""{ "mappings": { "shop.order.stage": { "usual/sent": "usual/shipped" } } }""");

        Assert.That(done.GetProperty("published").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Takes_the_mapping_with_a_package_that_drops_a_stage()
    {
        await app.SendAsync(HttpMethod.Delete, "apps/shop", null, HttpStatusCode.NoContent);
        await PublishAsync();
        var package = new ShopPackage();
        package.Files.Clear();
        package.Files["package.json"] = """{ "format": 1, "key": "mill", "version": "1.0.0", "label": "Mill" }""";
        package.Files["app.json"] = """{ "key": "mill", "version": "1.0.0", "label": "Mill" }""";
        package.Files["forms/order.json"] = Order;
        package.Files["workflows/flow.json"] = Flow.Replace("shop.", "mill.", StringComparison.Ordinal);
        await ShopPackage.SendAsync(app, package.Zip(), HttpStatusCode.OK);
        var id = await CreateAsync("""{ "name": "a", "price": 1, "stage": "offered" }""", "mill.order");
        var next = package.Version("1.1.0", "workflows/flow.json", Shorter.Replace("shop.", "mill.", StringComparison.Ordinal)).Zip();

        var refused = await ShopPackage.SendAsync(app, next, HttpStatusCode.UnprocessableEntity);
        var unreadable = await ShopPackage.SendAsync(app, next, HttpStatusCode.UnprocessableEntity, "packages?mappings=" + Uri.EscapeDataString("""{ "mill.order.stage": [] }"""));
        await ShopPackage.SendAsync(app, next, HttpStatusCode.OK, "packages?mappings=" + Uri.EscapeDataString("""{ "mill.order.stage": { "usual/offered": "usual/new" } }"""));

        var values = await ValuesAsync(id, "mill.order");
        Assert.Multiple(() =>
        {
            Assert.That(refused.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("publish.no_mapping"));
            Assert.That(unreadable.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/mappings/mill.order.stage"));
            Assert.That(values.GetProperty("stage").GetString(), Is.EqualTo("new"));
        });
    }

    private static string? Invalid(JsonElement values) => values.TryGetProperty("stage.invalid", out var rule) ? rule.GetString() : null;

    private async Task<string> CreateAsync(string values, string form = "shop.order") =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    private async Task<JsonElement> ValuesAsync(string id, string form = "shop.order") =>
        (await app.SendAsync(HttpMethod.Get, $"forms/{form}/records/{id}", null, HttpStatusCode.OK)).GetProperty("values");

    private Task<JsonElement> DraftAsync(string path, string document) => app.SendAsync(HttpMethod.Put, path, document, HttpStatusCode.OK);

    private Task<JsonElement> PublishAsync(string? request = null) => app.SendAsync(HttpMethod.Post, "apps/shop/publish", request, HttpStatusCode.OK);
}
