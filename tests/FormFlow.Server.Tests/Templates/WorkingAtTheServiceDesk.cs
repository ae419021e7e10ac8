using FormFlow.Testing;

namespace FormFlow.Server.Tests.Templates;

/// <summary>The way of a ticket through the service desk, from the request to the rating.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WorkingAtTheServiceDesk<T>
    where T : TestDatabases, new()
{
    private TemplateAtWork desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => desk = await TemplateAtWork.StartAsync<T>("desk");

    [OneTimeTearDown]
    public async Task StopAsync() => await desk.DisposeAsync();

    [Test]
    public async Task The_samples_fill_every_board_and_list()
    {
        var stages = await desk.CountAsync("ticket", "stage");
        var kept = await desk.CountAsync("ticket", "onTime");
        var priorities = await desk.CountAsync("ticket", "priority");

        Assert.Multiple(() =>
        {
            Assert.That(stages.Keys, Is.SupersetOf(new[] { "new", "approving", "working", "waiting", "solved", "closed", "cancelled" }));
            Assert.That(kept["True"], Is.GreaterThan(kept["False"]));
            Assert.That(kept["False"], Is.GreaterThan(5));
            Assert.That(priorities.Keys, Is.SupersetOf(new[] { "urgent", "high", "normal", "low" }));
        });
    }

    [Test]
    public async Task A_ticket_goes_from_the_request_to_its_rating_and_every_gate_refuses_first()
    {
        var (service, requester) = await SampleAsync("远程接入 VPN");
        var ticket = await desk.CreateAsync("ticket", $$"""{ "subject": "No way in", "requester": "{{requester}}", "service": "{{service}}" }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "assignee"), Is.EqualTo("Ann"), "the first free agent");
        Assert.That(await desk.RefusedAsync("ticket", ticket, "take", "{}"), Does.Contain("stage.field_missing").And.Contain("/values/impact"));

        // What makes it urgent is known, and the first answer takes it up.
        await desk.ChangeAsync("ticket", ticket, """{ "impact": "company", "urgency": "high" }""");
        await desk.CreateAsync("reply", $$"""{ "ticket": "{{ticket}}", "text": "Looking into it.", "minutes": 10 }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "priority"), Is.EqualTo("urgent"));
        Assert.That(await desk.ValueAsync("ticket", ticket, "stage"), Is.EqualTo("working"));
        Assert.That(await desk.ValueAsync("ticket", ticket, "answeredAt"), Is.Not.Null);
        Assert.That(await desk.TimersAsync("ticket", ticket), Is.SupersetOf(new[] { "stay.warn", "stay.late.0", "timer.breach" }));

        // While the requester owes an answer nothing breaches; the answer brings it back.
        Assert.That(await desk.RefusedAsync("ticket", ticket, "wait", """{ "values": { "waitingFor": "A picture" } }"""), Does.Contain("stage.item_open"));
        await desk.DoneAsync("ticket", ticket, "contacted");
        await desk.TakeAsync("ticket", ticket, "wait", """{ "values": { "waitingFor": "A picture" } }""");
        Assert.That(await desk.TimersAsync("ticket", ticket), Does.Not.Contain("timer.breach"));
        await desk.CreateAsync("reply", $$"""{ "ticket": "{{ticket}}", "direction": "in", "text": "Here it is." }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "stage"), Is.EqualTo("working"));

        await desk.DoneAsync("ticket", ticket, "contacted");
        await desk.ChangeAsync("ticket", ticket, """{ "parts": [ { "item": "Gateway", "quantity": 1, "price": 2500 } ] }""");
        Assert.That(await desk.RefusedAsync("ticket", ticket, "solve", """{ "values": { "cause": "defect" } }"""), Does.Contain("/values/solution"));
        Assert.That(await desk.RefusedAsync("ticket", ticket, "solve", """{ "values": { "cause": "defect", "solution": "A new gateway." } }"""), Does.Contain("stage.check_failed").And.Contain("/values/costApproved"));
        await desk.TakeAsync("ticket", ticket, "solve", """{ "values": { "cause": "defect", "solution": "A new gateway.", "costApproved": true } }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "onTime"), Is.EqualTo("True"));

        // It was not solved after all.
        await desk.CreateAsync("reply", $$"""{ "ticket": "{{ticket}}", "direction": "in", "text": "It is back." }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "reopened"), Is.EqualTo("1"));
        await desk.DoneAsync("ticket", ticket, "contacted");
        await desk.TakeAsync("ticket", ticket, "solve", "{}");
        Assert.That(await desk.RefusedAsync("ticket", ticket, "close", """{ "values": { "satisfaction": 2 } }"""), Does.Contain("/values/feedback"));
        await desk.TakeAsync("ticket", ticket, "close", """{ "values": { "satisfaction": 2, "feedback": "Twice is once too often." } }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "stage"), Is.EqualTo("closed"));
        Assert.That(await desk.ValueAsync("ticket", ticket, "minutes"), Is.EqualTo("10"));
    }

    [Test]
    public async Task A_ticket_beyond_its_time_is_marked_and_handed_up()
    {
        var (service, requester) = await SampleAsync("财务系统 ERP");
        var monthAgo = TimeProvider.System.GetUtcNow().AddDays(-30).ToString("yyyy-MM-dd'T'09:00:00'Z'", System.Globalization.CultureInfo.InvariantCulture);

        var ticket = await desk.CreateAsync(
            "ticket", $$"""{ "subject": "Books do not close", "requester": "{{requester}}", "service": "{{service}}", "impact": "team", "urgency": "high", "reportedAt": "{{monthAgo}}" }""");

        Assert.That(async () => await desk.ValueAsync("ticket", ticket, "breached"), Is.EqualTo("True").After(30).Seconds.PollEvery(200).MilliSeconds);
        Assert.That(await desk.ValueAsync("ticket", ticket, "late"), Is.EqualTo("True"));
        Assert.That(await desk.TasksAsync("ticket", ticket), Has.Some.Contains("ran over its time: Books do not close"));
    }

    [Test]
    public async Task What_needs_approval_waits_for_it()
    {
        var (service, requester) = await SampleAsync("系统权限 Access rights");
        var ticket = await desk.CreateAsync("ticket", $$"""{ "subject": "Reports", "kind": "request", "requester": "{{requester}}", "service": "{{service}}" }""");

        await desk.TakeAsync("ticket", ticket, "submit", """{ "values": { "impact": "person", "urgency": "low" } }""");
        Assert.That(await desk.TasksAsync("ticket", ticket), Has.Some.StartsWith("Approve T-"));
        await desk.TakeAsync("ticket", ticket, "approve", "{}");

        Assert.That(await desk.ValueAsync("ticket", ticket, "stage"), Is.EqualTo("working"));
        Assert.That(await desk.ValueAsync("service", service, "openTickets"), Is.Not.EqualTo("0"));
    }

    [Test]
    public async Task A_request_that_turns_out_to_need_approval_cannot_pass_it_by()
    {
        var (service, requester) = await SampleAsync("系统权限 Access rights");
        var ticket = await desk.CreateAsync("ticket", $$"""{ "subject": "Some rights", "kind": "request", "requester": "{{requester}}", "impact": "person", "urgency": "low" }""");
        var me = (await desk.ValuesAsync("service", service)).GetProperty("owner").GetProperty("id").GetString()!;

        await desk.TakeAsync("ticket", ticket, "take", $$"""{ "values": { "service": "{{service}}", "assignee": "{{me}}" } }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "stage"), Is.EqualTo("new"));

        await desk.TakeAsync("ticket", ticket, "submit", "{}");
        Assert.That(await desk.ValueAsync("ticket", ticket, "stage"), Is.EqualTo("approving"));
    }

    [Test]
    public async Task The_fix_of_a_problem_is_written_into_its_open_tickets()
    {
        var (service, requester) = await SampleAsync("打印 Printing");
        var problem = await desk.CreateAsync("problem", $$"""{ "title": "Toner leaks", "service": "{{service}}" }""");
        var ticket = await desk.CreateAsync("ticket", $$"""{ "subject": "Black hands", "kind": "question", "requester": "{{requester}}", "service": "{{service}}", "problem": "{{problem}}" }""");

        Assert.That(await desk.RefusedAsync("problem", problem, "know", """{ "values": { "cause": "A bad lot" } }"""), Does.Contain("/values/workaround").And.Contain("stage.item_open"));
        await desk.DoneAsync("problem", problem, "repeated");
        await desk.TakeAsync("problem", problem, "know", """{ "values": { "cause": "A bad lot", "workaround": "Wear gloves" } }""");
        Assert.That(await desk.ValueAsync("ticket", ticket, "workaround"), Is.EqualTo("Wear gloves"));
        await desk.TakeAsync("problem", problem, "fix", """{ "values": { "fix": "Another supplier" } }""");

        Assert.That(await desk.ValueAsync("ticket", ticket, "solution"), Is.EqualTo("Another supplier"));
    }

    private async Task<(string Service, string Requester)> SampleAsync(string service) =>
        (await desk.FindAsync("service", "name", service), await desk.FindAsync("requester", "email", "person1@example.com"));
}
