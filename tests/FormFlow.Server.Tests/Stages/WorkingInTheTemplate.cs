using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

/// <summary>The way of one lead through the CRM template, from its creation to a won deal, and what its sample records tell of the year before.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class WorkingInTheTemplate<T>
    where T : TestDatabases, new()
{
    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync("crm");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task The_samples_tell_a_year_of_moves()
    {
        var lasting = await app.SendAsync(
            HttpMethod.Post, "forms/crm.deal/stages/aggregate",
            """{ "groupBy": [ { "field": "enteredAt", "by": "month" } ], "measures": [ { "fn": "count" } ], "filter": { "field": "status", "op": "in", "value": [ "won", "lost" ] } }""", HttpStatusCode.OK);
        var reasons = await app.SendAsync(
            HttpMethod.Post, "forms/crm.lead/stages/aggregate",
            """{ "groupBy": [ "reasonGroup" ], "measures": [ { "fn": "count" } ], "filter": { "field": "status", "op": "eq", "value": "lost" } }""", HttpStatusCode.OK);
        var boards = await app.SendAsync(
            HttpMethod.Post, "forms/crm.lead/aggregate", """{ "groupBy": [ "stage.pipeline", "stage" ], "measures": [ { "fn": "count" } ] }""", HttpStatusCode.OK);
        var untold = await app.SendAsync(
            HttpMethod.Post, "forms/crm.lead/aggregate", """{ "measures": [ { "fn": "count" } ], "filter": { "field": "stage.status", "op": "empty" } }""", HttpStatusCode.OK);
        var older = await app.SendAsync(
            HttpMethod.Post, "forms/crm.lead/aggregate", """{ "measures": [ { "fn": "count" } ], "filter": { "not": { "field": "createdAt", "op": "inLast", "value": { "amount": 180, "unit": "day" } } } }""", HttpStatusCode.OK);
        var tasks = await app.SendAsync(HttpMethod.Get, "tasks?limit=200", null, HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(lasting.GetProperty("rows").GetArrayLength(), Is.GreaterThanOrEqualTo(9));
            Assert.That(reasons.GetProperty("rows").GetArrayLength(), Is.GreaterThanOrEqualTo(4));
            Assert.That(boards.GetProperty("rows").GetArrayLength(), Is.EqualTo(14));
            Assert.That(untold.GetProperty("rows")[0].GetProperty("count").GetInt32(), Is.Zero);
            Assert.That(older.GetProperty("rows")[0].GetProperty("count").GetInt32(), Is.GreaterThan(50));
            Assert.That(tasks.GetProperty("items").EnumerateArray().Select(task => task.GetProperty("cause").ToString()), Has.None.EqualTo("transition:finish").And.None.StartsWith("timer:crm.quote").And.None.StartsWith("timer:crm.lead"));
        });
    }

    [Test]
    public async Task A_low_lead_is_kept_on_the_invalid_list_with_its_rule_and_judged_anew_when_it_changes()
    {
        var id = await CreateAsync("crm.lead", """{ "name": "Small shop", "phone": "+86 100 5555 0001", "annualRevenue": 500000, "digitalNeed": true }""");
        var filter = Uri.EscapeDataString("""{ "all": [ { "field": "name", "op": "eq", "value": "Small shop" }, { "field": "stage.invalid", "op": "eq", "value": "revenue" } ] }""");

        var listed = await app.SendAsync(HttpMethod.Get, $"forms/crm.lead/records?filter={filter}", null, HttpStatusCode.OK);
        var refused = await RefusedAsync("crm.lead", id, "contact", """{ "values": { "lastContactOn": "2026-01-05" } }""");
        await app.SendAsync(HttpMethod.Patch, $"forms/crm.lead/records/{id}", """{ "values": { "annualRevenue": 15000000 } }""", HttpStatusCode.OK);
        var left = await app.SendAsync(HttpMethod.Get, $"forms/crm.lead/records?filter={filter}", null, HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(listed.GetProperty("items").GetArrayLength(), Is.EqualTo(1));
            Assert.That(refused, Does.Contain("stage.entry_standard"));
            Assert.That(left.GetProperty("items").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task A_lead_goes_from_its_creation_to_a_won_deal_and_every_gate_refuses_first()
    {
        var lead = await CreateAsync("crm.lead", """{ "name": "Blue Mill", "phone": "+86 100 5555 0002", "annualRevenue": 20000000, "digitalNeed": true, "urgency": "now", "role": "decides", "budget": 300000, "employees": 600, "visits": 9 }""");
        var owner = (await ValuesAsync("crm.lead", lead)).GetProperty("owner").GetProperty("title").GetString();

        // What a follow-up brings moves the lead by itself.
        await CreateAsync("crm.follow_up", $$"""{ "subject": "First call", "type": "call", "content": "They want a demo.", "result": "interested", "nextStep": "Demo", "lead": "{{lead}}" }""");
        Assert.That(await StageAsync("crm.lead", lead), Is.EqualTo("contacted"));

        await GateAsync("crm.lead", lead, "confirm", """{ "values": { "need": "One place for all orders" } }""", "stage.item_open", """{ "values": { } }""", "talked");
        await GateAsync("crm.lead", lead, "propose", """{ "values": { "products": [ "PRODUCT" ] } }""", "stage.field_missing", """{ "values": { } }""", "budgetAsked");
        await GateAsync("crm.lead", lead, "quote", """{ "values": { "budget": 300000 } }""", "stage.item_open", """{ "values": { "budget": 300000 } }""", "presented");
        var customer = await CreateAsync("crm.customer", """{ "name": "Blue Mill Ltd" }""");
        await GateAsync("crm.lead", lead, "sign", $$"""{ "values": { "customer": "{{customer}}" } }""", "stage.field_missing", "{}", null);

        var deal = await CreateAsync("crm.deal", $$"""{ "name": "Blue Mill orders", "customer": "{{customer}}", "lead": "{{lead}}" }""");
        await GateAsync("crm.deal", deal, "engage", """{ "values": { "need": "One place for all orders", "engageDate": "2026-01-05" } }""", "stage.field_missing", """{ "values": { "engageDate": "2026-01-05" } }""", null);
        await GateAsync("crm.deal", deal, "propose", """{ "values": { "amount": 250000 } }""", "stage.item_open", """{ "values": { "amount": 250000 } }""", "met");
        await GateAsync("crm.deal", deal, "negotiate", """{ "values": { "expectedClose": "2026-03-01" } }""", "stage.field_missing", "{}", "presented");
        await GateAsync("crm.deal", deal, "win", """{ "values": { "closeValue": 240000, "closeDate": "2026-02-20" } }""", "stage.field_missing", "{}", null);

        var history = (await app.SendAsync(HttpMethod.Get, $"forms/crm.lead/records/{lead}/history", null, HttpStatusCode.OK)).GetRawText();
        var life = (await app.SendAsync(HttpMethod.Get, $"forms/crm.customer/records/{customer}/history", null, HttpStatusCode.OK)).GetRawText();
        var review = (await app.SendAsync(HttpMethod.Get, $"tasks?form=crm.deal&record={deal}", null, HttpStatusCode.OK)).GetRawText();
        Assert.Multiple(async () =>
        {
            Assert.That(owner, Is.EqualTo("Ann"));
            Assert.That(history, Does.Contain("\"related\"").And.Contain("transition:contact").And.Contain("transition:start"));
            Assert.That(await StageAsync("crm.deal", deal), Is.EqualTo("won"));
            Assert.That((await ValuesAsync("crm.customer", customer)).GetProperty("lifecycle").GetString(), Is.EqualTo("active"));
            Assert.That(life, Does.Contain("transition:win"));
            Assert.That(review, Does.Contain("Review: why we won Blue Mill orders"));
        });
    }

    // The gate says what is missing; then everything is there and it opens.
    private async Task GateAsync(string form, string id, string transition, string passes, string code, string fails, string? item)
    {
        if (passes.Contains("PRODUCT", StringComparison.Ordinal))
        {
            var product = (await app.SendAsync(HttpMethod.Get, "forms/crm.product/records?limit=1", null, HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("id").GetString();
            passes = passes.Replace("PRODUCT", product, StringComparison.Ordinal);
        }

        Assert.That(await RefusedAsync(form, id, transition, fails), Does.Contain(code), transition);
        if (item is not null)
        {
            await app.SendAsync(HttpMethod.Put, $"forms/{form}/records/{id}/checklist/{item}", """{ "done": true }""", HttpStatusCode.OK);
        }

        await app.SendAsync(HttpMethod.Post, $"forms/{form}/records/{id}/transitions/{transition}", passes, HttpStatusCode.OK);
    }

    // A single reason may stand at the top of the problem document.
    private async Task<string[]> RefusedAsync(string form, string id, string transition, string body)
    {
        var problem = await app.SendAsync(HttpMethod.Post, $"forms/{form}/records/{id}/transitions/{transition}", body, HttpStatusCode.UnprocessableEntity);
        var errors = problem.TryGetProperty("errors", out var several) ? several.EnumerateArray().Select(error => error.GetProperty("code").GetString()!) : [];
        return [problem.GetProperty("code").GetString()!, .. errors];
    }

    private async Task<string> CreateAsync(string form, string values) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    private async Task<JsonElement> ValuesAsync(string form, string id) => (await app.SendAsync(HttpMethod.Get, $"forms/{form}/records/{id}", null, HttpStatusCode.OK)).GetProperty("values");

    private async Task<string?> StageAsync(string form, string id) => (await ValuesAsync(form, id)).GetProperty("stage").GetString();
}
