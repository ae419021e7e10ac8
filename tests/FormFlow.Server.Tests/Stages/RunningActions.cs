using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class RunningActions<T>
    where T : TestDatabases, new()
{
    private const string Note = """{ "values": { "note": "n" } }""";

    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task They_follow_each_other_in_the_transaction_and_the_answer_shows_the_end()
    {
        await bench.PublishAsync(Bench.Acting("offer", """
            [ { "type": "setFields", "values": { "note": { "formula": "UPPER(name)" }, "price": { "formula": "price + 1" } } },
              { "type": "setFields", "values": { "price": { "formula": "price * 10" } }, "when": { "field": "price", "op": "eq", "value": 21 } },
              { "type": "setFields", "values": { "contact": null }, "when": "price < 0" } ]
            """));
        var id = await bench.ReadyAsync("""{ "name": "lamp", "price": 20, "contact": "x", "offer": 5 }""");

        var taken = (await bench.TakeAsync(id, "offer", Note)).GetProperty("values");
        var history = (await bench.Ann.GetAsync($"{Bench.Path(id)}/history")).Items().ToArray();

        Assert.Multiple(() =>
        {
            Assert.That((taken.Text("note"), taken.GetProperty("price").GetInt32(), taken.GetProperty("double").GetInt32(), taken.Text("contact")), Is.EqualTo(("LAMP", 210, 420, "x")));
            Assert.That(history.Select(entry => $"{entry.Text("kind")} {entry.GetProperty("version").GetInt32()} {entry.GetProperty("cause").GetString()}"), Is.EqualTo(new[] { "record.updated 3 ", "record.updated 2 ", "record.created 1 " }), "one change");
            Assert.That(Causes(history[0]), Is.SupersetOf(new[] { "stage ", "note transition:offer", "price transition:offer", "double transition:offer" }));
            Assert.That(history[0].GetProperty("moves").EnumerateArray().Select(move => $"{move.Text("from")}>{move.Text("to")} {move.Text("transition")}"), Is.EqualTo(new[] { "new>offered offer" }));
        });
    }

    [Test]
    public async Task What_a_set_field_sets_off_is_a_change_of_its_own()
    {
        await bench.PublishAsync(flow =>
        {
            Bench.Acting("rush", """[ { "type": "setFields", "values": { "note": "rushed" } }, { "type": "setFields", "values": { "urgent": true } }, { "type": "comment", "text": "Rushed" } ]""")(flow);
            Bench.Acting("pay", """[ { "type": "comment", "text": "Paid" } ]""")(flow);
        });
        var id = await bench.ReadyAsync();

        await bench.TakeAsync(id, "rush", """{ "comment": "now" }""");
        var history = (await bench.Ann.GetAsync($"{Bench.Path(id)}/history")).Items().Where(entry => entry.Text("kind") == "record.updated").ToArray();
        var comments = (await bench.Ann.GetAsync($"{Bench.Path(id)}/comments")).Items().Select(comment => comment.Text("text"));

        Assert.Multiple(() =>
        {
            Assert.That(history.Take(2).Select(entry => $"{entry.GetProperty("cause").GetString()} {string.Join(' ', entry.GetProperty("moves").EnumerateArray().Select(move => move.Text("transition")))}"), Is.EqualTo(new[] { "transition:rush pay", " rush" }));
            Assert.That(Causes(history[1]), Does.Contain("note transition:rush").And.None.StartsWith("urgent "));
            Assert.That(Causes(history[0]), Does.Contain("urgent transition:rush"));
            Assert.That(comments, Is.EquivalentTo(new[] { "Rushed", "Paid" }));
        });
    }

    [Test]
    public async Task What_may_not_be_set_refuses_the_move_and_names_the_action()
    {
        await bench.PublishAsync(Bench.Acting("offer", """[ { "type": "setFields", "values": { "note": "offered" } }, { "type": "setFields", "values": { "note": { "formula": "CONCAT(note, ' to somebody whose name is a rather long one')" } } } ]"""));
        var id = await bench.ReadyAsync();

        var refused = await bench.TakeAsync(id, "offer", Note, HttpStatusCode.UnprocessableEntity);

        Assert.That((refused.Text("code"), refused.GetProperty("parameters").Text("action"), refused.GetProperty("parameters").Text("at")), Is.EqualTo(("action.failed", "/pipelines/1/transitions/1/actions/1", "/values/note")));
        Assert.That((await bench.Ann.GetAsync($"{Bench.Path(id)}/history")).Items().Count(), Is.EqualTo(2), "made and ticked");
    }

    [Test]
    public async Task Records_are_made_and_related_ones_are_changed()
    {
        await bench.PublishAsync(Bench.Acting("offer", """
            [ { "type": "createRecord", "form": "shop.visit", "via": "job", "values": { "text": { "formula": "CONCAT(name, '!')" }, "by": { "formula": "owner" } } },
              { "type": "updateRelated", "lookup": "customer", "values": { "rank": { "formula": "price" } } },
              { "type": "updateRelated", "form": "shop.visit", "via": "job", "filter": { "field": "good", "op": "notEmpty" }, "values": { "text": "old" } } ]
            """));
        var customer = (await bench.Ann.PostAsync("forms/shop.customer/records", """{ "values": { "name": "c" } }""", HttpStatusCode.Created)).Text("id");
        var id = await bench.ReadyAsync($$"""{ "name": "lamp", "price": 20, "contact": "x", "offer": 5, "customer": "{{customer}}", "owner": "{{bench.Bob.Id}}" }""");
        await bench.Ann.PostAsync("forms/shop.visit/records", $$"""{ "values": { "job": "{{id}}", "good": false } }""", HttpStatusCode.Created);

        await bench.TakeAsync(id, "offer", Note);

        var visits = await bench.Team.App.RecordsAsync("shop.visit", "id");
        var rank = (await bench.Ann.GetAsync($"forms/shop.customer/records/{customer}")).GetProperty("values").GetProperty("rank").GetInt32();
        Assert.Multiple(() =>
        {
            Assert.That(visits.Select(visit => visit.GetProperty("values").Text("text")), Is.EqualTo(new[] { "old", "lamp!" }));
            Assert.That(visits[1].GetProperty("values").GetProperty("by").Text("title"), Is.EqualTo("Bob"));
            Assert.That(rank, Is.EqualTo(20));
        });
    }

    [Test]
    public async Task People_are_asked_told_and_commented_to()
    {
        await bench.PublishAsync(Bench.Acting("offer", """
            [ { "type": "createTask", "title": { "en": "Call about {name} for {owner}", "zh-CN": "联系 {name}" }, "assignee": [ { "field": "owner" } ], "due": { "amount": 2, "unit": "days" }, "kind": "followUp" },
              { "type": "notify", "to": [ { "managersOf": "owner" } ], "title": { "en": "Offered: {name}", "zh-CN": "已报价：{name}" } },
              { "type": "comment", "text": "Offered {offer}" } ]
            """));
        var id = await bench.ReadyAsync($$"""{ "name": "lamp", "price": 20000, "contact": "x", "offer": 12500.5, "owner": "{{bench.Bob.Id}}" }""");

        await bench.TakeAsync(id, "offer", Note);

        var task = (await bench.Bob.GetAsync("tasks")).Items().Single();
        var comment = (await bench.Ann.GetAsync($"{Bench.Path(id)}/comments")).Items().Single();
        Assert.Multiple(async () =>
        {
            Assert.That((task.Text("title"), task.Text("kind"), task.Text("cause"), task.GetProperty("record").Text("id")), Is.EqualTo(("Call about lamp for Bob", "followUp", "transition:offer", id)));
            Assert.That(DateTimeOffset.Parse(task.Text("due"), System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(TimeProvider.System.GetUtcNow().AddDays(2)).Within(TimeSpan.FromMinutes(5)));
            Assert.That(await bench.Cid.ToldAsync("zh-CN"), Is.EqualTo(new[] { "已报价：lamp" }));
            Assert.That(comment.Text("text"), Is.EqualTo("Offered 12,500.5"));
        });
    }

    [Test]
    public async Task Who_left_is_replaced_by_his_manager_and_nobody_by_an_owner()
    {
        await bench.PublishAsync(Bench.Acting("rush", """[ { "type": "createTask", "title": "Do {name}", "assignee": [ { "field": "owner" } ] } ]"""));
        var left = await bench.CreateAsync($$"""{ "name": "a", "owner": "{{bench.Bob.Id}}", "price": 20, "contact": "x" }""");
        var nobodys = await bench.CreateAsync("""{ "name": "b", "price": 20, "contact": "x" }""");
        await bench.Ann.PatchAsync($"members/{bench.Bob.Id}", """{ "isDisabled": true }""");
        foreach (var id in (string[])[left, nobodys])
        {
            await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ "done": true }""");
            await bench.TakeAsync(id, "rush", """{ "comment": "now" }""");
        }

        var (cids, anns) = ((await bench.Cid.GetAsync("tasks")).Items().ToArray(), (await bench.Ann.GetAsync("tasks")).Items().ToArray());

        Assert.That((cids.Single().Text("title"), anns.Single().Text("title")), Is.EqualTo(("Do a", "Do b")));
    }

    [Test]
    public async Task Members_take_turns_and_the_freest_comes_first()
    {
        var (bob, cid) = (bench.Bob.Id, bench.Cid.Id);
        await bench.PublishAsync(flow =>
        {
            Bench.Acting("start", $$"""[ { "type": "assign", "field": "owner", "roundRobin": [ "{{bob}}", "{{cid}}" ] } ]""")(flow);
            Bench.Acting("lose", $$"""[ { "type": "assign", "field": "owner", "leastLoad": { "members": [ "{{cid}}", "{{bob}}" ], "form": "shop.visit", "field": "by", "when": { "field": "good", "op": "eq", "value": true } } } ]""")(flow);
        });
        foreach (var (by, good) in ((string, string)[])[(cid, "true"), (cid, "true"), (bob, "true"), (bob, "false"), (bob, "false")])
        {
            await bench.Ann.PostAsync("forms/shop.visit/records", $$"""{ "values": { "by": "{{by}}", "good": {{good}} } }""", HttpStatusCode.Created);
        }

        var owners = new List<string>();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await bench.CreateAsync("{}"));
            owners.Add((await bench.ValuesAsync(ids[^1])).GetProperty("owner").Text("title"));
        }

        await bench.Ann.PatchAsync($"members/{cid}", """{ "isDisabled": true }""");
        var alone = (await bench.ValuesAsync(await bench.CreateAsync("{}"))).GetProperty("owner").Text("title");
        var freest = (await bench.TakeAsync(ids[1], "lose", """{ "reason": [ "other" ] }""")).GetProperty("values").GetProperty("owner").Text("title");

        Assert.That(owners, Is.EqualTo(new[] { "Bob", "Cid", "Bob" }));
        Assert.That((alone, freest), Is.EqualTo(("Bob", "Bob")));
    }

    [Test]
    public async Task A_field_and_the_actor_are_assigned()
    {
        await bench.PublishAsync(flow =>
        {
            Bench.Acting("start", """[ { "type": "assign", "field": "owner", "to": [ { "field": "owner" }, { "actor": true } ] } ]""")(flow);
        });

        var bobs = await bench.CreateAsync("{}", bench.Bob);
        var cids = await bench.CreateAsync($$"""{ "owner": "{{bench.Cid.Id}}" }""", bench.Bob);

        Assert.That(((await bench.ValuesAsync(bobs)).GetProperty("owner").Text("title"), (await bench.ValuesAsync(cids)).GetProperty("owner").Text("title")), Is.EqualTo(("Bob", "Cid")));
    }

    [Test]
    public async Task Another_pipeline_is_started()
    {
        await bench.PublishAsync(Bench.Acting("rush", """[ { "type": "startPipeline", "pipeline": "service" } ]"""));
        var id = await bench.ReadyAsync();

        var taken = (await bench.TakeAsync(id, "rush", """{ "comment": "now" }""")).GetProperty("values");

        Assert.That((taken.Text("stage"), taken.Text("stage.pipeline")), Is.EqualTo(("care", "service")));
        Assert.That(await bench.StaysAsync(id), Is.EqualTo(new[] { "new start begun", "made rush taken", "care begin begun" }));
    }

    [Test]
    public async Task One_that_cannot_be_done_undoes_its_change_and_is_named()
    {
        await bench.PublishAsync(Bench.Acting("offer", """
            [ { "type": "createRecord", "form": "shop.visit", "via": "job", "values": { "text": "made" } },
              { "type": "setFields", "values": { "note": { "formula": "REPT('x', price)" } } } ]
            """));
        var (good, bad) = (await bench.ReadyAsync("""{ "name": "good", "price": 20, "contact": "x", "offer": 5 }"""), await bench.ReadyAsync("""{ "name": "bad", "price": 41, "contact": "x", "offer": 5 }"""));

        var refused = await bench.TakeAsync(bad, "offer", Note, HttpStatusCode.UnprocessableEntity);
        var batch = await bench.Ann.PostAsync("forms/shop.job/records/batch", $$"""
            { "operations": [ { "op": "update", "id": "{{bad}}", "values": { "stage": "offered", "note": "n" } }, { "op": "update", "id": "{{good}}", "values": { "stage": "offered", "note": "n" } } ] }
            """);

        var visits = await bench.Team.App.RecordsAsync("shop.visit", "id");
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Text("code"), Is.EqualTo("action.failed"));
            Assert.That(refused.GetProperty("parameters").Text("action"), Is.EqualTo("/pipelines/1/transitions/1/actions/1"));
            Assert.That(refused.GetProperty("parameters").Text("code"), Is.EqualTo("field.too_long"));
            Assert.That(batch.GetProperty("results").EnumerateArray().Select(result => result.Text("status")), Is.EqualTo(new[] { "refused", "updated" }));
            Assert.That(visits.Select(visit => visit.GetProperty("values").GetProperty("job").Text("title")), Is.EqualTo(new[] { "good" }));
            Assert.That((await bench.StageAsync(bad), await bench.StageAsync(good)), Is.EqualTo(("new", "offered")));
            Assert.That(await bench.StaysAsync(bad), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task A_record_reached_by_an_action_of_its_own_batch_keeps_both_changes()
    {
        await bench.PublishAsync(Bench.Acting("offer", """[ { "type": "updateRelated", "form": "shop.job", "via": "origin", "values": { "contact": "orphan" } } ]"""), withOrigin: true);
        var first = await bench.ReadyAsync();
        var second = await bench.CreateAsync($$"""{ "name": "second", "origin": "{{first}}" }""");

        var batch = await bench.Ann.PostAsync("forms/shop.job/records/batch", $$"""
            { "operations": [ { "op": "update", "id": "{{first}}", "values": { "stage": "offered", "note": "n" } }, { "op": "update", "id": "{{second}}", "values": { "note": "mine" } } ] }
            """);

        var values = await bench.ValuesAsync(second);
        var results = batch.GetProperty("results").EnumerateArray().ToArray();
        Assert.That((values.Text("contact"), values.Text("note")), Is.EqualTo(("orphan", "mine")));
        Assert.That(results[1].GetProperty("version").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public async Task What_they_did_to_imported_records_is_undone_with_the_import()
    {
        await bench.PublishAsync(Bench.Acting("start", """[ { "type": "setFields", "values": { "note": "welcome" } } ]"""));
        var job = await bench.Team.App.ImportAsync("shop.job", "name\na\nb\n", ("mapping", """{ "name": "name" }"""));
        var notes = (await bench.Team.App.RecordsAsync("shop.job", "name")).Select(record => record.GetProperty("values").Text("note")).ToArray();

        var undone = await bench.Team.App.UndoAsync(job);

        Assert.That(notes, Is.EqualTo(new[] { "welcome", "welcome" }));
        Assert.That(undone.GetProperty("failed").GetInt32(), Is.Zero);
        Assert.That(await bench.Team.App.CountAsync("shop.job"), Is.Zero);
    }

    [Test]
    public async Task More_related_records_than_are_bearable_are_refused()
    {
        await bench.PublishAsync(Bench.Acting("rush", """[ { "type": "updateRelated", "form": "shop.visit", "via": "job", "values": { "text": "x" } } ]"""));
        var id = await bench.ReadyAsync();
        foreach (var count in (int[])[1000, 1])
        {
            var operations = string.Join(',', Enumerable.Range(0, count).Select(_ => $$"""{ "op": "create", "values": { "job": "{{id}}" } }"""));
            await bench.Ann.PostAsync("forms/shop.visit/records/batch", $$"""{ "operations": [ {{operations}} ] }""");
        }

        var refused = await bench.TakeAsync(id, "rush", """{ "comment": "now" }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("parameters").Text("code"), Is.EqualTo("action.too_many_related"));
    }

    [Test]
    public async Task Those_that_set_each_other_off_without_end_are_refused_with_the_loop()
    {
        await bench.PublishAsync(Bench.Acting("start", """[ { "type": "createRecord", "form": "shop.job", "values": { "price": 1 } } ]"""));

        var refused = await bench.Ann.PostAsync("forms/shop.job/records", """{ "values": {} }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Text("code"), Is.EqualTo("action.loop"));
        Assert.That(refused.GetProperty("parameters").Text("loop"), Is.EqualTo("shop.job transition:start → shop.job transition:start"));
        Assert.That(await bench.Team.App.CountAsync("shop.job"), Is.Zero);
    }

    // What an entry of the history says of each field: the field and what set it.
    private static string[] Causes(JsonElement entry) =>
        [.. entry.GetProperty("changes").EnumerateArray().Select(change => $"{change.Text("field")} {change.GetProperty("cause").GetString()}")];
}
