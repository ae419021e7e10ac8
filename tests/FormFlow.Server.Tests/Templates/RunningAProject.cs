using FormFlow.Testing;

namespace FormFlow.Server.Tests.Templates;

/// <summary>A project from its proposal to what was learned, with the tasks that make it.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class RunningAProject<T>
    where T : TestDatabases, new()
{
    private TemplateAtWork projects = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => projects = await TemplateAtWork.StartAsync<T>("projects");

    [OneTimeTearDown]
    public async Task StopAsync() => await projects.DisposeAsync();

    [Test]
    public async Task The_samples_fill_every_board_and_list()
    {
        var tasks = await projects.CountAsync("task", "stage");
        var lights = await projects.CountAsync("project", "light");
        var milestones = await projects.CountAsync("milestone", "stage");
        var late = await projects.CountAsync("task", "late");

        Assert.Multiple(() =>
        {
            Assert.That(tasks.Keys, Is.EquivalentTo(new[] { "backlog", "todo", "doing", "review", "done", "dropped" }));
            Assert.That(lights.Keys, Is.EquivalentTo(new[] { "green", "amber", "red" }));
            Assert.That(milestones.Keys, Is.EquivalentTo(new[] { "ahead", "reached", "missed" }));
            Assert.That(late["True"], Is.InRange(3, 20));
        });
    }

    [Test]
    public async Task A_task_moves_to_done_and_the_progress_of_its_project_follows()
    {
        var project = await ProjectAsync("ALPHA");
        var first = await projects.CreateAsync("task", $$"""{ "title": "Foundation", "project": "{{project}}", "checklist": [ { "item": "Dig" } ] }""");
        var second = await projects.CreateAsync("task", $$"""{ "title": "Walls", "project": "{{project}}", "type": "feature", "estimate": 6, "blockedBy": [ "{{first}}" ] }""");
        var me = (await projects.ValuesAsync("project", project)).GetProperty("lead").GetProperty("id").GetString()!;

        Assert.That(await projects.RefusedAsync("task", first, "plan", "{}"), Does.Contain("/values/assignee").And.Contain("/values/estimate"));
        await projects.TakeAsync("task", first, "plan", $$"""{ "values": { "assignee": "{{me}}", "estimate": 2, "dueOn": "2027-01-08" } }""");
        await projects.TakeAsync("task", second, "plan", $$"""{ "values": { "assignee": "{{me}}", "dueOn": "2027-01-15" } }""");
        Assert.That(await projects.RefusedAsync("task", second, "begin", "{}"), Does.Contain("stage.check_failed").And.Contain("/values/blockedBy"));

        await projects.TakeAsync("task", first, "begin", "{}");
        await projects.CreateAsync("entry", $$"""{ "task": "{{first}}", "hours": 2.5, "note": "Dug" }""");
        Assert.That(await projects.RefusedAsync("task", first, "hand"), Does.Contain("stage.check_failed").And.Contain("/values/checklist"));
        await projects.ChangeAsync("task", first, """{ "checklist": [ { "item": "Dig", "done": true } ] }""");
        await projects.TakeAsync("task", first, "hand");
        Assert.That(await projects.TasksAsync("task", first), Has.Some.EqualTo("Review Foundation"));
        Assert.That(await projects.ValueAsync("project", project, "progress"), Is.EqualTo("0"));
        await projects.TakeAsync("task", first, "accept");

        Assert.Multiple(async () =>
        {
            Assert.That(await projects.ValueAsync("project", project, "progress"), Is.EqualTo("0.25"), "two of eight hours");
            Assert.That(await projects.ValueAsync("project", project, "spent"), Is.EqualTo("2.5"));
            Assert.That(await projects.ValueAsync("project", project, "cost"), Is.EqualTo("750"));
            Assert.That(await projects.ValueAsync("task", first, "over"), Is.EqualTo("True"));
            Assert.That(await projects.ValueAsync("task", first, "doneOn"), Is.Not.Null);
        });
        await projects.TakeAsync("task", second, "begin", "{}");
    }

    [Test]
    public async Task A_project_is_begun_with_a_plan_and_closed_when_all_is_done()
    {
        var project = await projects.CreateAsync("project", """{ "code": "BETA", "name": "Beta", "startOn": "2026-11-02", "endOn": "2027-02-26" }""");
        Assert.That(await projects.RefusedAsync("project", project, "plan", "{}"), Does.Contain("/values/goal"));
        await projects.TakeAsync("project", project, "plan", """{ "values": { "goal": "It works" } }""");
        Assert.That(
            await projects.RefusedAsync("project", project, "begin", """{ "values": { "budget": 100, "hoursPlanned": 8 } }"""), Does.Contain("stage.item_open").And.Contain("stage.check_failed"));
        var milestone = await projects.CreateAsync("milestone", $$"""{ "name": "Ready", "project": "{{project}}", "dueOn": "2027-02-01" }""");
        await projects.DoneAsync("project", project, "kickoff");
        await projects.DoneAsync("project", project, "risks");
        await projects.TakeAsync("project", project, "begin", """{ "values": { "budget": 100, "hoursPlanned": 8 } }""");

        var task = await projects.CreateAsync("task", $$"""{ "title": "All of it", "project": "{{project}}", "milestone": "{{milestone}}" }""");
        await projects.DoneAsync("milestone", milestone, "shown");
        Assert.That(await projects.RefusedAsync("milestone", milestone, "reach"), Does.Contain("stage.check_failed"));
        Assert.That(await projects.RefusedAsync("project", project, "close"), Does.Contain("stage.check_failed"));
        await projects.TakeAsync("task", task, "drop", """{ "reason": [ "needless" ] }""");
        await projects.TakeAsync("milestone", milestone, "reach");
        await projects.TakeAsync("project", project, "close");
        await projects.DoneAsync("project", project, "handed");
        Assert.That(await projects.RefusedAsync("project", project, "finish", "{}"), Does.Contain("/values/lessons"));
        await projects.TakeAsync("project", project, "finish", """{ "values": { "lessons": "Smaller next time" } }""");

        Assert.That(await projects.ValueAsync("project", project, "endedOn"), Is.Not.Null);
    }

    [Test]
    public async Task What_goes_wrong_turns_the_light()
    {
        var project = await ProjectAsync("GAMMA");
        var expense = await projects.CreateAsync("expense", $$"""{ "item": "Crane", "project": "{{project}}", "kind": "hardware", "lines": [ { "what": "Crane", "price": 9000 } ] }""");
        Assert.That(await projects.ValueAsync("project", project, "light"), Is.EqualTo("green"), "nobody approved it yet");

        await projects.TakeAsync("expense", expense, "approve", "{}");
        Assert.That(await projects.RefusedAsync("risk", $$"""{ "title": "Storm", "project": "{{project}}", "likelihood": 4, "impact": 4 }"""), Does.Contain("/values/plan").And.Contain("/values/response"));
        var risk = await projects.CreateAsync("risk", $$"""{ "title": "Storm", "project": "{{project}}", "likelihood": 4, "impact": 4, "response": "reduce", "plan": "Tie it down" }""");
        Assert.That(await projects.ValueAsync("project", project, "health"), Is.EqualTo("55"), "over budget, faster than the work, a serious risk");
        Assert.That(await projects.ValueAsync("project", project, "light"), Is.EqualTo("amber"));

        await projects.TakeAsync("risk", risk, "happen", """{ "comment": "It blew" }""");
        var task = await projects.FindAsync("task", "title", "⚠ Storm");
        Assert.That(await projects.ValueAsync("task", task, "priority"), Is.EqualTo("urgent"));
        Assert.That(await projects.ValueAsync("project", project, "openRisks"), Is.EqualTo("0"));
    }

    [Test]
    public async Task A_milestone_of_another_project_and_hours_of_tomorrow_are_refused()
    {
        var one = await ProjectAsync("DELTA");
        var other = await ProjectAsync("EPSIL");
        var milestone = await projects.CreateAsync("milestone", $$"""{ "name": "Elsewhere", "project": "{{other}}", "dueOn": "2027-02-01" }""");
        var task = await projects.CreateAsync("task", $$"""{ "title": "Here", "project": "{{one}}" }""");

        Assert.That(await projects.RefusedAsync("task", $$"""{ "title": "Lost", "project": "{{one}}", "milestone": "{{milestone}}" }"""), Does.Contain("/values/milestone"));
        Assert.That(await projects.RefusedAsync("entry", $$"""{ "task": "{{task}}", "hours": 1, "note": "Ahead", "on": "2999-01-01" }"""), Does.Contain("/values/on"));
    }

    private Task<string> ProjectAsync(string code) =>
        projects.CreateAsync("project", $$"""{ "code": "{{code}}", "name": "Project {{code}}", "goal": "Done", "startOn": "{{Day(0)}}", "endOn": "{{Day(90)}}", "budget": 5000, "hoursPlanned": 10 }""");

    private static string Day(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
