using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ARecordsLife<T>
    where T : TestDatabases, new()
{
    private const string Order =
        """
        { "label": { "en": "Order", "zh-CN": "订单" }, "titleField": "number", "fields": [
          { "key": "number", "type": "autoNumber", "parts": [ { "type": "text", "text": "O-" }, { "type": "counter", "digits": 4 } ] },
          { "key": "name", "type": "text", "required": true },
          { "key": "sku", "type": "text", "unique": true },
          { "key": "status", "type": "select", "options": [ { "value": "open", "label": "Open" }, { "value": "done", "label": "Done" } ], "default": "open" },
          { "key": "origin", "type": "lookup", "form": "shop.order" },
          { "key": "items", "type": "subform", "fields": [
            { "key": "price", "type": "currency" }, { "key": "qty", "type": "number" },
            { "key": "amount", "type": "formula", "formula": "price * qty", "result": "currency" } ] },
          { "key": "total", "type": "formula", "formula": "SUM(items.amount)", "result": "currency" },
          { "key": "originTotal", "type": "linkedValue", "via": "origin", "field": "total" } ],
          "validations": [ { "check": "total <= 1000", "message": { "en": "Too dear.", "zh-CN": "太贵了。" }, "field": "items" } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Order, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task A_record_is_numbered_computed_and_found()
    {
        var made = await CreateAsync("""{ "name": "一号订单", "items": [ { "price": 1.1, "qty": 3 }, { "price": "2.25", "qty": 2 } ] }""");
        var child = await CreateAsync($$"""{ "name": "second", "origin": "{{Id(made)}}" }""");

        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?q=一号&count=true", null, HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(made.GetProperty("values").GetProperty("number").GetString(), Is.EqualTo("O-0001"));
            Assert.That(made.GetProperty("values").GetProperty("total").GetDecimal(), Is.EqualTo(7.8m));
            Assert.That(child.GetProperty("values").GetProperty("origin").GetProperty("title").GetString(), Is.EqualTo("O-0001"));
            Assert.That(child.GetProperty("values").GetProperty("originTotal").GetDecimal(), Is.EqualTo(7.8m));
            Assert.That(list.GetProperty("total").GetInt32(), Is.EqualTo(1));
            Assert.That(list.GetProperty("items")[0].GetProperty("createdBy").GetProperty("title").GetString(), Is.EqualTo("Ann"));
        });
    }

    [Test]
    public async Task Every_fault_is_told_with_its_place_and_nothing_is_written()
    {
        var refused = await app.SendAsync(
            HttpMethod.Post,
            "forms/shop.order/records",
            """{ "values": { "sku": 5, "bad": 1, "status": "x", "total": 3, "items": [ { "price": "dear" } ] } }""",
            HttpStatusCode.UnprocessableEntity);

        var pointers = refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}");
        Assert.That(pointers, Is.EquivalentTo(new[]
        {
            "/values/sku field.wrong_type", "/values/bad field.unknown", "/values/status field.unknown_option", "/values/total field.computed",
            "/values/items/0/price field.unreadable", "/values/name field.required",
        }));
        Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?count=true", null, HttpStatusCode.OK)).GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task A_rule_refuses_in_the_callers_language_and_leaves_no_gap_in_the_numbers()
    {
        var refused = await app.SendAsync(
            HttpMethod.Post, "forms/shop.order/records", """{ "values": { "name": "x", "items": [ { "price": 999, "qty": 2 } ] } }""", HttpStatusCode.UnprocessableEntity, ("Accept-Language", "zh-CN"));
        var made = await CreateAsync("""{ "name": "y" }""");

        Assert.That(refused.GetProperty("errors")[0].GetProperty("detail").GetString(), Is.EqualTo("太贵了。"));
        Assert.That(made.GetProperty("values").GetProperty("number").GetString(), Is.EqualTo("O-0001"));
    }

    [Test]
    public async Task Two_edits_of_different_fields_both_hold_and_a_clash_is_stale()
    {
        var path = $"forms/shop.order/records/{Id(await CreateAsync("""{ "name": "a" }"""))}";
        await app.SendAsync(HttpMethod.Patch, path, """{ "values": { "name": "b" } }""", HttpStatusCode.OK, ("If-Match", "\"1\""));

        var merged = await app.SendAsync(HttpMethod.Patch, path, """{ "values": { "status": "done" } }""", HttpStatusCode.OK, ("If-Match", "\"1\""));
        var stale = await app.SendAsync(HttpMethod.Patch, path, """{ "values": { "name": "c" } }""", HttpStatusCode.PreconditionFailed, ("If-Match", "\"1\""));

        Assert.That(merged.GetProperty("values").GetProperty("name").GetString(), Is.EqualTo("b"));
        Assert.That(stale.GetProperty("parameters").GetProperty("current").GetProperty("version").GetInt64(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_write_that_changes_nothing_writes_nothing()
    {
        var path = $"forms/shop.order/records/{Id(await CreateAsync("""{ "name": "a" }"""))}";

        var same = await app.SendAsync(HttpMethod.Patch, path, """{ "values": { "name": "a" } }""", HttpStatusCode.OK);

        var history = await app.SendAsync(HttpMethod.Get, path + "/history", null, HttpStatusCode.OK);
        Assert.That(same.GetProperty("version").GetInt64(), Is.EqualTo(1));
        Assert.That(history.GetProperty("items").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_dry_run_answers_and_leaves_nothing()
    {
        var dry = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records?dryRun=true", """{ "values": { "name": "a" } }""", HttpStatusCode.Created);

        Assert.That(dry.GetProperty("values").GetProperty("number").GetString(), Is.EqualTo("O-0001"));
        Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.OK)).GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_deleted_record_comes_back_as_it_was()
    {
        var made = await CreateAsync("""{ "name": "a", "sku": "s", "items": [ { "price": 5, "qty": 1 } ] }""");
        var id = Id(made);
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.order/records/{id}", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{id}", null, HttpStatusCode.NotFound);

        var back = await app.SendAsync(HttpMethod.Post, $"forms/shop.order/bin/{id}/restore", null, HttpStatusCode.OK);

        Assert.That(back.GetProperty("values").ToString(), Is.EqualTo(made.GetProperty("values").ToString()));
    }

    [Test]
    public async Task A_batch_answers_for_each_operation_and_an_atomic_one_is_whole_or_nothing()
    {
        const string Operations =
            """
            [ { "op": "upsert", "key": "sku", "values": { "sku": "a", "name": "A" } }, { "op": "upsert", "key": "sku", "values": { "sku": "a", "name": "B" } },
              { "op": "create", "values": { "sku": "a", "name": "C" } }, { "op": "create", "values": { "name": "D" } } ]
            """;
        await app.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", $$"""{ "atomic": true, "operations": {{Operations}} }""", HttpStatusCode.UnprocessableEntity);

        var done = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", $$"""{ "operations": {{Operations}} }""", HttpStatusCode.OK);

        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=number", null, HttpStatusCode.OK);
        Assert.That(done.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetString()), Is.EqualTo(new[] { "created", "updated", "refused", "created" }));
        Assert.That(
            list.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("values").GetProperty("number")} {item.GetProperty("values").GetProperty("name")}"),
            Is.EqualTo(new[] { "O-0001 B", "O-0002 D" }));
    }

    [Test]
    public async Task Pages_give_each_record_once()
    {
        for (var i = 0; i < 7; i++)
        {
            await CreateAsync($$"""{ "name": "{{(i % 2 == 0 ? "x" : "y")}}", "sku": {{(i % 3 == 0 ? "null" : $"\"{i}\"")}} }""");
        }

        foreach (var sort in new[] { "sku", "-sku", "name,-sku", "-total", "-createdBy" })
        {
            var seen = new List<string>();
            string? cursor = null;
            do
            {
                var page = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records?limit=2&sort={sort}{(cursor is null ? string.Empty : "&cursor=" + cursor)}", null, HttpStatusCode.OK);
                seen.AddRange(page.GetProperty("items").EnumerateArray().Select(Id));
                cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
            }
            while (cursor is not null);

            Assert.That(seen, Has.Count.EqualTo(7).And.Unique, sort);

            var jumped = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records?limit=2&sort={sort}&skip=4", null, HttpStatusCode.OK);
            Assert.That(jumped.GetProperty("items").EnumerateArray().Select(Id), Is.EqualTo(seen[4..6]), sort);
        }
    }

    [TestCase("""{ "skip": -1 }""", "query.bad_skip")]
    [TestCase("""{ "skip": 1000001 }""", "query.bad_skip")]
    [TestCase("""{ "skip": 1, "cursor": "x" }""", "query.skip_and_cursor")]
    public async Task A_jump_that_leads_nowhere_is_refused(string question, string code)
    {
        var refused = await app.SendAsync(HttpMethod.Post, "forms/shop.order/query", question, HttpStatusCode.UnprocessableEntity);

        var error = refused.GetProperty("errors").EnumerateArray().First();
        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(("/skip", code)));
    }

    [Test]
    public async Task Groups_sum_exactly()
    {
        await CreateAsync("""{ "name": "a", "items": [ { "price": 0.1, "qty": 1 } ] }""");
        await CreateAsync("""{ "name": "b", "items": [ { "price": 0.2, "qty": 1 } ] }""");
        await CreateAsync("""{ "name": "c", "status": "done" }""");

        var groups = await app.SendAsync(
            HttpMethod.Post,
            "forms/shop.order/aggregate",
            """{ "groupBy": [ "status" ], "measures": [ { "fn": "sum", "field": "total" }, { "fn": "count" }, { "fn": "avg", "field": "total", "as": "mean" } ], "filter": { "field": "name", "op": "ne", "value": "z" } }""",
            HttpStatusCode.OK);

        Assert.That(groups.GetProperty("rows").GetRawText(), Is.EqualTo("""[{"status":"done","sum_total":0,"count":1,"mean":0},{"status":"open","sum_total":0.3,"count":2,"mean":0.15}]"""));
    }

    [Test]
    public async Task A_renamed_field_keeps_its_values_and_a_removed_one_comes_back_with_them()
    {
        var id = Id(await CreateAsync("""{ "name": "kept" }"""));
        var form = (await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText();

        await app.SendAsync(HttpMethod.Put, "forms/shop.order", form.Replace("\"key\": \"name\"", "\"key\": \"caption\""), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

        var record = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{id}", null, HttpStatusCode.OK);
        Assert.That(record.GetProperty("values").GetProperty("caption").GetString(), Is.EqualTo("kept"));
    }

    [Test]
    public async Task A_field_that_changes_its_type_is_planned_with_the_rows_that_would_break_and_converts_when_allowed()
    {
        await CreateAsync("""{ "name": "12" }""");
        await CreateAsync("""{ "name": "twelve" }""");
        var form = (await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText();
        var changed = System.Text.RegularExpressions.Regex.Replace(form, "\"type\": \"text\",(\\s+\"id\": \"[^\"]+\",\\s+\"key\": \"name\")", "\"type\": \"number\",$1");
        Assert.That(changed, Is.Not.EqualTo(form), "the draft names the field's type before its id and key");
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", changed, HttpStatusCode.OK);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.OK);

        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=number", null, HttpStatusCode.OK);
        Assert.That(plan.GetProperty("changes")[0].GetProperty("rows").GetInt64(), Is.EqualTo(1));
        Assert.That(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values").GetProperty("name").ToString()), Is.EqualTo(new[] { "12", string.Empty }));
    }

    private async Task<JsonElement> CreateAsync(string values) =>
        await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created);

    private static string Id(JsonElement record) => record.GetProperty("id").GetString()!;
}
