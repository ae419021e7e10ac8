using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Formulas;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class RulesOfAForm<T>
    where T : TestDatabases, new()
{
    private const string Order =
        """
        { "label": "Order", "fields": [
          { "key": "kind", "type": "text" },
          { "key": "reason", "type": "text", "requiredWhen": { "field": "kind", "op": "eq", "value": "return" } },
          { "key": "code", "type": "text", "requiredWhen": "LEN(kind) > 3", "visibleWhen": "kind != \"hidden\"" },
          { "key": "price", "type": "currency", "readOnlyWhen": { "field": "kind", "op": "eq", "value": "closed" } },
          { "key": "paid", "type": "currency", "readOnlyWhen": "kind == \"sent\"" },
          { "key": "from", "type": "date" }, { "key": "to", "type": "date" },
          { "key": "lines", "type": "subform", "fields": [
            { "key": "due", "type": "currency" }, { "key": "paid", "type": "currency" },
            { "key": "note", "type": "text", "requiredWhen": "due > 100" } ],
            "validations": [ { "check": "COALESCE(paid, 0) <= due", "message": { "en": "More than due.", "zh-CN": "超过应收。" }, "field": "paid" } ] },
          { "key": "tariff", "type": "text", "requiredWhen": { "field": "kind", "op": "notEmpty" } }, { "key": "origin", "type": "text", "requiredWhen": "LEN(kind) > 0" },
          { "key": "parts", "type": "subform", "fields": [ { "key": "name", "type": "text", "required": true }, { "key": "count", "type": "number" } ] } ],
          "layout": [
            { "type": "note", "text": "Be brief.", "visibleWhen": { "field": "kind", "op": "eq", "value": "gift" } },
            { "type": "tabs", "visibleWhen": "LEN(kind) >= 3", "tabs": [
              { "label": "Abroad", "visibleWhen": { "field": "kind", "op": "in", "value": [ "export", "transit" ] }, "elements": [
                { "type": "columns", "columns": [ [ { "type": "field", "field": "tariff" } ], [ { "type": "field", "field": "origin", "visibleWhen": { "field": "kind", "op": "eq", "value": "transit" } } ] ] } ] },
              { "label": "Inside", "elements": [ { "type": "field", "field": "origin", "visibleWhen": "kind == \"kit\"" } ] } ] },
            { "type": "section", "label": "Kit", "visibleWhen": { "field": "kind", "op": "eq", "value": "kit" }, "elements": [ { "type": "field", "field": "parts" } ] } ],
          "validations": [
            { "check": "ISEMPTY(from) || ISEMPTY(to) || to >= from", "message": { "en": "Ends before it starts.", "zh-CN": "结束早于开始。" }, "field": "to" },
            { "check": { "not": { "all": [ { "field": "kind", "op": "eq", "value": "gift" }, { "field": "price", "op": "gt", "value": 0 } ] } }, "message": { "en": "Gifts are free.", "zh-CN": "赠品免费。" } },
            { "check": "price - paid >= 0", "message": "Too much is paid.", "field": "paid" } ] }
        """;

    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Order, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TestCase("""{ "kind": "return" }""", "/values/reason field.required|/values/code field.required")]
    [TestCase("""{ "kind": "return", "reason": "broken", "code": "x" }""", "")]
    [TestCase("""{ "kind": "hidden" }""", "")]
    [TestCase("""{ "kind": "abc" }""", "")]
    [TestCase("""{ "from": "2026-03-05", "to": "2026-03-04" }""", "/values/to record.rule_broken 结束早于开始。")]
    [TestCase("""{ "from": "2026-03-05", "to": "2026-03-05" }""", "")]
    [TestCase("""{ "from": "2026-03-05" }""", "")]
    [TestCase("""{ "kind": "gift", "price": 1, "code": "x" }""", "/values record.rule_broken 赠品免费。")]
    [TestCase("""{ "price": 1, "paid": 2, "from": "2026-03-05", "to": "2026-03-04" }""", "/values/to record.rule_broken 结束早于开始。|/values/paid record.rule_broken Too much is paid.")]
    [TestCase("""{ "price": 0.3, "paid": 0.3 }""", "")]
    [TestCase("""{ "lines": [ { "due": 10, "paid": 10 }, { "due": 10, "paid": 10.01 }, { "due": 500 } ] }""", "/values/lines/2/note field.required|/values/lines/1/paid record.rule_broken 超过应收。")]
    [TestCase("""{ "kind": "export", "code": "x" }""", "/values/tariff field.required")]
    [TestCase("""{ "kind": "transit", "code": "x", "tariff": "1" }""", "/values/origin field.required")]
    [TestCase("""{ "kind": "kit" }""", "/values/origin field.required")]
    [TestCase("""{ "kind": "kit", "origin": "CN", "parts": [ { "count": 2 } ] }""", "/values/parts/0/name field.required")]
    [TestCase("""{ "kind": "abc", "parts": [ { "count": 2 } ] }""", "")]
    [TestCase("""{ "kind": "abc", "tariff": "kept" }""", "")]
    public async Task Hold_alike_for_a_new_record_a_dry_run_a_batch_and_a_change(string values, string expected)
    {
        var faults = expected.Length == 0 ? [] : expected.Split('|');
        var before = await CountAsync();

        var dry = await FaultsAsync(HttpMethod.Post, "forms/shop.order/records?dryRun=true", $$"""{ "values": {{values}} }""", "/values");
        Assert.That(dry, Is.EquivalentTo(faults), "dry run");
        Assert.That(await CountAsync(), Is.EqualTo(before), "a dry run leaves nothing");

        Assert.That(await FaultsAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": {{values}} }""", "/values"), Is.EquivalentTo(faults), "create");
        Assert.That(await CountAsync(), Is.EqualTo(before + (faults.Length == 0 ? 1 : 0)), "nothing half-written");

        var batch = await FaultsAsync(HttpMethod.Post, "forms/shop.order/records/batch", $$"""{ "atomic": true, "operations": [ { "op": "create", "values": {{values}} } ] }""", "/operations/0/values");
        Assert.That(batch, Is.EquivalentTo(faults), "batch");

        var blank = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { } }""", HttpStatusCode.Created);
        var changed = await FaultsAsync(HttpMethod.Patch, $"forms/shop.order/records/{blank.GetProperty("id").GetString()}", $$"""{ "values": {{values}} }""", "/values");
        Assert.That(changed, Is.EquivalentTo(faults), "patch");
    }

    [TestCase(""" "kind == missing" """, "/layout/0/elements/0/visibleWhen")]
    [TestCase("""{ "field": "missing", "op": "empty" }""", "/layout/0/elements/0/visibleWhen/field")]
    public async Task Are_refused_in_a_layout_with_their_place(string rule, string pointer)
    {
        var document = $$"""{ "label": "Odd", "fields": [ { "key": "kind", "type": "text" } ], "layout": [ { "type": "section", "label": "Part", "elements": [ { "type": "note", "text": "Hm", "visibleWhen": {{rule}} } ] } ] }""";

        await app.SendAsync(HttpMethod.Put, "forms/shop.odd", document, HttpStatusCode.OK);
        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(plan.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()), Is.EqualTo(new[] { $"/forms/shop.odd{pointer}" }));
    }

    [TestCase("closed", "price", 6)]
    [TestCase("sent", "paid", 4)]
    public async Task Keep_a_field_from_being_changed_while_they_say_so(string kind, string field, int value)
    {
        var made = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "kind": "{{kind}}", "code": "x", "price": 5, "paid": 5 } }""", HttpStatusCode.Created);
        var path = $"forms/shop.order/records/{made.GetProperty("id").GetString()}";

        var refused = await FaultsAsync(HttpMethod.Patch, path, $$"""{ "values": { "{{field}}": {{value}} } }""", "/values");
        await app.SendAsync(HttpMethod.Patch, path, $$"""{ "values": { "{{field}}": {{value}}, "kind": "new" } }""", HttpStatusCode.OK);

        Assert.That(refused, Is.EqualTo(new[] { $"/values/{field} field.read_only" }));
    }

    private async Task<string[]> FaultsAsync(HttpMethod method, string path, string body, string prefix)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/workspaces/test/{path}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN");
        using var response = await app.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode)
        {
            return [];
        }

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), text);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("errors").EnumerateArray().Select(error =>
        {
            var (pointer, code) = (error.GetProperty("pointer").GetString()!, error.GetProperty("code").GetString()!);
            Assert.That(pointer, Does.StartWith(prefix));
            return $"/values{pointer[prefix.Length..]} {code}" + (code == "record.rule_broken" ? $" {error.GetProperty("detail").GetString()}" : string.Empty);
        })];
    }

    private async Task<int> CountAsync() =>
        (await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?count=true", null, HttpStatusCode.OK)).GetProperty("total").GetInt32();
}
