using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Formulas;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class ValuesThatAreNotShown<T>
    where T : TestDatabases, new()
{
    private const string Order =
        """
        { "label": "Order", "fields": [
          { "key": "number", "type": "text", "unique": true }, { "key": "kind", "type": "text" },
          { "key": "kept", "type": "text", "required": true, "visibleWhen": "kind == \"gift\"" },
          { "key": "note", "type": "text", "required": true, "visibleWhen": { "field": "kind", "op": "eq", "value": "gift" }, "readOnlyWhen": "kind == \"fixed\"", "whenHidden": "clear" },
          { "key": "echo", "type": "text", "visibleWhen": { "field": "note", "op": "notEmpty" }, "whenHidden": "clear" },
          { "key": "rate", "type": "number", "visibleWhen": { "field": "kind", "op": "eq", "value": "gift" }, "whenHidden": "default", "default": 5 },
          { "key": "size", "type": "number", "visibleWhen": { "field": "kind", "op": "eq", "value": "gift" }, "whenHidden": "default", "default": { "formula": "rate * 2" } },
          { "key": "odd", "type": "text", "visibleWhen": "1 / LEN(kind) > 0", "whenHidden": "clear" },
          { "key": "placed", "type": "text", "whenHidden": "clear" },
          { "key": "lines", "type": "subform", "visibleWhen": "kind != \"none\"", "fields": [
            { "key": "qty", "type": "number" }, { "key": "why", "type": "text", "visibleWhen": "qty > 10", "whenHidden": "clear" } ] },
          { "key": "words", "type": "formula", "formula": "CONCAT(note, echo)", "result": "text" } ],
          "layout": [ { "type": "section", "label": "Part", "visibleWhen": "kind == \"gift\"", "elements": [ { "type": "field", "field": "placed" } ] } ] }
        """;

    private const string All = """ "kept": "k", "note": "n", "echo": "e", "rate": 9, "size": 1, "odd": "o", "placed": "p", "lines": [ { "qty": 20, "why": "many" }, { "qty": 1, "why": "few" } ] """;

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

    [TestCase("gift", "k n e 9 1 o p ne many,")]
    [TestCase("plain", "k   5 10 o   many,")]
    [TestCase("none", "k   5 10 o   ,")]
    [TestCase("", "k   5 10 o   many,")]
    public async Task Are_kept_cleared_or_made_anew_as_the_form_says(string kind, string expected)
    {
        var made = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "kind": "{{kind}}", {{All}} } }""", HttpStatusCode.Created);
        Assert.That(Told(made), Is.EqualTo(expected), "create");

        var gift = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "kind": "gift", {{All}} } }""", HttpStatusCode.Created);
        var changed = await app.SendAsync(HttpMethod.Patch, $"forms/shop.order/records/{gift.GetProperty("id").GetString()}", $$"""{ "values": { "kind": "{{kind}}" } }""", HttpStatusCode.OK);
        Assert.That(Told(changed), Is.EqualTo(expected), "change");
    }

    [Test]
    public async Task Are_taken_even_where_nobody_may_change_them_and_are_not_missed()
    {
        var gift = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "kind": "gift", {{All}} } }""", HttpStatusCode.Created);

        var changed = await app.SendAsync(HttpMethod.Patch, $"forms/shop.order/records/{gift.GetProperty("id").GetString()}", """{ "values": { "kind": "fixed", "kept": null } }""", HttpStatusCode.OK);

        Assert.That(Told(changed), Is.EqualTo("   5 10 o   many,"));
        var history = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{gift.GetProperty("id").GetString()}/history", null, HttpStatusCode.OK);
        Assert.That(
            history.GetProperty("items")[0].GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()),
            Is.EquivalentTo(new[] { "kind", "kept", "note", "echo", "rate", "size", "placed", "words" }));
    }

    [Test]
    public async Task Are_taken_in_a_batch_too()
    {
        var operations = $$"""
            { "operations": [ { "op": "upsert", "key": "number", "values": { "number": "1", "kind": "gift", {{All}} } }, { "op": "upsert", "key": "number", "values": { "number": "1", "kind": "plain" } } ] }
            """;
        var answer = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", operations, HttpStatusCode.OK);

        var record = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records/{answer.GetProperty("results")[1].GetProperty("id").GetString()}", null, HttpStatusCode.OK);
        Assert.That(Told(record), Is.EqualTo("k   5 10 o   many,"));
    }

    [TestCase("""{ "key": "a", "type": "formula", "formula": "1", "whenHidden": "clear" }""", "/whenHidden", "document.not_allowed")]
    [TestCase("""{ "key": "a", "type": "text", "whenHidden": "default" }""", "/default", "document.missing")]
    [TestCase("""{ "key": "a", "type": "text", "visibleWhen": "a != \"x\"", "whenHidden": "clear" }""", "/whenHidden", "form.cycle")]
    public async Task Are_refused_where_that_cannot_work(string field, string pointer, string code)
    {
        await app.SendAsync(HttpMethod.Put, "forms/shop.odd", $$"""{ "label": "Odd", "fields": [ {{field}} ] }""", HttpStatusCode.OK);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(
            plan.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}"),
            Is.EqualTo(new[] { $"/forms/shop.odd/fields/0{pointer} {code}" }));
    }

    private static string Told(JsonElement record)
    {
        var values = record.GetProperty("values");
        var fields = string.Join(' ', new[] { "kept", "note", "echo", "rate", "size", "odd", "placed", "words" }.Select(key => Text(values, key)));
        return $"{fields} {string.Join(',', values.GetProperty("lines").EnumerateArray().Select(row => Text(row, "why")))}";
    }

    private static string Text(JsonElement values, string key) => values.TryGetProperty(key, out var value) ? value.ToString() : string.Empty;
}
