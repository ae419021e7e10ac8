using System.Net;
using System.Text.Json;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Tests.Packages;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class PublishingAWorkflow<T>
    where T : TestDatabases, new()
{
    private const string Order = """{ "label": "Order", "fields": [ { "key": "name", "type": "text" }, { "key": "price", "type": "number" }, { "key": "stage", "type": "stage" } ] }""";

    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New" }, { "key": "paid", "label": "Paid", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "pay", "label": "Pay", "from": [ "new" ], "to": "paid" } ] } ] }
        """;

    private const string China =
        """
        { "label": "China", "zone": "Asia/Shanghai", "week": { "monday": [ { "from": "09:00", "to": "18:00" } ] }, "holidays": [ { "name": "Spring", "from": "2026-02-16" } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TestCase("workflows/shop.flow", """{ "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "a", "label": "A", "stages": 4, "transitions": [] } ] }""", "/pipelines/0/stages")]
    [TestCase("workflows/shop.flow", """{ "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [], "pipes": [] }""", "/pipes")]
    [TestCase("calendars/shop.china", """{ "label": "China", "week": { "monday": true } }""", "/week/monday")]
    [TestCase("calendars/shop.china", """{ "label": "China", "week": {}, "holidays": [ { "name": "Spring", "from": "2026-02-30" } ] }""", "/holidays/0/from")]
    public async Task Refuses_a_document_that_cannot_be_read_and_names_the_place(string path, string document, string pointer)
    {
        var refused = await app.SendAsync(HttpMethod.Put, path, document, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo(pointer));
    }

    [Test]
    public async Task Makes_a_form_with_a_stage_and_its_companions()
    {
        await DraftAsync("forms/shop.order", Order);
        await DraftAsync("workflows/shop.flow", Flow);

        var done = await PublishAsync();

        var schema = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/schema", null, HttpStatusCode.OK)).GetRawText();
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?filter=" + Uri.EscapeDataString("""{ "field": "stage.status", "op": "eq", "value": "open" }""") + "&sort=stage.enteredAt", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(Changes(done), Is.EquivalentTo(new[] { "formAdded shop.order", "documentChanged shop.flow", "documentChanged shop" }));
            Assert.That(schema, Does.Contain("\"paid\""));
        });
    }

    [Test]
    public async Task By_itself_changes_its_form()
    {
        await DraftAsync("forms/shop.order", Order);
        await DraftAsync("workflows/shop.flow", Flow);
        await PublishAsync();
        var asked = "forms/shop.order/records?filter=" + Uri.EscapeDataString("""{ "field": "stage", "op": "eq", "value": "sent" }""");
        await app.SendAsync(HttpMethod.Get, asked, null, HttpStatusCode.UnprocessableEntity);

        await DraftAsync("workflows/shop.flow", Flow.Replace("""{ "key": "paid",""", """{ "key": "sent", "label": "Sent" }, { "key": "paid",""", StringComparison.Ordinal)
            .Replace("""{ "key": "pay",""", """{ "key": "send", "label": "Send", "from": [ "new" ], "to": "sent" }, { "key": "settle", "label": "Settle", "from": [ "sent" ], "to": "paid" }, { "key": "pay", "kind": "skip",""", StringComparison.Ordinal));
        await PublishAsync();

        await app.SendAsync(HttpMethod.Get, asked, null, HttpStatusCode.OK);
        var versions = await app.SendAsync(HttpMethod.Get, "workflows/shop.flow/versions", null, HttpStatusCode.OK);
        Assert.That(versions.GetProperty("items").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task Names_every_place_that_cannot_work()
    {
        await DraftAsync("forms/shop.order", Order);
        await DraftAsync("workflows/shop.flow", Flow.Replace("""{ "key": "pay", "label": "Pay", "from": [ "new" ]""", """{ "key": "pay", "label": "Pay", "from": [ "old" ]""", StringComparison.Ordinal));
        var unreachable = await RefusedAsync();
        await DraftAsync("workflows/shop.flow", Flow.Replace("\"to\": \"paid\" }", "\"to\": \"paid\", \"when\": { \"field\": \"colour\", \"op\": \"empty\" } }", StringComparison.Ordinal)
            .Replace("\"field\": \"stage\",", "\"field\": \"stage\", \"calendar\": \"shop.moon\",", StringComparison.Ordinal));
        var misfit = await RefusedAsync();

        Assert.Multiple(() =>
        {
            Assert.That(unreachable, Does.Contain("workflow.unknown_stage /workflows/shop.flow/pipelines/0/transitions/1/from/0"));
            Assert.That(misfit, Does.Contain("calendar.unknown /workflows/shop.flow/calendar"));
            Assert.That(misfit, Does.Contain("condition.unknown_field /workflows/shop.flow/pipelines/0/transitions/1/when/field"));
        });
    }

    [Test]
    public async Task Is_not_removed_while_its_stage_stays_and_comes_back_with_its_records()
    {
        await DraftAsync("forms/shop.order", Order);
        await DraftAsync("workflows/shop.flow", Flow);
        await PublishAsync();
        var first = (await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText();
        await app.SendAsync(HttpMethod.Delete, "workflows/shop.flow", null, HttpStatusCode.NoContent);
        var refused = await RefusedAsync();
        await DraftAsync("forms/shop.order", """{ "label": "Order", "fields": [ { "key": "name", "type": "text" } ] }""");
        var removed = await PublishAsync();

        var hidden = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/hidden", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(field => field.GetProperty("key").GetString()).ToArray();
        await DraftAsync("forms/shop.order", first);
        await DraftAsync("workflows/shop.flow", Flow);
        await PublishAsync();

        var left = await app.SendAsync(HttpMethod.Get, "forms/shop.order/hidden", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(new[] { "publish.no_workflow /forms/shop.order/fields/2/type" }));
            Assert.That(Changes(removed), Does.Contain("fieldHidden shop.order stage.enteredAt"));
            Assert.That(hidden, Is.SupersetOf(new[] { "stage", "stage.pipeline", "stage.status", "stage.enteredAt", "stage.invalid", "stage.checklist" }));
            Assert.That(left.GetProperty("items").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task Counts_on_the_calendar_it_names_which_is_not_removed_under_it()
    {
        await DraftAsync("forms/shop.order", Order);
        await DraftAsync("workflows/shop.flow", Flow.Replace("\"field\": \"stage\",", "\"field\": \"stage\", \"calendar\": \"shop.china\",", StringComparison.Ordinal));
        await DraftAsync("calendars/shop.china", China.Replace("Asia/Shanghai", "Asia/Nowhere", StringComparison.Ordinal));
        var unknown = await RefusedAsync();
        await DraftAsync("calendars/shop.china", China);
        await PublishAsync();
        var workflow = (await FormsAsync()).Find("shop.order")!.Workflows.Single();
        await app.SendAsync(HttpMethod.Delete, "calendars/shop.china", null, HttpStatusCode.NoContent);
        var removed = await RefusedAsync();

        Assert.Multiple(() =>
        {
            Assert.That(unknown, Is.EqualTo(new[] { "calendar.unknown_zone /calendars/shop.china/zone" }));
            Assert.That(workflow.Calendar!.Zone.Id, Is.EqualTo("Asia/Shanghai"));
            Assert.That(removed, Is.EqualTo(new[] { "calendar.unknown /workflows/shop.flow/calendar" }));
        });
    }

    [Test]
    public async Task The_workspaces_calendar_follows_its_time_zone_and_a_calendar_called_default()
    {
        var usual = (await FormsAsync()).Calendars.Default;
        await app.SendAsync(HttpMethod.Patch, "/api/v1/workspaces/test", """{ "timeZone": "Europe/Berlin" }""", HttpStatusCode.OK);
        var moved = (await FormsAsync()).Calendars.Default;
        await DraftAsync("calendars/shop.default", China);
        await PublishAsync();
        var own = (await FormsAsync()).Calendars.Default;

        Assert.Multiple(() =>
        {
            Assert.That(usual.Zone, Is.EqualTo(TimeZoneInfo.Utc));
            Assert.That(moved.Zone.Id, Is.EqualTo("Europe/Berlin"));
            Assert.That(moved.IsWorkingDay(new DateOnly(2026, 2, 16)), Is.True);
            Assert.That(own.Zone.Id, Is.EqualTo("Asia/Shanghai"));
            Assert.That(own.IsWorkingDay(new DateOnly(2026, 2, 16)), Is.False);
        });
    }

    [Test]
    public async Task Comes_with_a_package_and_goes_out_with_one()
    {
        var package = new ShopPackage();
        package.Files["forms/order.json"] = Order;
        package.Files["workflows/flow.json"] = Flow;
        package.Files["calendars/china.json"] = China;
        package.Files.Remove("data/order.json");
        var broken = new ShopPackage();
        broken.Files["workflows/flow.json"] = Flow;
        broken.Files["calendars/china.json"] = """{ "label": "China", "week": [] }""";

        await app.SendAsync(HttpMethod.Delete, "apps/shop", null, HttpStatusCode.NoContent);
        var misfit = await ShopPackage.SendAsync(app, broken.Version("1.0.0", "calendars/china.json", China).Zip(), HttpStatusCode.OK, "packages/plan");
        var unreadable = await ShopPackage.SendAsync(app, broken.Zip(), HttpStatusCode.UnprocessableEntity);
        await ShopPackage.SendAsync(app, package.Zip(), HttpStatusCode.OK);
        var exported = ShopPackage.Read(await ShopPackage.ExportAsync(app, "shop"));

        Assert.Multiple(() =>
        {
            Assert.That(misfit.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("workflows/flow.json#/field"));
            Assert.That(unreadable.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("calendars/china.json#/week"));
            Assert.That(JsonElement.DeepEquals(JsonDocument.Parse(exported["workflows/flow.json"]).RootElement, JsonDocument.Parse(Flow).RootElement), Is.True);
            Assert.That(JsonElement.DeepEquals(JsonDocument.Parse(exported["calendars/china.json"]).RootElement, JsonDocument.Parse(China).RootElement), Is.True);
        });
    }

    private static string[] Changes(JsonElement answer) =>
        [.. answer.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("nature")} {change.GetProperty("key")} {(change.TryGetProperty("field", out var field) ? field.GetString() : null)}".TrimEnd())];

    private async Task<Engine.Forms.FormSet> FormsAsync()
    {
        var workspace = (await app.Services.GetRequiredService<WorkspaceDirectory>().FindAsync("test", CancellationToken.None))!;
        return await app.Services.GetRequiredService<LiveForms>().OfAsync(workspace, CancellationToken.None);
    }

    private Task<JsonElement> DraftAsync(string path, string document) => app.SendAsync(HttpMethod.Put, path, document, HttpStatusCode.OK);

    private Task<JsonElement> PublishAsync() => app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

    private async Task<string[]> RefusedAsync() =>
        [.. (await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity)).GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {error.GetProperty("pointer")}")];
}
