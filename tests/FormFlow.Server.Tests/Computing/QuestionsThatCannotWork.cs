using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

[TestFixture]
public sealed class QuestionsThatCannotWork
{
    private ChainOfForms shop = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => shop = await ChainOfForms.StartAsync<SqliteDatabases>(PriceList.Forms);

    [OneTimeTearDown]
    public async Task StopAsync() => await shop.DisposeAsync();

    [TearDown]
    public async Task MendAsync()
    {
        await shop.App.SendAsync(HttpMethod.Put, "forms/shop.note", PriceList.Note, HttpStatusCode.OK);
        await shop.App.SendAsync(HttpMethod.Put, "forms/shop.price", PriceList.Price, HttpStatusCode.OK);
    }

    [TestCase("LOOKUP('shop.prise', 'amount', 'product', product)", "formula.misspelled_name", "'shop.prise'")]
    [TestCase("LOOKUP('shop.elsewhere', 'amount', 'product', product)", "formula.unknown_form", "'shop.elsewhere'")]
    [TestCase("LOOKUP('shop.price', 'amont', 'product', product)", "formula.misspelled_name", "'amont'")]
    [TestCase("LOOKUP('shop.price', 'weight', 'product', product)", "formula.unknown_form_field", "'weight'")]
    [TestCase("LOOKUP('shop.order', 'lines', 'grade', text)", "formula.unreadable", "'lines'")]
    [TestCase("LOOKUP('shop.order', 'lines.amount', 'grade', text)", "formula.unknown_form_field", "'lines.amount'")]
    [TestCase("LOOKUP('shop.price', 'updatedAt', 'product', product)", "formula.unreadable", "'updatedAt'")]
    [TestCase("LOOKUPSUM('shop.price', 'day', 'product', product)", "formula.unreadable", "'day'")]
    [TestCase("LOOKUPMAX('shop.price', 'grade', 'product', product)", "formula.unreadable", "'grade'")]
    [TestCase("LOOKUPCOUNT('shop.price', 'about', text)", "formula.unmatchable", "'about'")]
    [TestCase("LOOKUPCOUNT('shop.price', 'tags', text)", "formula.unmatchable", "'tags'")]
    [TestCase("LOOKUPCOUNT('shop.price', 'amount', text)", "formula.incomparable", "text")]
    [TestCase("LOOKUPCOUNT('shop.price', 'amount', 1.005)", "formula.incomparable", "1.005")]
    [TestCase("LOOKUPCOUNT('shop.price', 'day', 'soon')", "formula.incomparable", "'soon'")]
    [TestCase("LOOKUPCOUNT('shop.price', 'grade', null)", "formula.incomparable", "null")]
    [TestCase("LOOKUPCOUNT('shop.price', 'product', price)", "formula.incomparable", "price")]
    [TestCase("LOOKUPCOUNT('shop.price', 'id', product)", "formula.incomparable", "product")]
    [TestCase("LOOKUPCOUNT('shop.price', 'grade', [text])", "formula.operand", "[text]")]
    [TestCase("LOOKUPCOUNT('shop.price', text, text)", "formula.argument_type", "text")]
    [TestCase("LOOKUPCOUNT('shop.price')", "formula.arguments", "LOOKUPCOUNT('shop.price')")]
    [TestCase("LOOKUPCOUNT('shop.price', 'grade', text, 'day')", "formula.arguments", "LOOKUPCOUNT('shop.price', 'grade', text, 'day')")]
    [TestCase("[1].map(x => LOOKUPCOUNT('shop.price', 'amount', x))[0]", "formula.asked_in_lambda", "LOOKUPCOUNT('shop.price', 'amount', x)")]
    [TestCase("LOOKUPCOUNT('shop.price', 'grade', txt)", "formula.misspelled_name", "txt")]
    public async Task Are_refused_with_their_place_and_position(string formula, string code, string part)
    {
        var error = await RefusedAsync($$"""{ "key": "asks", "type": "formula", "formula": {{JsonSerializer.Serialize(formula)}} }""");

        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(("/forms/shop.note/fields/10/formula", code)));
        var parameters = error.GetProperty("parameters");
        Assert.That(formula.Substring(parameters.GetProperty("position").GetInt32(), parameters.GetProperty("length").GetInt32()), Is.EqualTo(part));
    }

    [TestCase("visibleWhen")]
    [TestCase("requiredWhen")]
    [TestCase("readOnlyWhen")]
    public async Task Are_refused_where_the_page_decides_while_somebody_types(string rule)
    {
        var error = await RefusedAsync($$"""{ "key": "more", "type": "text", "{{rule}}": "LOOKUPCOUNT('shop.price', 'grade', text) > 0" }""");

        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(($"/forms/shop.note/fields/10/{rule}", "formula.not_asked_here")));
    }

    [Test]
    public async Task Are_refused_when_they_go_round_through_other_forms()
    {
        var error = await shop.RefusedAsync("price", PriceList.Price.Replace("\"key\": \"amount\", \"type\": \"currency\"", "\"key\": \"amount\", \"type\": \"formula\", \"formula\": \"LOOKUPCOUNT('shop.note', 'list', 1)\", \"result\": \"currency\"", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("form.cycle"));
            Assert.That(error.GetProperty("parameters").GetProperty("loop").GetString(), Is.EqualTo("shop.price/amount → shop.note/list → shop.price/amount"));
        });
    }

    [Test]
    public async Task A_value_of_its_own_for_each_record_is_not_made_of_other_records()
    {
        var error = await RefusedAsync("""{ "key": "asks", "type": "formula", "unique": true, "formula": "LOOKUPCOUNT('shop.price', 'grade', text)" }""");

        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(("/forms/shop.note/fields/10/unique", "document.not_allowed")));
    }

    private Task<JsonElement> RefusedAsync(string field) => shop.RefusedAsync("note", PriceList.Note.Replace(" ],\n  \"validations\"", $", {field} ],\n  \"validations\"", StringComparison.Ordinal));
}
