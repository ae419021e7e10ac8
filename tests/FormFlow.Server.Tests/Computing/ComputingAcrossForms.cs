using System.Net;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class ComputingAcrossForms<T>
    where T : TestDatabases, new()
{
    private ChainOfForms chain = null!;
    private string north = null!;
    private string ann = null!;
    private string bolt = null!;

    [SetUp]
    public async Task StartAsync()
    {
        chain = await ChainOfForms.StartAsync<T>();
        north = await chain.CreateAsync("region", """{ "name": "North" }""");
        ann = await chain.CreateAsync("customer", $$"""{ "name": "Ann", "region": "{{north}}" }""");
        bolt = await chain.CreateAsync("product", """{ "name": "Bolt", "weight": 2.5 }""");
    }

    [TearDown]
    public async Task StopAsync() => await chain.DisposeAsync();

    [Test]
    public async Task Nothing_related_counts_as_nothing()
    {
        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent", "last", "tier"), Is.EqualTo("0 0  B"));
        Assert.That(await chain.ReadAsync("region", north, "best", "average"), Is.EqualTo("0 0"));
    }

    [Test]
    public async Task A_line_is_counted_all_the_way_up()
    {
        var order = await chain.CreateAsync("order", Lines("2026-03-01", (3, 400)));

        Assert.That(await chain.ReadAsync("order", order, "total", "big", "place"), Is.EqualTo("1200 1 North"));
        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent", "last", "tier"), Is.EqualTo("1 1200 2026-03-01 A"));
        Assert.That(await chain.ReadAsync("region", north, "best", "average"), Is.EqualTo("1 1200"));
        Assert.That(await chain.ReadAsync("product", bolt, "sold"), Is.EqualTo("3"));

        await chain.ChangeAsync("order", order, """{ "status": "void" }""");

        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent", "tier"), Is.EqualTo("1 0 B"));
        Assert.That(await chain.ReadAsync("region", north, "best", "average"), Is.EqualTo("0 0"));
        Assert.That(await chain.ReadAsync("product", bolt, "sold"), Is.EqualTo("0"));
    }

    [Test]
    public async Task What_is_in_the_recycle_bin_does_not_count()
    {
        await chain.CreateAsync("order", Lines("2026-03-01", (1, 10)));
        var order = await chain.CreateAsync("order", Lines("2026-03-02", (1, 20)));

        await chain.App.SendAsync(HttpMethod.Delete, $"forms/shop.order/records/{order}", null, HttpStatusCode.NoContent);
        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent", "last"), Is.EqualTo("1 10 2026-03-01"));

        await chain.App.SendAsync(HttpMethod.Post, $"forms/shop.order/bin/{order}/restore", null, HttpStatusCode.OK);
        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent", "last"), Is.EqualTo("2 30 2026-03-02"));
    }

    [Test]
    public async Task A_record_from_the_bin_is_as_if_it_had_never_been_away()
    {
        var order = await chain.CreateAsync("order", Lines("2026-03-01", (1, 10)));
        await chain.App.SendAsync(HttpMethod.Delete, $"forms/shop.customer/records/{ann}", null, HttpStatusCode.NoContent);
        Assert.That(await chain.ReadAsync("order", order, "place"), Is.Empty);
        await chain.ChangeAsync("order", order, """{ "lines": [] }""");
        await chain.ChangeAsync("region", north, """{ "name": "South" }""");

        await chain.App.SendAsync(HttpMethod.Post, $"forms/shop.customer/bin/{ann}/restore", null, HttpStatusCode.OK);

        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent"), Is.EqualTo("1 0"));
        Assert.That(await chain.ReadAsync("order", order, "place"), Is.EqualTo("South"));
    }

    [Test]
    public async Task A_record_that_points_elsewhere_counts_there()
    {
        var bob = await chain.CreateAsync("customer", """{ "name": "Bob" }""");
        var order = await chain.CreateAsync("order", Lines("2026-03-01", (2, 10)));

        await chain.ChangeAsync("order", order, $$"""{ "customer": "{{bob}}" }""");

        Assert.That(await chain.ReadAsync("customer", ann, "orders", "spent", "last"), Is.EqualTo("0 0 "));
        Assert.That(await chain.ReadAsync("customer", bob, "orders", "spent", "last"), Is.EqualTo("1 20 2026-03-01"));
        Assert.That(await chain.ReadAsync("order", order, "place"), Is.Empty);
    }

    [Test]
    public async Task Records_pointed_at_are_summed_up_and_followed()
    {
        var kit = await chain.CreateAsync("product", $$"""{ "name": "Kit", "parts": [ "{{bolt}}" ] }""");
        Assert.That(await chain.ReadAsync("product", kit, "heavy"), Is.EqualTo("2.5"));

        await chain.ChangeAsync("product", bolt, """{ "weight": 4 }""");

        Assert.That(await chain.ReadAsync("product", kit, "heavy"), Is.EqualTo("4"));
    }

    [Test]
    public async Task What_was_computed_tells_its_cause_and_only_what_differs()
    {
        var order = await chain.CreateAsync("order", Lines("2026-03-01", (1, 10)));
        await chain.ChangeAsync("order", order, """{ "name": "Renamed" }""");
        await chain.ChangeAsync("order", order, """{ "day": "2026-03-02" }""");

        Assert.That((await chain.HistoryAsync("customer", ann))[..2], Is.EqualTo(new[] { $"last computed:shop.order/{order}", $"orders,spent,last computed:shop.order/{order}" }));
        Assert.That((await chain.HistoryAsync("region", north))[0], Is.EqualTo($"average computed:shop.customer/{ann}"));
    }

    [Test]
    public async Task A_rule_for_people_does_not_hold_up_what_is_computed()
    {
        var order = await chain.CreateAsync("order", Lines("2026-03-01", (1, 6000)));
        Assert.That(await chain.ReadAsync("customer", ann, "spent"), Is.EqualTo("6000"));

        await chain.App.SendAsync(HttpMethod.Patch, $"forms/shop.customer/records/{ann}", """{ "values": { "name": "Anna" } }""", HttpStatusCode.UnprocessableEntity);
        await chain.ChangeAsync("order", order, """{ "status": "void" }""");
        await chain.ChangeAsync("customer", ann, """{ "name": "Anna" }""");
    }

    [Test]
    public async Task A_rollup_filters_sorts_and_sums_like_the_number_it_is()
    {
        var bob = await chain.CreateAsync("customer", """{ "name": "Bob" }""");
        await chain.CreateAsync("order", Lines("2026-03-01", (1, 10.25m)));

        var found = await chain.App.SendAsync(
            HttpMethod.Post, "forms/shop.customer/query", """{ "filter": { "field": "spent", "op": "lt", "value": 10.26 }, "sort": [ { "field": "spent", "descending": true } ], "fields": [ "spent" ] }""", HttpStatusCode.OK);
        var summed = await chain.App.SendAsync(HttpMethod.Post, "forms/shop.customer/aggregate", """{ "groupBy": [], "measures": [ { "fn": "sum", "field": "spent" } ] }""", HttpStatusCode.OK);

        Assert.That(found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()), Is.EqualTo(new[] { ann, bob }));
        Assert.That(summed.GetProperty("rows")[0].GetProperty("sum_spent").GetDecimal(), Is.EqualTo(10.25m));
        await chain.App.SendAsync(HttpMethod.Patch, $"forms/shop.customer/records/{ann}", """{ "values": { "spent": 1 } }""", HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task A_new_rollup_and_a_new_formula_reach_the_saved_records_of_all_forms()
    {
        await chain.CreateAsync("order", Lines("2026-03-01", (2, 10), (1, 5)));
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.order", ChainOfForms.Order.Replace("SUM(lines.amount)", "SUM(lines.amount) * 2", StringComparison.Ordinal), HttpStatusCode.OK);
        await chain.App.SendAsync(
            HttpMethod.Put,
            "forms/shop.customer",
            ChainOfForms.Customer.Replace("""{ "key": "tier",""", """{ "key": "kinds", "type": "rollup", "form": "shop.order", "via": "customer", "fn": "countDistinct", "field": "name" }, { "key": "tier",""", StringComparison.Ordinal),
            HttpStatusCode.OK);

        await chain.PublishAsync();

        Assert.That(await chain.ReadAsync("customer", ann, "spent", "kinds"), Is.EqualTo("50 1"));
        Assert.That(await chain.ReadAsync("region", north, "average"), Is.EqualTo("50"));
    }

    [Test]
    public async Task A_title_follows_the_record_it_is_taken_from()
    {
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.visit", """{ "label": "Visit", "titleField": "customer", "fields": [ { "key": "customer", "type": "lookup", "form": "shop.customer" } ] }""", HttpStatusCode.OK);
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.note", """{ "label": "Note", "titleField": "visit", "fields": [ { "key": "visit", "type": "lookup", "form": "shop.visit" } ] }""", HttpStatusCode.OK);
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.mark", """{ "label": "Mark", "fields": [ { "key": "note", "type": "lookup", "form": "shop.note" } ] }""", HttpStatusCode.OK);
        await chain.PublishAsync();
        var visit = await chain.CreateAsync("visit", $$"""{ "customer": "{{ann}}" }""");
        var note = await chain.CreateAsync("note", $$"""{ "visit": "{{visit}}" }""");
        var mark = await chain.CreateAsync("mark", $$"""{ "note": "{{note}}" }""");

        await chain.ChangeAsync("customer", ann, """{ "name": "Anna" }""");

        Assert.That(await chain.ReadAsync("mark", mark, "note"), Does.Contain("Anna"));
        Assert.That(await chain.HistoryAsync("note", note), Has.Length.EqualTo(1));
    }

    private string Lines(string day, params (int Qty, decimal Price)[] lines) => FormattableString.Invariant(
        $$"""{ "name": "O", "customer": "{{ann}}", "status": "open", "day": "{{day}}", "lines": [ {{string.Join(", ", lines.Select(line => FormattableString.Invariant($$"""{ "product": "{{bolt}}", "qty": {{line.Qty}}, "price": {{line.Price}} }""")))}} ] }""");
}
