using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Formulas;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class TryingAFormula<T>
    where T : TestDatabases, new()
{
    private const string Path = "forms/shop.order/formulas/try";

    private const string Product = """{ "label": "Product", "fields": [ { "key": "name", "type": "text" }, { "key": "rate", "type": "number" } ] }""";

    private const string Order =
        """
        { "label": "Order", "fields": [
          { "key": "name", "type": "text" }, { "key": "price", "type": "number" }, { "key": "count", "type": "number" }, { "key": "product", "type": "lookup", "form": "shop.product" },
          { "key": "items", "type": "subform", "fields": [ { "key": "amount", "type": "number" }, { "key": "of", "type": "lookup", "form": "shop.product" } ] } ] }
        """;

    private AppFixture app = null!;
    private string order = null!;
    private string asked = string.Empty;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.product", Product), ("shop.order", Order));
        var product = await CreateAsync("shop.product", """{ "name": "Chair", "rate": 0.5 }""");
        order = await CreateAsync("shop.order", $$"""{ "name": "O1", "price": 10, "count": 0, "product": "{{product}}", "items": [ { "amount": 3, "of": "{{product}}" }, { "amount": 4 } ] }""");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Tells_what_it_gives_and_what_each_part_does()
    {
        var tried = await TryAsync("IF(count > 0, price / count, ROUND(price * product.rate, 1) + SUM(items.amount))");

        Assert.Multiple(() =>
        {
            Assert.That(tried.GetProperty("type").GetString(), Is.EqualTo("number"));
            Assert.That(tried.GetProperty("value").GetDouble(), Is.EqualTo(12));
            Assert.That(PartsOf(tried), Is.EqualTo((string[])
            [
                "0 IF(count > 0, price / count, ROUND(price * product.rate, 1) + SUM(items.amount)) = 12",
                "1 count > 0 = false",
                "2 count = 0",
                "1 price / count unused",
                "2 price unused",
                "2 count unused",
                "1 ROUND(price * product.rate, 1) + SUM(items.amount) = 12",
                "2 ROUND(price * product.rate, 1) = 5",
                "3 price * product.rate = 5",
                "4 price = 10",
                "4 product.rate = 0.5",
                "2 SUM(items.amount) = 7",
                "3 items.amount = [3,4]",
            ]));
        });

        string[] PartsOf(JsonElement answer) =>
        [
            .. answer.GetProperty("parts").EnumerateArray().Select(part =>
                $"{part.GetProperty("level")} {asked.Substring(part.GetProperty("position").GetInt32(), part.GetProperty("length").GetInt32())} {(part.GetProperty("isUsed").GetBoolean() ? $"= {part.GetProperty("value").GetRawText()}" : "unused")}"),
        ];
    }

    [Test]
    public async Task Leaves_out_what_means_something_only_where_it_stands()
    {
        var tried = await TryAsync("items.amount.filter(x => x > 3).length");

        Assert.That(tried.GetProperty("value").GetDouble(), Is.EqualTo(1));
        Assert.That(tried.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("value").GetRawText()), Is.EqualTo((string[])["1", "[4]", "[3,4]"]));
    }

    [Test]
    public async Task Asks_other_records_where_it_may()
    {
        var tried = await TryAsync("""LOOKUP("shop.product", "rate", "name", "Chair") * 2""");
        var refused = await SendAsync("""LOOKUP("shop.product", "rate", "name", "Chair") * 2""", HttpStatusCode.UnprocessableEntity, ("mayAsk", false));

        Assert.That(tried.GetProperty("value").GetDouble(), Is.EqualTo(1));
        Assert.That(ErrorOf(refused).GetProperty("code").GetString(), Is.EqualTo("formula.not_asked_here"));
    }

    [Test]
    public async Task Tries_one_of_rows_on_the_first_of_them()
    {
        var tried = await SendAsync("amount * of.rate + parent.price", HttpStatusCode.OK, ("record", order), ("rows", "items"));
        var reference = await TryAsync("product");

        Assert.That(tried.GetProperty("value").GetDouble(), Is.EqualTo(11.5));
        Assert.That(reference.GetProperty("parts")[0].GetProperty("title").GetString(), Is.EqualTo("Chair"));
    }

    [Test]
    public async Task Says_why_there_is_no_value_in_the_language_asked_for()
    {
        var tried = await TryAsync("price / count");

        Assert.That(tried.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(tried.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("formula.division_by_zero"));
        Assert.That(tried.GetProperty("error").GetProperty("detail").GetString(), Is.EqualTo("Division by zero."));
    }

    [Test]
    public async Task Is_checked_against_the_form_as_it_is_drafted()
    {
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Order.Replace("\"key\": \"price\"", "\"key\": \"fee\", \"type\": \"number\" }, { \"key\": \"price\"", StringComparison.Ordinal), HttpStatusCode.OK);

        var checkedOnly = await SendAsync("fee * 2", HttpStatusCode.OK);
        var tried = await TryAsync("fee * 2");

        Assert.That(checkedOnly.GetProperty("type").GetString(), Is.EqualTo("number"));
        Assert.That(checkedOnly.GetProperty("parts").GetArrayLength(), Is.Zero);
        Assert.That(tried.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("formula.unpublished"));
    }

    [Test]
    public async Task Is_not_hindered_by_what_is_wrong_with_another_draft()
    {
        const string Circle = """{ "key": "near", "type": "lookup", "form": "shop.product" }, { "key": "rate", "type": "linkedValue", "via": "near", "field": "rate" } ] }""";
        await app.SendAsync(HttpMethod.Put, "forms/shop.product", Product.Replace("""{ "key": "rate", "type": "number" } ] }""", Circle, StringComparison.Ordinal), HttpStatusCode.OK);

        var tried = await TryAsync("price * 2");
        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(tried.GetProperty("value").GetDouble(), Is.EqualTo(20));
        Assert.That(ErrorOf(refused).GetProperty("pointer").GetString(), Is.EqualTo("/forms/shop.product/fields/2/field"));
    }

    [TestCase("""{ "formula": "prise * 2" }""", "/formula", "formula.misspelled_name")]
    [TestCase("""{ "formula": "price +" }""", "/formula", "formula.syntax")]
    [TestCase("""{ "formula": "" }""", "/formula", "formula.empty")]
    [TestCase("""{ "formula": "price", "rows": "price" }""", "/rows", "document.unknown_field")]
    [TestCase("""{ "formula": 1 }""", "/formula", null)]
    [TestCase("""{ }""", "/formula", null)]
    [TestCase("""{ "formula": "price", "extra": 1 }""", "/extra", null)]
    public async Task Refuses_what_does_not_fit_at_its_place(string body, string place, string? code)
    {
        var error = ErrorOf(await app.SendAsync(HttpMethod.Post, Path, body, HttpStatusCode.UnprocessableEntity));

        Assert.That(error.GetProperty("pointer").GetString(), Is.EqualTo(place));
        Assert.That(error.GetProperty("code").GetString(), code is null ? Is.Not.Empty : Is.EqualTo(code));
    }

    [Test]
    public async Task Finds_neither_a_record_nor_a_form_where_there_is_none()
    {
        await SendAsync("price", HttpStatusCode.NotFound, ("record", "0000000000001"));
        await SendAsync("price", HttpStatusCode.NotFound, ("record", "no id"));
        await app.SendAsync(HttpMethod.Post, "forms/shop.nothing/formulas/try", """{ "formula": "1" }""", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Lists_the_functions_in_the_language_asked_for()
    {
        var english = await DescribedAsync("en");
        var chinese = await DescribedAsync("zh-CN");

        Assert.That(english, Is.EqualTo("A number rounded down to a whole one. Blank is 0."));
        Assert.That(chinese, Is.EqualTo("向下取整。空为 0。"));
    }

    private static JsonElement ErrorOf(JsonElement problem) => problem.GetProperty("errors")[0];

    private async Task<string> CreateAsync(string form, string values) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    private Task<JsonElement> TryAsync(string formula) => SendAsync(formula, HttpStatusCode.OK, ("record", order));

    private Task<JsonElement> SendAsync(string formula, HttpStatusCode expected, params (string Name, JsonNode Value)[] more)
    {
        asked = formula;
        var body = new JsonObject { ["formula"] = formula };
        foreach (var (name, value) in more)
        {
            body[name] = value;
        }

        return app.SendAsync(HttpMethod.Post, Path, body.ToJsonString(), expected);
    }

    private async Task<string?> DescribedAsync(string language) =>
        (await app.SendAsync(HttpMethod.Get, "formulas/functions", null, HttpStatusCode.OK, ("Accept-Language", language)))
        .GetProperty("items").EnumerateArray().Single(function => function.GetProperty("name").GetString() == "INT").GetProperty("description").GetString();
}
