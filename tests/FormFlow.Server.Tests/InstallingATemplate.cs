using System.Net;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class InstallingATemplate<T>
    where T : TestDatabases, new()
{
    [Test]
    public async Task Setup_brings_its_forms_and_sample_records_with_every_formula_computed()
    {
        await using var app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync("crm");

        var forms = await app.SendAsync(HttpMethod.Get, "forms", null, HttpStatusCode.OK);
        var scored = await app.SendAsync(
            HttpMethod.Post,
            "forms/crm.lead/aggregate",
            """{ "measures": [ { "fn": "count" }, { "fn": "count", "field": "score", "as": "scored" }, { "fn": "min", "field": "score" }, { "fn": "max", "field": "score" } ] }""",
            HttpStatusCode.OK);

        var deals = await app.SendAsync(
            HttpMethod.Post,
            "forms/crm.deal/aggregate",
            """{ "measures": [ { "fn": "count" }, { "fn": "sum", "field": "closeValue", "as": "revenue" } ], "filter": { "all": [ { "field": "stage.status", "op": "eq", "value": "won" }, { "field": "customer", "op": "notEmpty" } ] } }""",
            HttpStatusCode.OK);
        var customers = await app.SendAsync(
            HttpMethod.Post,
            "forms/crm.customer/aggregate",
            """{ "measures": [ { "fn": "sum", "field": "dealsWon", "as": "deals" }, { "fn": "sum", "field": "revenue", "as": "revenue" }, { "fn": "countDistinct", "field": "worthBand", "as": "bands" } ] }""",
            HttpStatusCode.OK);
        var drift = await app.SendAsync(HttpMethod.Post, "forms/crm.customer/verification", "{}", HttpStatusCode.OK);

        var row = scored.GetProperty("rows")[0];
        var (won, worth) = (deals.GetProperty("rows")[0], customers.GetProperty("rows")[0]);
        Assert.Multiple(() =>
        {
            Assert.That(forms.GetProperty("items").GetArrayLength(), Is.GreaterThanOrEqualTo(14));
            Assert.That(row.GetProperty("count").GetInt32(), Is.GreaterThan(100));
            Assert.That(row.GetProperty("scored").GetInt32(), Is.EqualTo(row.GetProperty("count").GetInt32()));
            Assert.That(row.GetProperty("min_score").GetDecimal(), Is.GreaterThanOrEqualTo(0));
            Assert.That(row.GetProperty("max_score").GetDecimal(), Is.LessThanOrEqualTo(100));
            Assert.That(worth.GetProperty("deals").GetDecimal(), Is.EqualTo(won.GetProperty("count").GetDecimal()).And.GreaterThan(20));
            Assert.That(worth.GetProperty("revenue").GetDecimal(), Is.EqualTo(won.GetProperty("revenue").GetDecimal()).And.GreaterThan(0));
            Assert.That(worth.GetProperty("bands").GetInt32(), Is.EqualTo(4), "the sample shows every class");
            Assert.That(drift.GetProperty("drifted").GetInt32(), Is.Zero);
        });
    }

    [Test]
    public async Task An_unknown_template_is_refused_by_name()
    {
        await using var app = await AppFixture.StartAsync<T>();

        var refused = await app.SendAsync(
            HttpMethod.Post,
            "/api/v1/setup",
            """{ "workspace": { "key": "test", "name": "Test" }, "owner": { "name": "Ann", "email": "ann@example.com", "password": "correct horse battery" }, "template": "../etc" }""",
            HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/template"));
    }
}
