using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Events;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class HearingWhatHappens<T>
    where T : TestDatabases, new()
{
    private Team team = null!;

    [SetUp]
    public async Task StartAsync() => team = await Team.StartAsync<T>("--FormFlow:ListenersPerCaller=3");

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Tells_every_turn_of_a_records_life_without_its_values()
    {
        await using var ear = await Ear.OpenAsync(team.Ann.Client);
        var record = await AddRecordAsync("hidden words");
        var path = $"forms/shop.order/records/{record}";
        await team.Ann.PatchAsync(path, """{ "values": { "name": "other words" } }""");
        await team.Ann.PostAsync($"{path}/comments", """{ "text": "said words" }""", HttpStatusCode.Created);
        await team.Ann.DeleteAsync(path);
        await team.Ann.PostAsync($"forms/shop.order/bin/{record}/restore", null);

        var told = await ear.NextAsync(5);

        Assert.Multiple(() =>
        {
            Assert.That(told.Select(one => one.Kind), Is.EqualTo(new[] { "record.created", "record.updated", "comment.added", "record.deleted", "record.restored" }));
            Assert.That(told.Select(one => one["kind"]), Is.EqualTo(told.Select(one => one.Kind)));
            Assert.That(told.Select(one => one["id"]), Is.EqualTo(told.Select(one => one.Id)).And.Ordered.And.Unique);
            Assert.That(told.Select(one => one["record"]), Is.All.EqualTo(record));
            Assert.That(told.Select(one => one["form"]), Is.All.EqualTo("shop.order"));
            Assert.That(told.Select(one => one["caller"]), Is.All.EqualTo(team.Ann.Id));
            Assert.That(told[1].Fields, Is.EqualTo(new[] { "name" }));
            Assert.That(told[1].Data.GetProperty("version").GetInt32(), Is.EqualTo(2));
            Assert.That(told.Select(one => one.Text), Has.None.Contains("words"));
        });
    }

    [Test]
    public async Task Tells_of_publishes_and_then_shows_what_was_published()
    {
        await using var ear = await Ear.OpenAsync(team.Ann.Client);
        await team.Ann.PutAsync("forms/shop.order", """{ "label": "Order", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "note", "type": "text" } ] }""");
        await team.Ann.PostAsync("apps/shop/publish", null);
        await team.Ann.PostAsync("forms/shop.order/records", """{ "values": { "note": "new" } }""", HttpStatusCode.Created);

        var told = await ear.NextAsync(2);

        Assert.That(told[0].Kind, Is.EqualTo("app.published"));
        Assert.That(told[0]["app"], Is.EqualTo("shop"));
        Assert.That(told[1].Fields, Is.EqualTo(new[] { "note" }));
    }

    [Test]
    public async Task Tells_of_saved_views_what_others_see_of_them()
    {
        const string Views = "forms/shop.order/saved-views";
        var bob = await team.AddAsync("bob");
        await using var ear = await Ear.OpenAsync(team.Ann.Client);
        var view = (await bob.PostAsync(Views, Body("Mine", isShared: false), HttpStatusCode.Created)).Text("id");
        await bob.PutAsync($"{Views}/{view}", Body("Ours", isShared: true));
        await bob.PutAsync($"{Views}/{view}", Body("Ours now", isShared: true));
        await bob.PutAsync($"{Views}/{view}", Body("Mine again", isShared: false));
        await bob.DeleteAsync($"{Views}/{view}");
        await AddRecordAsync("last");

        var told = await ear.UntilAsync("record.created");

        Assert.That(told.Select(one => one.Kind), Is.EqualTo(new[] { "view.created", "view.updated", "view.deleted", "record.created" }));
        Assert.That(told.Select(one => one["form"]), Is.All.EqualTo("shop.order"));
        Assert.That(told[0]["caller"], Is.EqualTo(bob.Id));

        static string Body(string name, bool isShared) => JsonSerializer.Serialize(new { name, shared = isShared, view = new { type = "table", columns = new[] { new { field = "name" } } } });
    }

    [Test]
    public async Task Leaves_out_records_of_forms_that_were_not_asked_for()
    {
        await team.Ann.PutAsync("forms/shop.item", """{ "label": "Item", "fields": [ { "key": "name", "type": "text" } ] }""");
        await team.Ann.PostAsync("apps/shop/publish", null);
        await using var ear = await Ear.OpenAsync(team.Ann.Client, query: "?forms=shop.item");
        await AddRecordAsync("of another form");
        var item = (await team.Ann.PostAsync("forms/shop.item/records", """{ "values": { } }""", HttpStatusCode.Created)).Text("id");

        Assert.That((await ear.NextAsync(1))[0]["record"], Is.EqualTo(item));
    }

    [Test]
    public async Task Tells_of_a_task_only_those_it_concerns_and_those_it_leaves_that_it_is_gone()
    {
        var boss = await team.AddAsync("boss");
        var department = await team.AddDepartmentAsync("Sales", boss);
        var bob = await team.AddAsync("bob", department);
        var eve = await team.AddAsync("eve");
        await using var ofBoss = await Ear.OpenAsync(boss.Client);
        await using var ofBob = await Ear.OpenAsync(bob.Client);
        await using var ofEve = await Ear.OpenAsync(eve.Client);

        var task = (await team.Ann.PostAsync("tasks", $$"""{ "title": "secret", "assignees": ["{{bob.Id}}"] }""", HttpStatusCode.Created)).Text("id");
        var given = (await ofBob.NextAsync(2)).Concat(await ofBoss.NextAsync(1)).Select(told => told.Kind);
        await team.Ann.PostAsync($"tasks/{task}/reassign", $$"""{ "assignees": ["{{eve.Id}}"] }""");
        await bob.PostAsync("notifications/read", """{ "upTo": "7zzzzzzzzzzzz" }""");
        var last = await AddRecordAsync("last");

        Assert.Multiple(async () =>
        {
            Assert.That(given, Is.EqualTo(new[] { "task.created", "notification.created", "task.created" }));
            Assert.That(await KindsAsync(ofBob), Is.EqualTo(new[] { "task.gone", "notification.read", "record.created" }));
            Assert.That(await KindsAsync(ofBoss), Is.EqualTo(new[] { "task.gone", "record.created" }));
            Assert.That(await KindsAsync(ofEve), Is.EqualTo(new[] { "task.reassigned", "notification.created", "record.created" }));
        });

        async Task<string[]> KindsAsync(Ear ear)
        {
            var told = await ear.UntilAsync("record.created");
            Assert.That(told[^1]["record"], Is.EqualTo(last));
            Assert.That(told.Where(one => one.Kind.StartsWith("task.", StringComparison.Ordinal)).Select(one => one["task"]), Is.All.EqualTo(task));
            return [.. told.Select(one => one.Kind)];
        }
    }

    [Test]
    public async Task Tells_of_a_task_about_a_record_everybody_who_sees_the_record()
    {
        var bob = await team.AddAsync("bob");
        await using var ear = await Ear.OpenAsync(bob.Client);

        await team.Ann.PostAsync("tasks", $$"""{ "title": "known", "record": { "form": "shop.order", "id": "{{team.Record}}" } }""", HttpStatusCode.Created);

        var told = (await ear.NextAsync(1))[0];
        Assert.That((told.Kind, told["record"], told["form"]), Is.EqualTo(("task.created", team.Record, "shop.order")));
    }

    [Test]
    public async Task Tells_what_the_caller_may_see_now_not_when_he_came()
    {
        var bob = await team.AddAsync("bob");
        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isOwner": true }""");
        await using var ear = await Ear.OpenAsync(bob.Client);
        await team.Ann.PostAsync("tasks", """{ "title": "seen by owners" }""", HttpStatusCode.Created);
        Assert.That((await ear.NextAsync(1))[0].Kind, Is.EqualTo("task.created"));

        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isOwner": false }""");
        await team.Ann.PostAsync("tasks", """{ "title": "not seen by others" }""", HttpStatusCode.Created);
        await AddRecordAsync("seen by all");

        Assert.That((await ear.NextAsync(1))[0].Kind, Is.EqualTo("record.created"));
    }

    [Test]
    public async Task Ends_with_the_session()
    {
        var bob = await team.AddAsync("bob");
        await using var ear = await Ear.OpenAsync(bob.Client);

        await SignOutAsync(bob);
        await AddRecordAsync("unheard");

        Assert.That(await ear.NextAsync(), Is.Null);
    }

    [Test]
    public async Task Ends_with_the_key()
    {
        var key = await team.Ann.PostAsync("api-keys", """{ "name": "ear" }""", HttpStatusCode.Created);
        using var client = team.App.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text("secret"));
        await using var ear = await Ear.OpenAsync(client);

        await team.Ann.DeleteAsync($"api-keys/{key.Text("id")}");

        Assert.That(await ear.NextAsync(), Is.Null);
    }

    [Test]
    public async Task Ends_with_the_membership()
    {
        var bob = await team.AddAsync("bob");
        await using var ear = await Ear.OpenAsync(bob.Client);

        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isDisabled": true }""");

        Assert.That(await ear.NextAsync(), Is.Null);
    }

    [TestCase("x", "event.bad_position", HttpStatusCode.BadRequest)]
    [TestCase("-1", "event.bad_position", HttpStatusCode.BadRequest)]
    [TestCase("zzzzzzzzzzzzz", "event.bad_position", HttpStatusCode.BadRequest)]
    [TestCase("7zzzzzzzzzzzz", "event.not_yet", HttpStatusCode.Conflict)]
    public async Task Refuses_a_place_that_is_none(string place, string code, HttpStatusCode expected)
    {
        using var byHeader = await Ear.AskAsync(team.Ann.Client, place);
        using var byAddress = await Ear.AskAsync(team.Ann.Client, query: $"?after={place}");

        Assert.That((byHeader.StatusCode, byAddress.StatusCode), Is.EqualTo((expected, expected)));
        Assert.That(await CodeAsync(byHeader), Is.EqualTo(code));
    }

    [Test]
    public async Task Refuses_a_place_too_far_back()
    {
        await using (var databases = team.App.Databases.Connect())
        {
            var workspace = (await databases.FindWorkspaceAsync("test", CancellationToken.None))!;
            await workspace.WriteAsync(
                async (session, _) => await Dapper.SqlMapper.ExecuteAsync(
                    session.Connection,
                    """
                    WITH RECURSIVE many (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM many WHERE number <= 100000)
                    INSERT INTO journal (at, caller_kind, kind) SELECT 0, 'system', 'test.happened' FROM many
                    """),
                CancellationToken.None);
        }

        using var answer = await Ear.AskAsync(team.Ann.Client, "0000000000001");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await CodeAsync(answer), Is.EqualTo("event.too_far_back"));
    }

    [TestCase("?forms=shop.nothing", HttpStatusCode.UnprocessableEntity)]
    [TestCase("?forms=", HttpStatusCode.UnprocessableEntity)]
    [TestCase("?form=shop.order", HttpStatusCode.BadRequest)]
    [TestCase("?after=0000000000001&after=0000000000002", HttpStatusCode.BadRequest)]
    public async Task Refuses_what_cannot_be_meant(string query, HttpStatusCode expected)
    {
        using var answer = await Ear.AskAsync(team.Ann.Client, query: query);

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Gives_one_caller_only_so_many_streams_and_each_back()
    {
        var ears = new List<Ear>();
        for (var i = 0; i < 3; i++)
        {
            ears.Add(await Ear.OpenAsync(team.Ann.Client));
        }

        using (var fourth = await Ear.AskAsync(team.Ann.Client))
        {
            Assert.That(fourth.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(fourth.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(10)));
        }

        await ears[0].DisposeAsync();
        ears.RemoveAt(0);
        Assert.That(
            async () =>
            {
                using var again = await Ear.AskAsync(team.Ann.Client);
                return again.StatusCode;
            },
            Is.EqualTo(HttpStatusCode.OK).After(10).Seconds.PollEvery(100).MilliSeconds);
        foreach (var ear in ears)
        {
            await ear.DisposeAsync();
        }
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Text("code");

    private static async Task SignOutAsync(Colleague member) =>
        await Support.AppFixture.SendAsync(member.Client, HttpMethod.Delete, "/api/v1/session", null, HttpStatusCode.NoContent);

    private async Task<string> AddRecordAsync(string name) =>
        (await team.Ann.PostAsync("forms/shop.order/records", $$"""{ "values": { "name": "{{name}}" } }""", HttpStatusCode.Created)).Text("id");
}
