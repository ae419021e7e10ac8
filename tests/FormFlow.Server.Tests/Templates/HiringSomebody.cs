using FormFlow.Testing;

namespace FormFlow.Server.Tests.Templates;

/// <summary>The way of a candidate through recruiting, from the application to the end of the trial.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class HiringSomebody<T>
    where T : TestDatabases, new()
{
    private const string Good =
        """{ "values": { "scorecard": [ { "criterion": "Craft", "mark": 4 }, { "criterion": "Problems", "mark": 4 }, { "criterion": "Together", "mark": 5 } ], "recommendation": "yes" } }""";

    private TemplateAtWork hiring = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hiring = await TemplateAtWork.StartAsync<T>("hiring");

    [OneTimeTearDown]
    public async Task StopAsync() => await hiring.DisposeAsync();

    [Test]
    public async Task The_samples_fill_every_board_and_list()
    {
        var stages = await hiring.CountAsync("application", "stage");
        var grades = await hiring.CountAsync("application", "grade");
        var positions = await hiring.CountAsync("position", "stage");
        var offers = await hiring.CountAsync("offer", "stage");

        Assert.Multiple(() =>
        {
            Assert.That(stages.Keys, Is.EquivalentTo(new[] { "applied", "screening", "test", "interview", "decision", "offer", "hired", "rejected", "withdrawn" }));
            Assert.That(grades.Keys, Is.EquivalentTo(new[] { "strong", "good", "fair", "weak" }));
            Assert.That(positions.Keys, Is.EquivalentTo(new[] { "draft", "approving", "open", "filled", "dropped" }));
            Assert.That(offers.Keys, Is.SupersetOf(new[] { "sent", "accepted", "declined" }));
        });
    }

    [Test]
    public async Task A_position_is_opened_with_what_counts_and_not_filled_before_its_places_are()
    {
        var wrong = await hiring.RefusedAsync("position", """{ "title": "Baker", "department": "Bakery", "reason": "replacement", "replaces": "Max", "criteria": [ { "criterion": "Bread", "weight": 0.5 } ] }""");
        var position = await OpenAsync("Miller", headcount: 1, salaryTo: 9000);
        var refused = await hiring.CreateAsync("position", """{ "title": "Carter", "department": "Bakery", "reason": "replacement", "replaces": "Max" }""");

        Assert.That(wrong, Does.Contain("/values/criteria"));
        Assert.That(
            await hiring.RefusedAsync("position", refused, "submit", """{ "values": { "salaryFrom": 1, "salaryTo": 2 } }"""),
            Does.Contain("stage.check_failed").And.Contain("/values/criteria"));
        Assert.That(await hiring.RefusedAsync("position", position, "fill"), Does.Contain("stage.check_failed").And.Contain("/values/headcount"));
        Assert.That(await hiring.ValueAsync("position", position, "stage"), Is.EqualTo("open"));
    }

    [Test]
    public async Task A_candidate_is_hired_and_every_gate_refuses_first()
    {
        var position = await OpenAsync("Baker", headcount: 1, salaryTo: 9000);
        var application = await ApplyAsync("Ruth Vega", position, expects: 8500);
        Assert.That(await hiring.ValueAsync("application", application, "name"), Is.EqualTo("Ruth Vega · Baker"));
        Assert.That(await hiring.ValueAsync("application", application, "recruiter"), Is.EqualTo("Ann"));

        await hiring.TakeAsync("application", application, "screen", """{ "values": { "fit": 4 } }""");
        Assert.That(await hiring.RefusedAsync("application", application, "meet", "{}"), Does.Contain("stage.item_open").And.Contain("/values/screening"));
        await hiring.DoneAsync("application", application, "called");
        await hiring.TakeAsync("application", application, "meet", """{ "values": { "screening": "Bakes at night, too." } }""");
        await hiring.DoneAsync("application", application, "prepared");

        // One opinion is none; the second brings it to the decision by itself.
        var me = (await hiring.ValuesAsync("application", application)).GetProperty("recruiter").GetProperty("id").GetString()!;
        await InterviewAsync(application, me, "first");
        Assert.That(await hiring.RefusedAsync("application", application, "decide"), Does.Contain("stage.check_failed"));
        await InterviewAsync(application, me, "second");
        Assert.That(await hiring.ValueAsync("application", application, "stage"), Is.EqualTo("decision"));
        Assert.That(await hiring.ValueAsync("application", application, "mark"), Is.EqualTo("4.3"));
        Assert.That(await hiring.TasksAsync("application", application), Has.Some.EqualTo("Decide on Ruth Vega · Baker"));
        Assert.That(await hiring.RefusedAsync("application", application, "offer", "{}"), Does.Contain("/values/decision"));
        await hiring.TakeAsync("application", application, "offer", """{ "values": { "decision": "Both say yes." } }""");
        Assert.That(await hiring.RefusedAsync("application", application, "hire", """{ "values": { "startOn": "2027-01-04" } }"""), Does.Contain("stage.check_failed"));

        // The offer was drafted with what she asked for; her yes hires her.
        var offer = await hiring.FindAsync("offer", "application", application);
        Assert.That(await hiring.ValueAsync("offer", offer, "yearly"), Is.EqualTo("110500"));
        Assert.That(await hiring.RefusedAsync("offer", offer, "send", """{ "values": { "sentOn": "2026-12-01" } }"""), Does.Contain("/values/validUntil"));
        await hiring.TakeAsync("offer", offer, "send", """{ "values": { "sentOn": "2026-12-01", "validUntil": "2026-12-10", "startOn": "2027-01-04" } }""");
        await hiring.TakeAsync("offer", offer, "accept", """{ "values": { "answeredOn": "2026-12-03" } }""");

        var onboarding = await hiring.FindAsync("onboarding", "application", application);
        Assert.Multiple(async () =>
        {
            Assert.That(await hiring.ValueAsync("application", application, "stage"), Is.EqualTo("hired"));
            Assert.That(await hiring.ValueAsync("application", application, "endedOn"), Is.Not.Null);
            Assert.That(await hiring.ValueAsync("position", position, "stage"), Is.EqualTo("filled"), "the last place is taken");
            Assert.That(await hiring.ValueAsync("onboarding", onboarding, "trialUntil"), Is.EqualTo("2027-04-04"));
            Assert.That(await hiring.RefusedAsync("onboarding", onboarding, "begin", "{}"), Does.Contain("stage.item_open").And.Contain("/values/buddy"));
        });
    }

    [Test]
    public async Task Graduates_take_a_test_instead_of_the_call()
    {
        var position = await OpenAsync("Apprentice", headcount: 2, salaryTo: 4000, type: "graduate");
        var application = await ApplyAsync("Hugo Berg", position, expects: 3000);

        await hiring.TakeAsync("application", application, "invite", """{ "values": { "fit": 3 } }""");
        await hiring.DoneAsync("application", application, "invited");

        Assert.That(await hiring.RefusedAsync("application", application, "meet", """{ "values": { "test": 59 } }"""), Does.Contain("stage.check_failed").And.Contain("/values/test"));
        await hiring.TakeAsync("application", application, "meet", """{ "values": { "test": 80 } }""");
        Assert.That(await hiring.ValueAsync("application", application, "stage"), Is.EqualTo("interview"));
    }

    [Test]
    public async Task An_offer_above_the_range_is_approved_first_and_an_opinion_has_its_reasons()
    {
        var position = await OpenAsync("Cook", headcount: 1, salaryTo: 5000);
        var application = await ApplyAsync("Nora Quinn", position, expects: 6000);
        var me = (await hiring.ValuesAsync("application", application)).GetProperty("recruiter").GetProperty("id").GetString()!;
        var interview = await hiring.CreateAsync("interview", $$"""{ "application": "{{application}}", "interviewer": "{{me}}", "startsAt": "2026-11-30T10:00:00Z" }""");
        var unreasoned = await hiring.RefusedAsync("interview", interview, "hold", Good.Replace("\"yes\"", "\"no\"", StringComparison.Ordinal));
        var single = await hiring.RefusedAsync("interview", interview, "hold", """{ "values": { "scorecard": [ { "criterion": "Craft", "mark": 4 } ], "recommendation": "yes" } }""");

        var offer = await hiring.CreateAsync("offer", $$"""{ "application": "{{application}}", "base": 6000, "reason": "Rare" }""");
        var send = """{ "values": { "sentOn": "2026-12-01", "validUntil": "2026-12-10", "startOn": "2027-01-04" } }""";

        Assert.That(unreasoned, Does.Contain("/values/concerns"));
        Assert.That(single, Does.Contain("stage.check_failed").And.Contain("/values/scorecard"));
        Assert.That(await hiring.RefusedAsync("offer", offer, "send", send), Does.Contain("stage.check_failed").And.Contain("/values/approved"));
        await hiring.TakeAsync("offer", offer, "submit", "{}");
        await hiring.TakeAsync("offer", offer, "approve", send.Replace("{ \"sentOn\"", "{ \"approved\": true, \"sentOn\"", StringComparison.Ordinal));
        Assert.That(await hiring.ValueAsync("offer", offer, "stage"), Is.EqualTo("sent"));
    }

    private async Task<string> OpenAsync(string title, int headcount, int salaryTo, string type = "experienced")
    {
        var position = await hiring.CreateAsync(
            "position",
            $$"""
            { "title": "{{title}}", "department": "Bakery", "type": "{{type}}", "headcount": {{headcount}}, "reason": "replacement", "replaces": "Max", "salaryFrom": 1000, "salaryTo": {{salaryTo}},
              "criteria": [ { "criterion": "Craft", "weight": 0.5 }, { "criterion": "Problems", "weight": 0.3 }, { "criterion": "Together", "weight": 0.2 } ] }
            """);
        await hiring.TakeAsync("position", position, "submit", "{}");
        await hiring.TakeAsync("position", position, "approve", """{ "values": { "openedOn": "2026-11-02", "targetOn": "2027-02-01" } }""");
        return position;
    }

    private async Task<string> ApplyAsync(string name, string position, int expects)
    {
        var candidate = await hiring.CreateAsync(
            "candidate", $$"""{ "name": "{{name}}", "email": "{{Guid.NewGuid():N}}@example.com", "years": 6, "degree": "bachelor", "expects": {{expects}} }""");
        return await hiring.CreateAsync("application", $$"""{ "candidate": "{{candidate}}", "position": "{{position}}" }""");
    }

    private async Task InterviewAsync(string application, string interviewer, string round)
    {
        var interview = await hiring.CreateAsync(
            "interview", $$"""{ "application": "{{application}}", "round": "{{round}}", "interviewer": "{{interviewer}}", "startsAt": "2026-11-20T10:00:00Z" }""");
        await hiring.TakeAsync("interview", interview, "hold", Good);
    }
}
