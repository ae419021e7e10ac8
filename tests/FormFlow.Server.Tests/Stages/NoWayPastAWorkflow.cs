using System.Net;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Packages;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

/// <summary>Every door that writes records, tried on a guarded stage.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class NoWayPastAWorkflow<T>
    where T : TestDatabases, new()
{
    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task Creating_begins_by_a_start_and_nowhere_else()
    {
        var id = await bench.CreateAsync("""{ "price": 20 }""");
        var values = await bench.ValuesAsync(id);
        var refused = await bench.Ann.PostAsync("forms/shop.job/records", """{ "values": { "stage": "paid" } }""", HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(values.Text("stage"), Is.EqualTo("new"));
            Assert.That(values.Text("stage.pipeline"), Is.EqualTo("usual"));
            Assert.That(values.Text("stage.status"), Is.EqualTo("open"));
            Assert.That(values.Text("shown"), Is.EqualTo("new:open"), "a formula that reads the stage");
            Assert.That(values.GetProperty("stage.enteredAt").GetDateTime(), Is.EqualTo(TimeProvider.System.GetUtcNow().UtcDateTime).Within(TimeSpan.FromMinutes(5)));
            Assert.That(refused.Errors(), Is.EqualTo(new[] { "/values/stage stage.no_start_there" }));
        });
    }

    [Test]
    public async Task What_the_address_names_must_be_there()
    {
        var id = await bench.CreateAsync("""{ "price": 20 }""");

        var item = await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/gone", """{ "done": true }""", HttpStatusCode.NotFound);
        var transition = await bench.Ann.PostAsync($"{Bench.Path(id)}/transitions/gone", "{}", HttpStatusCode.NotFound);

        Assert.That(item.GetProperty("code").GetString(), Is.EqualTo("stage.unknown_item"));
        Assert.That(transition.GetProperty("code").GetString(), Is.EqualTo("stage.unknown_transition"));
    }

    [Test]
    public async Task Changing_takes_the_transition_that_leads_there_or_is_refused_with_every_reason()
    {
        var id = await bench.CreateAsync("""{ "price": 20 }""");

        var gate = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "stage": "offered" } }""", HttpStatusCode.UnprocessableEntity);
        var far = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "stage": "paid" } }""", HttpStatusCode.UnprocessableEntity);
        var said = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "stage": "gone" } }""", HttpStatusCode.UnprocessableEntity);
        var none = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "stage": null } }""", HttpStatusCode.UnprocessableEntity);
        var unknown = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "stage": "heaven" } }""", HttpStatusCode.UnprocessableEntity);
        var still = await bench.StageAsync(id);
        await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ "done": true }""");
        var moved = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "stage": "offered", "contact": "x", "offer": 5, "note": "n" } }""");

        Assert.Multiple(() =>
        {
            Assert.That(gate.Errors(), Is.EquivalentTo(new[] { "/values/contact stage.field_missing", "/values/offer stage.field_missing", "/values/note stage.field_missing", "/values/stage stage.item_open" }));
            Assert.That(far.Errors(), Is.EqualTo(new[] { "/values/stage stage.not_reachable" }));
            Assert.That(said.Errors(), Is.EqualTo(new[] { "/values/stage stage.asks_more" }));
            Assert.That(none.Errors(), Is.EqualTo(new[] { "/values/stage field.required" }));
            Assert.That(unknown.Errors(), Is.EqualTo(new[] { "/values/stage field.unknown_option" }));
            Assert.That(still, Is.EqualTo("new"));
            Assert.That(moved.GetProperty("values").Text("shown"), Is.EqualTo("offered:open"));
        });
    }

    [TestCase("stage.pipeline", "\"service\"")]
    [TestCase("stage.status", "\"won\"")]
    [TestCase("stage.enteredAt", "\"2020-01-01T00:00:00Z\"")]
    [TestCase("stage.invalid", "null")]
    [TestCase("stage.checklist", "[ \"called\" ]")]
    public async Task What_accompanies_a_stage_is_written_by_nobody(string field, string value)
    {
        var id = await bench.CreateAsync("{}");

        var created = await bench.Ann.PostAsync("forms/shop.job/records", $$"""{ "values": { "{{field}}": {{value}} } }""", HttpStatusCode.UnprocessableEntity);
        var changed = await bench.Ann.PatchAsync(Bench.Path(id), $$"""{ "values": { "{{field}}": {{value}} } }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(created.Errors().Concat(changed.Errors()), Is.EqualTo(Enumerable.Repeat($"/values/{field} field.computed", 2)));
    }

    [Test]
    public async Task A_batch_is_guarded_operation_by_operation()
    {
        var id = await bench.CreateAsync("""{ "name": "a" }""");

        var batch = await bench.Ann.PostAsync("forms/shop.job/records/batch", $$"""
            { "operations": [
              { "op": "create", "values": { "name": "b", "stage": "paid" } }, { "op": "update", "id": "{{id}}", "values": { "stage": "made" } },
              { "op": "upsert", "key": "name", "values": { "name": "a", "stage": "paid" } }, { "op": "upsert", "key": "name", "values": { "name": "c", "stage": "offered" } },
              { "op": "upsert", "key": "name", "values": { "name": "d", "stage": "new" } } ] }
            """);

        var results = batch.GetProperty("results").EnumerateArray().ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.Text("status")), Is.EqualTo(new[] { "refused", "refused", "refused", "refused", "created" }));
            Assert.That(results.Take(4).SelectMany(result => result.Errors()).Distinct(), Is.EquivalentTo(new[]
            {
                "/operations/0/values/stage stage.no_start_there", "/operations/1/values/stage stage.item_open", "/operations/1/values/contact stage.field_missing",
                "/operations/1/values/stage stage.asks_more", "/operations/1/values/stage stage.entry_standard", "/operations/2/values/stage stage.not_reachable", "/operations/3/values/stage stage.no_start_there",
            }));
        });
    }

    [Test]
    public async Task An_import_and_its_undoing_are_guarded_row_by_row()
    {
        var id = await bench.ReadyAsync("""{ "name": "a", "price": 20, "contact": "x", "offer": 5, "note": "n" }""");
        var moved = await bench.Team.App.ImportAsync("shop.job", "name,stage\na,Offered\nb,Paid\nc,\nd,新建\n", ("mapping", """{ "name": "name", "stage": "stage" }"""), ("mode", "upsert"), ("key", "name"));
        var errors = await bench.Team.App.ErrorsAsync(moved);
        var offered = await bench.StageAsync(id);

        var undone = await bench.Team.App.UndoAsync(moved);

        Assert.Multiple(async () =>
        {
            Assert.That((moved.GetProperty("created").GetInt32(), moved.GetProperty("updated").GetInt32(), moved.GetProperty("failed").GetInt32()), Is.EqualTo((2, 1, 1)));
            Assert.That(errors, Does.Contain("cannot begin in 'paid'"));
            Assert.That(offered, Is.EqualTo("offered"));
            Assert.That(undone.GetProperty("failed").GetInt32(), Is.EqualTo(1), "no transition leads back");
            Assert.That(await bench.StageAsync(id), Is.EqualTo("offered"));
        });
    }

    [Test]
    public async Task A_packages_records_begin_like_all_others()
    {
        var package = new ShopPackage();
        package.Files["package.json"] = """{ "format": 1, "key": "depot", "version": "1.0.0", "label": "Depot" }""";
        package.Files["app.json"] = """{ "key": "depot", "version": "1.0.0", "label": "Depot" }""";
        package.Files.Remove("views/open.json");
        package.Files.Remove("forms/item.json");
        package.Files.Remove("data/item.json");
        package.Files["forms/order.json"] = Bench.Job.Replace("shop.customer", "depot.order", StringComparison.Ordinal);
        package.Files["workflows/jobs.json"] = Bench.Flow.Replace("shop.job", "depot.order", StringComparison.Ordinal).Replace("""{ "form": "shop.visit", "via": "job" """, """{ "form": "depot.order", "via": "customer" """, StringComparison.Ordinal)
            .Replace("\"field\": \"good\"", "\"field\": \"urgent\"", StringComparison.Ordinal).Replace("shop.visit", "depot.order", StringComparison.Ordinal).Replace("\"via\": \"job\"", "\"via\": \"customer\"", StringComparison.Ordinal);
        package.Files["data/order.json"] = """{ "records": [ { "values": { "name": "One", "stage": "made" } } ] }""";

        var refused = await ShopPackage.SendAsync(bench.Team.App, package.Zip(), HttpStatusCode.UnprocessableEntity, "packages?sampleData=true");
        package.Files["data/order.json"] = """{ "records": [ { "values": { "name": "One" } } ] }""";
        await ShopPackage.SendAsync(bench.Team.App, package.Zip(), HttpStatusCode.OK, "packages?sampleData=true");
        var made = (await bench.Ann.GetAsync("forms/depot.order/records")).Items().Single();

        Assert.That(refused.Errors(), Is.EqualTo(new[] { "data/order.json#/records/0/values/stage stage.no_start_there" }));
        Assert.That(made.GetProperty("values").Text("shown"), Is.EqualTo("new:open"));
    }

    [Test]
    public async Task Restoring_brings_a_record_back_where_it_stood_and_judges_it_anew()
    {
        var id = await bench.CreateAsync("""{ "price": 20 }""");
        await bench.Ann.DeleteAsync(Bench.Path(id));
        await bench.PublishAsync(flow => flow["entry"]![0]!["check"] = JsonNode.Parse("""{ "field": "price", "op": "gte", "value": 30 }"""));

        var back = await bench.Ann.PostAsync($"forms/shop.job/bin/{id}/restore", null);

        Assert.That(back.GetProperty("values").Text("stage"), Is.EqualTo("new"));
        Assert.That(back.GetProperty("values").Text("stage.invalid"), Is.EqualTo("big"));
    }

    [Test]
    public async Task A_record_below_the_entry_standard_is_kept_named_and_judged_again_when_it_changes()
    {
        var id = await bench.CreateAsync("""{ "price": 5, "contact": "x", "offer": 3, "note": "n" }""");
        await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ "done": true }""");

        var list = await bench.Ann.PostAsync("forms/shop.job/query", """{ "filter": { "field": "stage.invalid", "op": "eq", "value": "big" } }""");
        var refused = await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.UnprocessableEntity);
        var raised = await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "price": 12 } }""");
        await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""");

        Assert.Multiple(() =>
        {
            Assert.That(list.Items().Select(item => item.Text("id")), Is.EqualTo(new[] { id }));
            Assert.That((refused.Text("code"), refused.Text("detail")), Is.EqualTo(("stage.entry_standard", "The record does not meet the entry standard: At least ten")));
            Assert.That(raised.GetProperty("values").GetProperty("stage.invalid").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        });
    }

    [Test]
    public async Task A_thousand_records_begin_in_one_batch()
    {
        var operations = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{ "op": "create", "values": { "name": "n{{i}}", "price": {{i % 20}} } }"""));

        var batch = await bench.Ann.PostAsync("forms/shop.job/records/batch", $$"""{ "operations": [ {{operations}} ] }""");

        var rows = (await bench.Ann.PostAsync("forms/shop.job/stages/aggregate", """{ "groupBy": [ "stage" ], "measures": [ { "fn": "countDistinct", "field": "record", "as": "n" } ] }""")).GetProperty("rows");
        var invalid = await bench.Team.App.CountAsync("shop.job", """{ "field": "stage.invalid", "op": "notEmpty" }""");
        Assert.That(batch.GetProperty("results").EnumerateArray().All(result => result.Text("status") == "created"));
        Assert.That(rows.GetRawText(), Is.EqualTo("""[{"stage":"new","n":1000}]"""));
        Assert.That(invalid, Is.EqualTo(500));
    }
}
