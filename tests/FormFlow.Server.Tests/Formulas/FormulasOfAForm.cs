using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Formulas;

[TestFixture]
public class FormulasOfAForm
{
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<SqliteDatabases>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TestCase("prise * 2", "formula.misspelled_name", 0)]
    [TestCase("price + ROUND(1, 2, 3)", "formula.arguments", 8)]
    [TestCase("price * LEFT(1, \"a\")", "formula.argument_type", 16)]
    [TestCase("price +", "formula.syntax", 7)]
    [TestCase("this.price", "formula.not_allowed", 0)]
    public async Task Are_refused_with_their_place_and_position(string formula, string code, int position)
    {
        var error = await RefusedAsync($$"""{ "key": "price", "type": "number" }, { "key": "total", "type": "formula", "formula": {{JsonSerializer.Serialize(formula)}} }""");

        Assert.That(error.GetProperty("pointer").GetString(), Does.EndWith("/fields/1/formula"));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(error.GetProperty("parameters").GetProperty("position").GetInt32(), Is.EqualTo(position));
    }

    [TestCase("""{ "key": "a", "type": "formula", "formula": "b + 1" }, { "key": "b", "type": "formula", "formula": "a + 1" }""", "a → b → a")]
    [TestCase("""{ "key": "a", "type": "formula", "formula": "a + 1" }""", "a → a")]
    [TestCase("""{ "key": "rows", "type": "subform", "fields": [ { "key": "x", "type": "formula", "formula": "parent.sum * 2" } ] }, { "key": "sum", "type": "formula", "formula": "SUM(rows.x)" }""", "rows.x → sum → rows.x")]
    public async Task Are_refused_when_they_go_round_in_a_loop(string fields, string loop)
    {
        var error = await RefusedAsync(fields);

        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("form.cycle"));
        Assert.That(error.GetProperty("parameters").GetProperty("loop").GetString(), Is.EqualTo(loop));
    }

    [Test]
    public async Task Go_out_as_checked_trees_by_their_place()
    {
        await SaveAsync(
            """
            { "key": "price", "type": "number", "requiredWhen": "total > 1", "default": { "formula": "1 + 1" } },
            { "key": "items", "type": "subform", "fields": [ { "key": "amount", "type": "formula", "formula": "parent.price * 2" } ] },
            { "key": "total", "type": "formula", "formula": "SUM(items.amount) + 0.5" }
            """,
            ", \"validations\": [ { \"check\": \"total >= 0\", \"message\": \"No.\" } ]");
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

        var given = await app.SendAsync(HttpMethod.Get, "forms/shop.order/formulas", null, HttpStatusCode.OK);

        var formulas = given.GetProperty("formulas").EnumerateArray().ToDictionary(formula => formula.GetProperty("pointer").GetString()!);
        Assert.That(formulas.Keys, Is.EquivalentTo(new[]
        {
            "/fields/0/requiredWhen", "/fields/0/default/formula", "/fields/1/fields/0/formula", "/fields/2/formula", "/validations/0/check",
        }));
        Assert.That(formulas["/fields/2/formula"].GetProperty("tree").GetRawText(), Is.EqualTo("""["call","$add",["call","SUM",["in",0]],0.5]"""));
        Assert.That(formulas["/fields/2/formula"].GetProperty("inputs")[0].GetString(), Is.EqualTo("items.amount"));
        await app.SendAsync(HttpMethod.Get, "forms/shop.nothing/formulas", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Are_told_before_they_are_published_or_what_is_wrong_with_them()
    {
        await SaveAsync("""{ "key": "price", "type": "number" }, { "key": "total", "type": "formula", "formula": "price * 2" }""", string.Empty);

        var drafted = await app.SendAsync(HttpMethod.Get, "forms/shop.order/formulas?draft=true", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/formulas", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Get, "forms/shop.nothing/formulas?draft=true", null, HttpStatusCode.NotFound);
        await SaveAsync("""{ "key": "price", "type": "number" }, { "key": "total", "type": "formula", "formula": "prise * 2" }, { "key": "kind", "type": "text", "visibleWhen": { "field": "gone", "op": "empty" } }""", string.Empty);
        var refused = await app.SendAsync(HttpMethod.Get, "forms/shop.order/formulas?draft=true", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(drafted.GetProperty("formulas")[0].GetProperty("pointer").GetString(), Is.EqualTo("/fields/1/formula"));
        Assert.That(
            refused.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()),
            Is.EquivalentTo(new[] { "/forms/shop.order/fields/1/formula", "/forms/shop.order/fields/2/visibleWhen/field" }));
    }

    [Test]
    public async Task May_use_the_functions_that_are_listed()
    {
        var functions = await app.SendAsync(HttpMethod.Get, "formulas/functions", null, HttpStatusCode.OK);

        Assert.That(functions.GetProperty("items").EnumerateArray().Select(function => function.GetProperty("name").GetString()), Is.SupersetOf(new[] { "IF", "SUMIFS", "TEXT", "NETWORKDAYS", "map" }));
    }

    private async Task<JsonElement> RefusedAsync(string fields)
    {
        await SaveAsync(fields, string.Empty);
        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);
        return refused.GetProperty("errors")[0];
    }

    private Task<JsonElement> SaveAsync(string fields, string more) =>
        app.SendAsync(HttpMethod.Put, "forms/shop.order", $$"""{ "label": "Order", "fields": [ {{fields}} ]{{more}} }""", HttpStatusCode.OK);
}
