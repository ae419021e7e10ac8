using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class DoingTasks<T>
    where T : TestDatabases, new()
{
    private Team team = null!;
    private Colleague bob = null!;
    private Colleague eve = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => team = await Team.StartAsync<T>();

    [SetUp]
    public async Task AddPeopleAsync()
    {
        bob = await team.AddAsync($"bob{Guid.NewGuid():N}");
        eve = await team.AddAsync($"eve{Guid.NewGuid():N}");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task A_task_reaches_its_assignee_and_its_end_reaches_the_giver()
    {
        var task = await GiveAsync("""{ "title": "Call {by}", "kind": "followUp", "due": "2099-12-31", "note": "soon" }""", bob);

        var mine = (await bob.GetAsync("tasks")).Items().Single();
        var done = await bob.PostAsync($"tasks/{task}/complete", """{ "result": "reached" }""");
        Assert.Multiple(async () =>
        {
            Assert.That(mine.Text("title"), Is.EqualTo("Call {by}"));
            Assert.That(mine.Text("due"), Is.EqualTo("2099-12-31"));
            Assert.That(await bob.ToldAsync(), Is.EqualTo(new[] { "Ann asks you: Call {by}" }));
            Assert.That(await bob.ToldAsync("zh-CN"), Is.EqualTo(new[] { "Ann 给您分配了待办：Call {by}" }));
            Assert.That(done.Text("status"), Is.EqualTo("done"));
            Assert.That(done.Text("result"), Is.EqualTo("reached"));
            Assert.That((await team.Ann.ToldAsync())[0], Does.EndWith("has done: Call {by}"));
            Assert.That((await bob.GetAsync("tasks")).Items(), Is.Empty);
            Assert.That((await bob.GetAsync("tasks?status=done")).Items().Single().Text("id"), Is.EqualTo(task));
        });
    }

    [Test]
    public async Task Of_two_who_complete_it_at_once_one_wins_and_is_named_to_the_other()
    {
        var task = await GiveAsync("""{ "title": "race" }""", bob, eve);

        var answers = await Task.WhenAll(new[] { bob, eve }.Select(async who =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/workspaces/test/tasks/{task}/complete");
            using var response = await who.Client.SendAsync(request);
            return (Who: who, response.StatusCode, Body: JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
        }));

        var winner = answers.Single(answer => answer.StatusCode == HttpStatusCode.OK);
        var loser = answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict);
        Assert.That(loser.Body.Text("code"), Is.EqualTo("task.already_done"));
        Assert.That(loser.Body.GetProperty("parameters").Text("by"), Is.EqualTo(winner.Body.GetProperty("endedBy").Text("title")));
        Assert.That((await winner.Who.PostAsync($"tasks/{task}/complete", null)).GetProperty("version").GetInt32(), Is.EqualTo(2), "Again by the winner changes nothing.");
    }

    [Test]
    public async Task Open_overdue_snoozed_and_ended_ones_are_told_apart()
    {
        var late = await GiveAsync("""{ "title": "late", "due": "2020-02-29T10:00:00+08:00" }""", bob);
        var asleep = await GiveAsync("""{ "title": "asleep", "due": "2099-01-01" }""", bob);
        var whenever = await GiveAsync("""{ "title": "whenever" }""", bob);
        var off = await GiveAsync("""{ "title": "off" }""", bob);
        await bob.PostAsync($"tasks/{asleep}/snooze", """{ "until": "2098-12-01" }""");
        await bob.PostAsync($"tasks/{off}/cancel", """{ "reason": "no need" }""");

        Assert.Multiple(async () =>
        {
            Assert.That(await IdsAsync("tasks"), Is.EqualTo(new[] { late, whenever }));
            Assert.That(await IdsAsync("tasks?status=overdue"), Is.EqualTo(new[] { late }));
            Assert.That(await IdsAsync("tasks?status=snoozed"), Is.EqualTo(new[] { asleep }));
            Assert.That(await IdsAsync("tasks?status=closed"), Is.EqualTo(new[] { off }));
            Assert.That(await IdsAsync("tasks?status=all"), Is.EqualTo(new[] { late, asleep, whenever, off }));
            Assert.That(await IdsAsync("tasks?status=all&dueFrom=2098-12-31&dueTo=2099-01-01"), Is.EqualTo(new[] { asleep }));
            Assert.That(await IdsAsync("tasks?status=all&dueTo=2020-02-29T02:00:00Z"), Is.EqualTo(new[] { late }));
            Assert.That((await bob.GetAsync($"tasks/{late}")).GetProperty("isOverdue").GetBoolean(), Is.True);
            Assert.That((await bob.GetAsync("tasks?count=true&limit=1")).GetProperty("total").GetInt32(), Is.EqualTo(2));
        });
        await bob.PostAsync($"tasks/{asleep}/snooze", """{ "until": null }""");
        Assert.That(await IdsAsync("tasks"), Is.EqualTo(new[] { late, asleep, whenever }));
    }

    [TestCase("")]
    [TestCase("&status=done")]
    public async Task A_long_list_is_read_in_parts(string status)
    {
        for (var i = 0; i < 5; i++)
        {
            var task = await GiveAsync($$"""{ "title": "{{i}}", "due": "2099-01-0{{i % 3 + 1}}" }""", bob);
            if (status.Length > 0)
            {
                await bob.PostAsync($"tasks/{task}/complete", null);
            }
        }

        var read = new List<string>();
        var cursor = string.Empty;
        do
        {
            var page = await bob.GetAsync($"tasks?limit=2{status}{cursor}");
            read.AddRange(page.Items().Select(item => item.Text("title")));
            cursor = page.TryGetProperty("nextCursor", out var next) ? "&cursor=" + next.GetString() : null;
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(status.Length == 0 ? new[] { "0", "3", "1", "4", "2" } : ["4", "3", "2", "1", "0"]));
    }

    [Test]
    public async Task A_change_carries_the_version_it_read()
    {
        var task = await GiveAsync("""{ "title": "one", "note": "n", "due": "2099-01-01" }""", bob);

        var changed = await bob.PatchAsync($"tasks/{task}", """{ "title": "two", "due": null }""", HttpStatusCode.OK, ("If-Match", "\"1\""));
        var stale = await team.Ann.PatchAsync($"tasks/{task}", """{ "title": "three" }""", HttpStatusCode.PreconditionFailed, ("If-Match", "\"1\""));
        await team.Ann.PostAsync($"tasks/{task}/complete", null, HttpStatusCode.PreconditionFailed, ("If-Match", "\"1\""));

        Assert.Multiple(() =>
        {
            Assert.That(changed.Text("title"), Is.EqualTo("two"));
            Assert.That(changed.Text("note"), Is.EqualTo("n"));
            Assert.That(changed.GetProperty("due").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(stale.Text("code"), Is.EqualTo("task.stale"));
        });
    }

    [Test]
    public async Task Others_get_it_with_the_reason_and_its_history_tells_all()
    {
        var task = await GiveAsync("""{ "title": "handed on" }""", bob);
        var moved = await bob.PostAsync($"tasks/{task}/reassign", $$"""{ "assignees": ["{{eve.Id}}"], "reason": "on leave" }""");
        await eve.PostAsync($"tasks/{task}/complete", null);
        await eve.PostAsync($"tasks/{task}/reopen", null);

        var history = await team.Ann.GetAsync($"tasks/{task}/history");
        Assert.Multiple(async () =>
        {
            Assert.That(moved.GetProperty("assignees").EnumerateArray().Single().Text("reason"), Is.EqualTo("on leave"));
            Assert.That((await bob.GetAsync("tasks")).Items(), Is.Empty);
            Assert.That(await eve.ToldAsync(), Has.One.EndsWith("asks you: handed on"));
            Assert.That(history.Items().Select(item => item.Text("kind")), Is.EqualTo(new[] { "task.reopened", "task.completed", "task.reassigned", "task.created" }));
            Assert.That(history.GetRawText(), Does.Contain("on leave"));
        });
    }

    [Test]
    public async Task Strangers_neither_see_nor_change_it()
    {
        var task = await GiveAsync("""{ "title": "private" }""", bob);
        var about = await GiveAsync($$"""{ "title": "about", "record": { "form": "shop.order", "id": "{{team.Record}}" } }""", bob);

        await eve.GetAsync($"tasks/{task}", HttpStatusCode.NotFound);
        await eve.GetAsync($"tasks/{task}/history", HttpStatusCode.NotFound);
        await eve.PostAsync($"tasks/{task}/complete", null, HttpStatusCode.NotFound);
        await eve.GetAsync($"tasks?assignee={bob.Id}", HttpStatusCode.Forbidden);
        await eve.GetAsync("tasks?assignee=all", HttpStatusCode.Forbidden);
        await eve.PostAsync($"tasks/{about}/complete", null, HttpStatusCode.Forbidden);
        Assert.That((await eve.GetAsync($"tasks/{about}")).GetProperty("record").Text("title"), Is.EqualTo("一号"));
        Assert.That((await eve.GetAsync($"tasks?form=shop.order&record={team.Record}&status=all")).Items().Select(item => item.Text("id")), Has.Member(about));
        Assert.That((await team.Ann.GetAsync("tasks?assignee=all&limit=200")).Items().Select(item => item.Text("id")), Is.SupersetOf(new[] { task, about }));
        await bob.PostAsync($"tasks/{about}/snooze", """{ "until": "2098-01-01" }""");
        await team.Ann.PostAsync($"tasks/{about}/snooze", """{ "until": "2098-01-01" }""", HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_manager_above_sees_and_acts()
    {
        var top = await team.AddDepartmentAsync("Top", eve);
        var below = await team.AddDepartmentAsync("Below", null, top);
        var dan = await team.AddAsync($"dan{Guid.NewGuid():N}", below);
        var task = await GiveAsync("""{ "title": "managed" }""", dan);

        Assert.That((await eve.GetAsync($"tasks?assignee={dan.Id}")).Items().Single().Text("id"), Is.EqualTo(task));
        await eve.PostAsync($"tasks/{task}/complete", null);
        await bob.GetAsync($"tasks?assignee={dan.Id}", HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Whoever_leaves_hands_his_tasks_to_the_manager_then_to_an_owner()
    {
        var department = await team.AddDepartmentAsync("Department", eve);
        var dan = await team.AddAsync($"dan{Guid.NewGuid():N}", department);
        var alone = await GiveAsync("""{ "title": "alone" }""", dan);
        var shared = await GiveAsync("""{ "title": "shared" }""", dan, bob);

        await team.Ann.PatchAsync($"members/{dan.Id}", """{ "isDisabled": true }""");
        var handed = (await eve.GetAsync($"tasks/{alone}")).GetProperty("assignees").EnumerateArray().Single();
        var kept = (await bob.GetAsync($"tasks/{shared}")).GetProperty("assignees").EnumerateArray().Single();
        var late = await GiveAsync("""{ "title": "late" }""", dan);
        await team.Ann.PatchAsync($"members/{eve.Id}", """{ "isDisabled": true }""");
        var owners = (await team.Ann.GetAsync($"tasks/{alone}")).GetProperty("assignees").EnumerateArray().Single();

        Assert.Multiple(async () =>
        {
            Assert.That(handed.Text("id"), Is.EqualTo(eve.Id));
            Assert.That(handed.GetProperty("insteadOf").Text("id"), Is.EqualTo(dan.Id));
            Assert.That(kept.Text("id"), Is.EqualTo(bob.Id));
            Assert.That(owners.Text("id"), Is.EqualTo(team.Ann.Id));
            Assert.That((await team.Ann.GetAsync($"tasks/{late}")).GetProperty("assignees").EnumerateArray().Single().Text("id"), Is.EqualTo(team.Ann.Id));
            Assert.That((await team.Ann.GetAsync($"tasks/{alone}/history")).Items().First().Text("cause"), Is.EqualTo($"memberLeft:{eve.Id}"));
        });
    }

    [Test]
    public async Task A_deleted_record_closes_its_tasks_and_a_restored_one_opens_them_again()
    {
        var record = (await team.Ann.PostAsync("forms/shop.order/records", """{ "values": { "name": "gone" } }""", HttpStatusCode.Created)).Text("id");
        var open = await GiveAsync($$"""{ "title": "open", "record": { "form": "shop.order", "id": "{{record}}" } }""", bob);
        var done = await GiveAsync($$"""{ "title": "done", "record": { "form": "shop.order", "id": "{{record}}" } }""", bob);
        await bob.PostAsync($"tasks/{done}/complete", null);

        await team.Ann.DeleteAsync($"forms/shop.order/records/{record}");
        var closed = await bob.GetAsync($"tasks/{open}");
        var refused = await bob.PostAsync($"tasks/{open}/reopen", null, HttpStatusCode.Conflict);
        await team.Ann.PostAsync($"forms/shop.order/bin/{record}/restore", null);

        Assert.Multiple(async () =>
        {
            Assert.That(closed.Text("status"), Is.EqualTo("recordDeleted"));
            Assert.That(refused.Text("code"), Is.EqualTo("task.record_gone"));
            Assert.That((await bob.GetAsync($"tasks/{open}")).Text("status"), Is.EqualTo("open"));
            Assert.That((await bob.GetAsync($"tasks/{done}")).Text("status"), Is.EqualTo("done"));
        });
    }

    [Test]
    public async Task A_task_that_comes_due_is_told_once()
    {
        await GiveAsync($$"""{ "title": "due now", "due": "{{DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + 500).UtcDateTime:O}}" }""", bob);

        Assert.That(async () => await bob.ToldAsync(), Has.Exactly(1).EqualTo("Due: due now").After(15).Seconds.PollEvery(200).MilliSeconds);
    }

    [TestCase("""{ "title": "" }""", "/title text.bad")]
    [TestCase("""{ "title": "a\nb", "note": " " }""", "/title text.bad", "/note text.bad")]
    [TestCase("""{ "title": "x", "due": "tomorrow", "assignees": ["nobody"], "record": { "form": "shop.order", "id": "x" } }""", "/due task.bad_due", "/assignees/0 member.unknown", "/record task.unknown_record")]
    [TestCase("""{ "title": "x", "due": "2026-02-30" }""", "/due task.bad_due")]
    [TestCase("""{ "title": "x", "due": "1969-12-31" }""", "/due task.bad_due")]
    [TestCase("""{ "title": "x", "assignees": [] }""", "/assignees task.no_assignee")]
    [TestCase("""{ "title": "x", "kind": "sing", "more": 1 }""", "/kind request.wrong_type", "/more request.unknown_property")]
    [TestCase("""{ "title": "x", "kind": 1 }""", "/kind request.wrong_type")]
    public async Task What_is_wrong_with_a_new_one_is_named(string body, params string[] errors)
    {
        var before = (await bob.GetAsync("tasks?status=all&count=true")).GetProperty("total").GetInt32();

        var refused = await bob.PostAsync("tasks", body, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(errors));
        Assert.That((await bob.GetAsync("tasks?status=all&count=true")).GetProperty("total").GetInt32(), Is.EqualTo(before));
    }

    [TestCase("complete", """{ "result": "" }""", "/result text.bad")]
    [TestCase("snooze", """{ "until": "2001-01-01" }""", "/until task.bad_snooze")]
    [TestCase("snooze", """{ "until": "later" }""", "/until task.bad_due")]
    [TestCase("snooze", """{ }""", "/until request.missing_property")]
    [TestCase("reassign", """{ "assignees": [], "reason": "" }""", "/reason text.bad")]
    [TestCase("reassign", """{ "assignees": ["0000000000001"] }""", "/assignees/0 member.unknown")]
    [TestCase("cancel", """{ "reason": 5 }""", "/reason request.wrong_type")]
    public async Task What_is_wrong_with_an_act_is_named(string act, string body, string error)
    {
        var task = await GiveAsync("""{ "title": "x" }""", bob);

        var refused = await bob.PostAsync($"tasks/{task}/{act}", body, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(new[] { error }));
        Assert.That((await bob.GetAsync($"tasks/{task}")).GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("status=sleepy", HttpStatusCode.BadRequest)]
    [TestCase("colour=red", HttpStatusCode.BadRequest)]
    [TestCase("limit=201", HttpStatusCode.BadRequest)]
    [TestCase("cursor=xyz", HttpStatusCode.UnprocessableEntity)]
    [TestCase("dueFrom=soon", HttpStatusCode.UnprocessableEntity)]
    [TestCase("form=shop.nothing", HttpStatusCode.UnprocessableEntity)]
    [TestCase("record=1", HttpStatusCode.UnprocessableEntity)]
    [TestCase("assignee=1", HttpStatusCode.UnprocessableEntity)]
    public async Task A_question_that_makes_no_sense_is_refused(string query, HttpStatusCode expected) => await bob.GetAsync($"tasks?{query}", expected);

    [Test]
    public async Task An_ended_one_stays_as_it_is()
    {
        var task = await GiveAsync("""{ "title": "x" }""", bob);
        await bob.PostAsync($"tasks/{task}/reopen", null, HttpStatusCode.Conflict);
        await bob.PostAsync($"tasks/{task}/cancel", null);

        var refused = await bob.PostAsync($"tasks/{task}/complete", null, HttpStatusCode.Conflict, ("Accept-Language", "zh"));
        await bob.PatchAsync($"tasks/{task}", """{ "title": "y" }""", HttpStatusCode.Conflict);

        Assert.That(refused.Text("detail"), Does.StartWith("该待办已不再打开"));
    }

    private async Task<string> GiveAsync(string body, params Colleague[] to)
    {
        var task = System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject();
        task["assignees"] = new System.Text.Json.Nodes.JsonArray([.. to.Select(who => (System.Text.Json.Nodes.JsonNode)who.Id)]);
        return (await team.Ann.PostAsync("tasks", task.ToJsonString(), HttpStatusCode.Created)).Text("id");
    }

    private async Task<string[]> IdsAsync(string path) => [.. (await bob.GetAsync(path)).Items().Select(item => item.Text("id"))];
}
