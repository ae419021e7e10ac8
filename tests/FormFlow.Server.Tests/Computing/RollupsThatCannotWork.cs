using System.Net;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

[TestFixture]
public sealed class RollupsThatCannotWork
{
    private ChainOfForms chain = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => chain = await ChainOfForms.StartAsync<SqliteDatabases>();

    [OneTimeTearDown]
    public async Task StopAsync() => await chain.DisposeAsync();

    [TearDown]
    public async Task MendAsync()
    {
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.customer", ChainOfForms.Customer, HttpStatusCode.OK);
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.order", ChainOfForms.Order, HttpStatusCode.OK);
    }

    [TestCase(""" "form": "shop.none", "via": "customer", "fn": "count" """, "/form", "document.unknown_form")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "sum" """, "/field", "document.missing")]
    [TestCase(""" "form": "shop.order", "via": "name", "fn": "count" """, "/via", "rollup.not_pointing")]
    [TestCase(""" "form": "shop.order", "via": "lines.product", "fn": "count" """, "/via", "rollup.not_pointing")]
    [TestCase(""" "via": "region", "fn": "count" """, "/via", "rollup.no_relation")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "sum", "field": "none" """, "/field", "document.unknown_field")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "sum", "field": "day" """, "/field", "rollup.unmeasurable")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "max", "field": "name" """, "/field", "rollup.unmeasurable")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "count", "decimals": 2 """, "/decimals", "document.contradiction")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "count", "unique": true """, "/unique", "document.not_allowed")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "count", "filter": { "any": [ { "field": "day", "op": "eq", "value": { "var": "today" } }, { "field": "createdBy", "op": "in", "value": [ { "var": "me" } ] } ] } """, "/filter", "rollup.open_filter")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "count", "filter": { "field": "updatedAt", "op": "notEmpty" } """, "/filter", "rollup.unsuitable_filter")]
    [TestCase(""" "form": "shop.order", "via": "customer", "fn": "count", "filter": { "field": "none", "op": "empty" } """, "/filter/field", "condition.unknown_field")]
    public async Task Are_refused_with_their_place(string settings, string place, string code)
    {
        var error = await chain.RefusedAsync("customer", ChainOfForms.Customer.Replace("""{ "key": "orders", "type": "rollup", "form": "shop.order", "via": "customer", "fn": "count" }""", $$"""{ "key": "orders", "type": "rollup", {{settings}} }""", StringComparison.Ordinal));

        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(($"/forms/shop.customer/fields/3{place}", code)));
    }

    [Test]
    public async Task Are_refused_when_they_go_round_through_other_forms()
    {
        var error = await chain.RefusedAsync("order", ChainOfForms.Order.Replace("SUM(lines.amount)", "SUM(lines.amount) + customer.spent", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("form.cycle"));
            Assert.That(error.GetProperty("parameters").GetProperty("loop").GetString(), Is.EqualTo("shop.customer/spent → shop.order/total → shop.customer/spent"));
            Assert.That(error.GetProperty("pointer").GetString(), Is.EqualTo("/forms/shop.customer/fields/4"));
        });
    }

    [Test]
    public async Task A_value_of_its_own_for_each_record_is_not_made_of_other_records()
    {
        var error = await chain.RefusedAsync("order", ChainOfForms.Order.Replace("\"key\": \"place\",", "\"key\": \"place\", \"unique\": true,", StringComparison.Ordinal));

        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(("/forms/shop.order/fields/7/unique", "document.not_allowed")));
    }
}
