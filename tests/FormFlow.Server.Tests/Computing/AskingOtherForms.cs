using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class AskingOtherForms<T>
    where T : TestDatabases, new()
{
    private ChainOfForms shop = null!;
    private string bolt = null!;
    private string nut = null!;

    [SetUp]
    public async Task StartAsync()
    {
        shop = await ChainOfForms.StartAsync<T>(PriceList.Forms);
        bolt = await shop.CreateAsync("product", """{ "name": "Bolt" }""");
        nut = await shop.CreateAsync("product", """{ "name": "Nut" }""");
    }

    [TearDown]
    public async Task StopAsync() => await shop.DisposeAsync();

    [Test]
    public async Task The_newest_record_that_fits_gives_its_value()
    {
        await PriceAsync(bolt, "A", 9);
        await PriceAsync(bolt, "A", 10);
        await PriceAsync(bolt, "B", 7);
        await PriceAsync(nut, "A", 3);

        var order = await OrderAsync("A", (bolt, 2), (nut, 5));

        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("35"));
    }

    [Test]
    public async Task Nothing_that_fits_gives_a_blank_value_and_counts_as_nothing()
    {
        await PriceAsync(bolt, "B", 7);

        var order = await OrderAsync("A", (bolt, 2));

        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("0"));
        Assert.That(await shop.ReadAsync("grade", await GradeAsync("A"), "prices", "sum", "average", "least", "last"), Is.EqualTo("0 0  0 "));
    }

    [Test]
    public async Task A_blank_value_finds_nothing_not_even_blanks()
    {
        await shop.CreateAsync("price", $$"""{ "product": "{{bolt}}", "amount": 7 }""");
        var order = await shop.CreateAsync("order", $$"""{ "lines": [ { "product": "{{bolt}}", "qty": 2 }, { "qty": 2 } ] }""");

        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("0"));
    }

    [Test]
    public async Task A_price_that_comes_changes_or_goes_is_followed_by_what_asks_for_it()
    {
        var order = await OrderAsync("A", (bolt, 2));
        var first = await PriceAsync(bolt, "A", 10);
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("20"));

        var second = await PriceAsync(bolt, "A", 11);
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("22"));

        await shop.ChangeAsync("price", second, """{ "amount": 12 }""");
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("24"));

        await shop.ChangeAsync("price", second, """{ "grade": "B" }""");
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("20"));

        await shop.App.SendAsync(HttpMethod.Delete, $"forms/shop.price/records/{first}", null, HttpStatusCode.NoContent);
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("0"));

        await shop.App.SendAsync(HttpMethod.Post, $"forms/shop.price/bin/{first}/restore", null, HttpStatusCode.OK);
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("20"));
    }

    [Test]
    public async Task A_record_that_asks_otherwise_is_answered_anew()
    {
        await PriceAsync(bolt, "A", 10);
        await PriceAsync(bolt, "B", 7);
        var order = await OrderAsync("A", (bolt, 2));

        await shop.ChangeAsync("order", order, """{ "grade": "B" }""");

        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("14"));
    }

    [Test]
    public async Task A_record_from_the_bin_knows_what_changed_meanwhile()
    {
        var price = await PriceAsync(bolt, "A", 10);
        var order = await OrderAsync("A", (bolt, 2));
        await shop.App.SendAsync(HttpMethod.Delete, $"forms/shop.order/records/{order}", null, HttpStatusCode.NoContent);
        await shop.ChangeAsync("price", price, """{ "amount": 11 }""");

        await shop.App.SendAsync(HttpMethod.Post, $"forms/shop.order/bin/{order}/restore", null, HttpStatusCode.OK);

        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("22"));
    }

    [Test]
    public async Task What_is_counted_follows_with_its_cause_and_only_where_it_differs()
    {
        var (one, other) = (await GradeAsync("A"), await GradeAsync("B"));
        await PriceAsync(bolt, "A", 10.5m);
        var price = await PriceAsync(nut, "A", 2);

        Assert.That(await shop.ReadAsync("grade", one, "prices", "sum", "average", "least", "last"), Is.EqualTo("2 12.5 6.25 2 2026-03-01"));
        Assert.That((await shop.HistoryAsync("grade", one))[0], Is.EqualTo($"prices,sum,average,least computed:shop.price/{price}"));
        Assert.That(await shop.HistoryAsync("grade", other), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_sum_is_exact_beyond_what_a_floating_point_number_holds()
    {
        var grade = await GradeAsync("A");
        await PriceAsync(bolt, "A", 9007199254740993.01m);
        await PriceAsync(bolt, "A", 0.02m);

        Assert.That(await shop.ReadAsync("grade", grade, "sum"), Is.EqualTo("9007199254740993.03"));
    }

    [Test]
    public async Task A_default_is_asked_for_once_and_may_be_a_record()
    {
        var old = await PriceAsync(bolt, "A", 10);
        var note = await shop.CreateAsync("note", $$"""{ "product": "{{bolt}}" }""");
        Assert.That(await shop.ReadAsync("note", note, "amount"), Is.EqualTo("10"));
        Assert.That(await shop.ReadAsync("note", note, "price"), Does.Contain(old));

        await PriceAsync(bolt, "A", 11);

        Assert.That(await shop.ReadAsync("note", note, "amount"), Is.EqualTo("10"));
        Assert.That(await shop.ReadAsync("note", await shop.CreateAsync("note", $$"""{ "product": "{{bolt}}", "amount": 4 }"""), "amount"), Is.EqualTo("4"));
    }

    [Test]
    public async Task A_validation_may_ask_and_is_told_with_its_field()
    {
        await PriceAsync(bolt, "A", 10);

        var refused = await shop.App.SendAsync(HttpMethod.Post, "forms/shop.note/records", $$"""{ "values": { "product": "{{bolt}}", "amount": 10.01 } }""", HttpStatusCode.UnprocessableEntity);

        var error = refused.GetProperty("errors").EnumerateArray().Single();
        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("detail").GetString()), Is.EqualTo(("/values/amount", "More than the list price.")));
    }

    [Test]
    public async Task What_one_question_gives_another_can_ask_for()
    {
        await PriceAsync(bolt, "A", 10);
        var note = await shop.CreateAsync("note", $$"""{ "product": "{{bolt}}" }""");

        Assert.That(await shop.ReadAsync("note", note, "same"), Is.EqualTo("1"));

        await PriceAsync(nut, "C", 10);
        Assert.That(await shop.ReadAsync("note", note, "same"), Is.EqualTo("2"));
    }

    [Test]
    public async Task Records_of_the_same_form_count_each_other()
    {
        var first = await shop.CreateAsync("note", $$"""{ "product": "{{bolt}}" }""");
        var second = await shop.CreateAsync("note", $$"""{ "product": "{{bolt}}" }""");
        Assert.That((await shop.ReadAsync("note", first, "alike"), await shop.ReadAsync("note", second, "alike")), Is.EqualTo(("2", "2")));

        await shop.ChangeAsync("note", second, $$"""{ "product": "{{nut}}" }""");

        Assert.That((await shop.ReadAsync("note", first, "alike"), await shop.ReadAsync("note", second, "alike")), Is.EqualTo(("1", "1")));
    }

    [Test]
    public async Task A_batch_is_answered_as_a_whole()
    {
        await PriceAsync(bolt, "A", 10);
        await PriceAsync(nut, "A", 3);
        await OrdersAsync(700, i => i % 2 == 0 ? bolt : nut);
        Assert.That(await SumAsync("total"), Is.EqualTo(350 * 13m));

        await PriceAsync(bolt, "A", 20);

        Assert.That(await SumAsync("total"), Is.EqualTo(350 * 23m));
    }

    [Test]
    public async Task More_than_a_transaction_takes_is_done_right_after()
    {
        await OrdersAsync(800, _ => bolt);
        await OrdersAsync(800, _ => bolt);

        await PriceAsync(bolt, "A", 10);

        for (var attempt = 0; attempt < 300 && (await shop.App.SendAsync(HttpMethod.Get, "forms/shop.order/recomputation", null, HttpStatusCode.OK)).GetProperty("waiting").GetInt64() > 0; attempt++)
        {
            await Task.Delay(100);
        }

        Assert.That(await SumAsync("total"), Is.EqualTo(16_000m));
    }

    [Test]
    public async Task A_form_of_another_app_may_ask()
    {
        await shop.App.SendAsync(HttpMethod.Put, "apps/depot", """{ "key": "depot", "label": "Depot", "version": "1.0.0" }""", HttpStatusCode.OK);
        await shop.App.SendAsync(HttpMethod.Put, "forms/depot.shelf", """{ "label": "Shelf", "fields": [ { "key": "grade", "type": "text" }, { "key": "held", "type": "formula", "formula": "LOOKUPCOUNT('shop.price', 'grade', grade)" } ] }""", HttpStatusCode.OK);
        await shop.App.SendAsync(HttpMethod.Post, "apps/depot/publish", null, HttpStatusCode.OK);
        var shelf = (await shop.App.SendAsync(HttpMethod.Post, "forms/depot.shelf/records", """{ "values": { "grade": "A" } }""", HttpStatusCode.Created)).GetProperty("id").GetString();

        await PriceAsync(bolt, "A", 10);

        var read = await shop.App.SendAsync(HttpMethod.Get, $"forms/depot.shelf/records/{shelf}", null, HttpStatusCode.OK);
        Assert.That(read.GetProperty("values").GetProperty("held").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_published_formulas_tell_which_only_the_server_can_evaluate()
    {
        var published = (await shop.App.SendAsync(HttpMethod.Get, "forms/shop.order/formulas", null, HttpStatusCode.OK)).GetProperty("formulas").EnumerateArray().ToArray();

        Assert.That(published.Select(formula => (formula.GetProperty("pointer").GetString(), formula.TryGetProperty("asks", out var asks) && asks.GetBoolean(), formula.GetProperty("inputs").ToString())), Is.EqualTo(new[]
        {
            ("/fields/1/fields/2/formula", true, """["qty","product","parent.grade"]"""),
            ("/fields/2/formula", false, """["lines.amount"]"""),
        }));
        Assert.That(published[0].GetProperty("tree").ToString(), Is.EqualTo("""["call","$multiply",["in",0],["ask",0]]"""));
    }

    [Test]
    public async Task A_new_question_reaches_the_saved_records_and_a_field_that_is_asked_for_cannot_go()
    {
        await PriceAsync(bolt, "A", 10);
        var order = await OrderAsync("A", (bolt, 2));
        await shop.App.SendAsync(HttpMethod.Put, "forms/shop.order", PriceList.Order.Replace("LOOKUP(\\\"shop.price\\\", \\\"amount\\\"", "2 * LOOKUP(\\\"shop.price\\\", \\\"amount\\\"", StringComparison.Ordinal), HttpStatusCode.OK);
        await shop.PublishAsync();
        Assert.That(await shop.ReadAsync("order", order, "total"), Is.EqualTo("40"));

        var error = await shop.RefusedAsync("price", PriceList.Price.Replace("\"key\": \"day\"", "\"key\": \"on\"", StringComparison.Ordinal));

        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(("/forms/shop.grade/fields/5/formula", "formula.unknown_form_field")));
    }

    [Test]
    public async Task An_expression_is_answered_with_its_record_and_found_by_the_verification()
    {
        var note = await shop.CreateAsync("note", $$"""{ "product": "{{bolt}}", "text": "a" }""");
        Assert.That(await shop.ReadAsync("note", note, "upper"), Is.EqualTo("0"));
        await PriceAsync(nut, "A", 10);
        Assert.That(await shop.ReadAsync("note", note, "upper"), Is.EqualTo("0"));

        var report = await shop.App.SendAsync(HttpMethod.Post, "forms/shop.note/verification", """{ "repair": true }""", HttpStatusCode.OK);

        Assert.That((report.GetProperty("drifted").GetInt32(), report.GetProperty("repaired").GetInt32()), Is.EqualTo((1, 1)));
        Assert.That(await shop.ReadAsync("note", note, "upper"), Is.EqualTo("1"));
    }

    [Test]
    public async Task What_cannot_be_asked_is_an_error_only_where_it_is_needed()
    {
        await PriceAsync(bolt, "A", 10);

        var made = await shop.App.SendAsync(HttpMethod.Post, "forms/shop.note/records", $$"""{ "values": { "product": "{{bolt}}", "divisor": 0 } }""", HttpStatusCode.Created);
        var warned = await shop.App.SendAsync(HttpMethod.Post, "forms/shop.note/records", $$"""{ "values": { "product": "{{bolt}}", "divisor": 0, "text": "ask" } }""", HttpStatusCode.Created);

        Assert.That(made.TryGetProperty("warnings", out _), Is.False);
        Assert.That(warned.GetProperty("warnings")[0].GetProperty("pointer").GetString(), Is.EqualTo("/values/careful"));
        Assert.That(warned.GetProperty("values").GetProperty("careful").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private Task<string> PriceAsync(string product, string grade, decimal amount) =>
        shop.CreateAsync("price", FormattableString.Invariant($$"""{ "product": "{{product}}", "grade": "{{grade}}", "amount": "{{amount}}", "day": "2026-03-01" }"""));

    private Task<string> GradeAsync(string key) => shop.CreateAsync("grade", $$"""{ "key": "{{key}}" }""");

    private Task<string> OrderAsync(string grade, params (string Product, int Qty)[] lines) =>
        shop.CreateAsync("order", $$"""{ "grade": "{{grade}}", "lines": [ {{string.Join(", ", lines.Select(line => $$"""{ "product": "{{line.Product}}", "qty": {{line.Qty}} }"""))}} ] }""");

    private Task<JsonElement> OrdersAsync(int count, Func<int, string> product)
    {
        var operations = Enumerable.Range(0, count).Select(i => $$"""{ "op": "create", "values": { "grade": "A", "lines": [ { "product": "{{product(i)}}", "qty": 1 } ] } }""");
        return shop.App.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", $$"""{ "atomic": true, "operations": [ {{string.Join(", ", operations)}} ] }""", HttpStatusCode.OK);
    }

    private async Task<decimal> SumAsync(string field)
    {
        var summed = await shop.App.SendAsync(HttpMethod.Post, "forms/shop.order/aggregate", $$"""{ "groupBy": [], "measures": [ { "fn": "sum", "field": "{{field}}" } ] }""", HttpStatusCode.OK);
        return summed.GetProperty("rows")[0].GetProperty($"sum_{field}").GetDecimal();
    }
}
