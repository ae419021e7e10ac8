using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Formulas;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class FillingFromARecord<T>
    where T : TestDatabases, new()
{
    private const string Buyer =
        """
        { "label": "Buyer", "titleField": "name", "fields": [
          { "key": "name", "type": "text", "unique": true }, { "key": "phone", "type": "text" }, { "key": "rate", "type": "number", "decimals": 2 }, { "key": "level", "type": "select", "options": [ { "value": "a" }, { "value": "b" } ] },
          { "key": "region", "type": "lookup", "form": "shop.region" }, { "key": "keeper", "type": "member" }, { "key": "regions", "type": "lookup", "multiple": true, "form": "shop.region" } ] }
        """;

    private const string Order =
        """
        { "label": "Order", "fields": [
          { "key": "number", "type": "text", "unique": true },
          { "key": "buyer", "type": "lookup", "form": "shop.buyer" },
          { "key": "phone", "type": "text", "maxLength": 8, "default": { "via": "buyer", "field": "phone" } },
          { "key": "rate", "type": "number", "decimals": 3, "readOnly": true, "default": { "via": "buyer", "field": "rate" } },
          { "key": "level", "type": "select", "options": [ { "value": "a" }, { "value": "c" } ], "default": { "via": "buyer", "field": "level" } },
          { "key": "place", "type": "text", "default": { "via": "buyer", "field": "region.name" } },
          { "key": "region", "type": "lookup", "form": "shop.region", "default": { "via": "buyer", "field": "region" } },
          { "key": "regions", "type": "lookup", "multiple": true, "form": "shop.region", "default": { "via": "buyer", "field": "regions" } },
          { "key": "tax", "type": "number", "default": { "via": "region", "field": "tax" } },
          { "key": "keeper", "type": "member", "readOnlyWhen": { "field": "number", "op": "notEmpty" }, "default": { "via": "buyer", "field": "keeper" } },
          { "key": "lines", "type": "subform", "fields": [
            { "key": "good", "type": "lookup", "form": "shop.good" }, { "key": "qty", "type": "number" },
            { "key": "price", "type": "currency", "default": { "via": "good", "field": "price" } },
            { "key": "contact", "type": "text", "default": { "via": "parent.buyer", "field": "phone" } },
            { "key": "amount", "type": "formula", "formula": "price * qty", "result": "currency" } ] },
          { "key": "total", "type": "formula", "formula": "SUM(lines.amount)", "result": "currency" } ] }
        """;

    private AppFixture app = null!;
    private string ann = null!;
    private string bob = null!;
    private string north = null!;
    private string bolt = null!;
    private string nut = null!;
    private string me = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await PutAsync("region", """{ "label": "Region", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "tax", "type": "number" } ] }""");
        await PutAsync("good", """{ "label": "Good", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "price", "type": "currency" } ] }""");
        await PutAsync("buyer", Buyer);
        await PutAsync("order", Order);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        me = (await app.SendAsync(HttpMethod.Get, "members", null, HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("id").GetString()!;
        north = await CreateAsync("region", """{ "name": "North", "tax": 7 }""");
        bolt = await CreateAsync("good", """{ "name": "Bolt", "price": 2.5 }""");
        nut = await CreateAsync("good", """{ "name": "Nut", "price": 1 }""");
        ann = await CreateAsync("buyer", $$"""{ "name": "Ann", "phone": "111", "rate": 1.25, "level": "a", "region": "{{north}}", "regions": [ "{{north}}" ], "keeper": "{{me}}" }""");
        bob = await CreateAsync("buyer", """{ "name": "Bob", "phone": "222", "level": "b" }""");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Takes_over_what_a_new_record_did_not_say()
    {
        var made = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "buyer": "{{ann}}" } }""", HttpStatusCode.Created);

        Assert.That(Told(made), Is.EqualTo("111 1.25 a North 7"));
        Assert.That(Title(made, "region"), Is.EqualTo("North"));
        Assert.That(Title(made, "keeper"), Is.EqualTo("Ann"));
        Assert.That(made.GetProperty("values").GetProperty("regions")[0].GetProperty("title").GetString(), Is.EqualTo("North"));
    }

    [Test]
    public async Task Leaves_what_was_sent_blank_included()
    {
        var made = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "buyer": "{{ann}}", "phone": null, "place": "Here" } }""", HttpStatusCode.Created);

        Assert.That(Told(made), Is.EqualTo(" 1.25 a Here 7"));
    }

    [Test]
    public async Task Follows_the_choice_and_nothing_else()
    {
        var order = await CreateAsync("order", $$"""{ "buyer": "{{ann}}" }""");

        await ChangeAsync(order, """{ "phone": "999" }""");
        await ChangeAsync(order, $$"""{ "buyer": "{{ann}}", "number": "N1" }""");
        await app.SendAsync(HttpMethod.Patch, $"forms/shop.buyer/records/{ann}", """{ "values": { "rate": 1.25 } }""", HttpStatusCode.OK);
        var kept = await ChangeAsync(order, """{ "buyer": null }""");
        var again = await ChangeAsync(order, $$"""{ "buyer": "{{bob}}" }""");

        Assert.That(Told(kept), Is.EqualTo("999 1.25 a North 7"), "a lookup that is cleared clears nothing");
        Assert.That(Told(again), Is.EqualTo("222    7"), "what the other record leaves blank is blank, and what it has no option for");
        Assert.That(again.GetProperty("warnings").EnumerateArray().Select(warning => $"{warning.GetProperty("pointer").GetString()} {warning.GetProperty("code").GetString()}"), Is.EqualTo(new[] { "/values/level field.not_filled" }));
    }

    [Test]
    public async Task Fills_rows_from_their_own_lookup_and_from_the_record()
    {
        var made = await app.SendAsync(
            HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "buyer": "{{ann}}", "lines": [ { "good": "{{bolt}}", "qty": 2 }, { "good": "{{nut}}", "qty": 3, "price": 0.5 }, { "qty": 1 } ] } }""", HttpStatusCode.Created);
        var order = made.GetProperty("id").GetString()!;
        var rows = made.GetProperty("values").GetProperty("lines").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToArray();

        Assert.That(Lines(made), Is.EqualTo("2.5 111|0.5 111| 111"));
        Assert.That(made.GetProperty("values").GetProperty("total").GetDecimal(), Is.EqualTo(6.5m));

        var changed = await ChangeAsync(order, $$"""{ "lines": [ { "id": "{{rows[0]}}", "good": "{{nut}}" }, { "id": "{{rows[1]}}" }, { "id": "{{rows[2]}}", "contact": "me" }, { "good": "{{bolt}}" } ] }""");
        Assert.That(Lines(changed), Is.EqualTo("1 111|0.5 111| me|2.5 111"));

        var moved = await ChangeAsync(order, $$"""{ "buyer": "{{bob}}" }""");
        Assert.That(Lines(moved), Is.EqualTo("1 222|0.5 222| 222|2.5 222"));
    }

    [Test]
    public async Task Works_in_a_batch_by_an_upsert_and_leaves_a_value_too_long_blank()
    {
        var loud = await CreateAsync("buyer", """{ "name": "Loud", "phone": "123456789" }""");

        var operations = $$"""
            { "operations": [ { "op": "upsert", "key": "number", "values": { "number": "B1", "buyer": "{{ann}}" } }, { "op": "upsert", "key": "number", "values": { "number": "B2", "buyer": "{{bob}}" } },
              { "op": "upsert", "key": "number", "values": { "number": "B1", "buyer": "{{bob}}" } }, { "op": "create", "values": { "number": "B3", "buyer": "{{loud}}" } } ] }
            """;
        var answer = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", operations, HttpStatusCode.OK);

        Assert.That(answer.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetString()), Is.EqualTo(new[] { "created", "created", "updated", "created" }));
        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=number&filter=" + Uri.EscapeDataString("""{ "field": "number", "op": "startsWith", "value": "B" }"""), null, HttpStatusCode.OK);
        Assert.That(list.GetProperty("items").EnumerateArray().Select(Told), Is.EqualTo(new[] { "222    7", "222    ", "    " }));
    }

    [Test]
    public async Task Leaves_out_what_the_record_points_at_and_is_gone()
    {
        var south = await CreateAsync("region", """{ "name": "South", "tax": 1 }""");
        var cid = await CreateAsync("buyer", $$"""{ "name": "Cid", "region": "{{south}}", "regions": [ "{{south}}", "{{north}}" ] }""");
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.region/records/{south}", null, HttpStatusCode.NoContent);

        var made = await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "buyer": "{{cid}}" } }""", HttpStatusCode.Created);

        Assert.That(made.GetProperty("values").TryGetProperty("region", out var region) && region.ValueKind != JsonValueKind.Null, Is.False);
        Assert.That(made.GetProperty("values").GetProperty("regions").GetArrayLength(), Is.EqualTo(1));
    }

    [TestCase("""{ "via": "nobody", "field": "phone" }""", "text", "/via document.unknown_field")]
    [TestCase("""{ "via": "many", "field": "phone" }""", "text", "/via document.unknown_field")]
    [TestCase("""{ "via": "buyer", "field": "gone" }""", "text", "/field condition.unknown_field")]
    [TestCase("""{ "via": "buyer", "field": "createdAt" }""", "dateTime", "/field form.linked_unfit")]
    [TestCase("""{ "via": "buyer", "field": "phone" }""", "number", "/field form.linked_unfit")]
    [TestCase("""{ "via": "buyer", "field": "rate" }""", "rating", "/field form.linked_unfit")]
    [TestCase("""{ "via": "buyer", "field": "region" }""", "member", "/field form.linked_unfit")]
    [TestCase("""{ "via": "buyer", "field": "phone" }""", "signature", " document.not_allowed")]
    public async Task Is_refused_where_it_cannot_work(string @default, string type, string expected)
    {
        var document = $$"""{ "label": "Odd", "fields": [ { "key": "buyer", "type": "lookup", "form": "shop.buyer" }, { "key": "many", "type": "lookup", "multiple": true, "form": "shop.buyer" }, { "key": "odd", "type": "{{type}}", "default": {{@default}} } ] }""";
        await PutAsync("odd", document);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(
            plan.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}"),
            Is.EqualTo(new[] { $"/forms/shop.odd/fields/2/default{expected}" }));
    }

    [Test]
    public async Task Is_refused_when_two_lookups_fill_each_other()
    {
        await PutAsync("odd", """
            { "label": "Odd", "fields": [ { "key": "one", "type": "lookup", "form": "shop.odd", "default": { "via": "two", "field": "one" } }, { "key": "two", "type": "lookup", "form": "shop.odd", "default": { "via": "one", "field": "two" } },
              { "key": "self", "type": "lookup", "form": "shop.odd", "default": { "via": "self", "field": "self" } } ] }
            """);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(plan.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()), Is.EqualTo(new[] { "form.cycle", "form.cycle" }));
    }

    private static string Told(JsonElement record) => string.Join(' ', new[] { "phone", "rate", "level", "place", "tax" }.Select(key =>
        record.GetProperty("values").TryGetProperty(key, out var value) ? value.ToString() : string.Empty));

    private static string Title(JsonElement record, string field) => record.GetProperty("values").GetProperty(field).GetProperty("title").GetString()!;

    private static string Lines(JsonElement record) => string.Join('|', record.GetProperty("values").GetProperty("lines").EnumerateArray().Select(row => string.Join(' ', new[] { "price", "contact" }.Select(key =>
        row.TryGetProperty(key, out var value) ? value.ToString() : string.Empty))));

    private Task<JsonElement> PutAsync(string form, string document) => app.SendAsync(HttpMethod.Put, $"forms/shop.{form}", document, HttpStatusCode.OK);

    private async Task<string> CreateAsync(string form, string values) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    private Task<JsonElement> ChangeAsync(string id, string values) => app.SendAsync(HttpMethod.Patch, $"forms/shop.order/records/{id}", $$"""{ "values": {{values}} }""", HttpStatusCode.OK);
}
