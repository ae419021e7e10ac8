using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class TakingATransition<T>
    where T : TestDatabases, new()
{
    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task Offers_what_is_open_with_its_form_and_tells_what_is_blocked_and_why()
    {
        var id = await bench.CreateAsync($$"""{ "price": 20, "owner": "{{bench.Bob.Id}}" }""");

        var place = (await bench.Bob.GetAsync($"{Bench.Path(id)}/transitions", HttpStatusCode.OK, ("Accept-Language", "zh-CN"))).GetProperty("fields")[0];

        var offers = place.GetProperty("transitions").EnumerateArray().ToDictionary(offer => offer.Text("transition"));
        var (offer, lose) = (offers["offer"], offers["lose"]);
        Assert.Multiple(() =>
        {
            Assert.That((place.Text("field"), place.Text("workflow"), place.Text("pipeline"), place.Text("stage"), place.Text("status")), Is.EqualTo(("stage", "shop.jobs", "usual", "new", "open")));
            Assert.That(place.GetProperty("path").EnumerateArray().Select(stage => $"{stage.Text("stage")} {stage.Text("label")} {stage.GetProperty("isCurrent")}"), Is.EqualTo(new[] { "new 新建 True", "offered Offered False", "made Made False", "paid Paid False", "gone Gone False" }));
            Assert.That(place.GetProperty("path")[0].Text("purpose"), Is.EqualTo("Find out what is wanted"));
            Assert.That(place.GetProperty("checklist").EnumerateArray().Select(line => $"{line.Text("item")} {line.GetProperty("must")} {line.GetProperty("done")}"), Is.EqualTo(new[] { "called True False", "gift False False" }));
            Assert.That(offers.Keys, Is.EqualTo(new[] { "offer", "rush", "lose" }));
            Assert.That(offer.GetProperty("isAllowed").GetBoolean(), Is.False);
            Assert.That(offer.GetProperty("fields").EnumerateArray().Select(field => $"{field.Text("field")} {field.GetProperty("required")} {field.GetProperty("isFilled")}"), Is.EqualTo(new[] { "offer True False", "note True False" }));
            Assert.That(offer.GetProperty("fields")[1].GetProperty("schema").GetProperty("maxLength").GetInt32(), Is.EqualTo(40));
            Assert.That(offer.GetProperty("blocked").EnumerateArray().Select(why => $"{why.Text("code")} {why.GetProperty("pointer")} {why.Text("detail")}"), Is.EqualTo(new[] { "stage.field_missing /values/contact 请填写“contact”。", "stage.item_open  检查项“Called”尚未完成。" }));
            Assert.That(lose.GetProperty("isAllowed").GetBoolean());
            Assert.That(lose.GetProperty("needsNothing").GetBoolean(), Is.False);
            Assert.That(lose.GetProperty("reason").GetProperty("options")[0].GetProperty("children").EnumerateArray().Select(child => child.Text("value")), Is.EqualTo(new[] { "high", "unclear" }));
        });
    }

    [Test]
    public async Task Names_every_missing_field_and_then_passes()
    {
        var id = await bench.CreateAsync("""{ "price": 20 }""");

        var bare = await bench.TakeAsync(id, "offer", null, HttpStatusCode.UnprocessableEntity);
        await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "contact": "x" } }""");
        await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ "done": true }""");
        var much = await bench.TakeAsync(id, "offer", """{ "values": { "offer": 50, "note": "n" } }""", HttpStatusCode.UnprocessableEntity);
        var others = await bench.TakeAsync(id, "offer", """{ "values": { "offer": 4, "note": "n", "price": 1000 } }""", HttpStatusCode.UnprocessableEntity);
        var long_ = await bench.TakeAsync(id, "offer", $$"""{ "values": { "offer": 4, "note": "{{new string('n', 41)}}" } }""", HttpStatusCode.UnprocessableEntity);
        var wrong = await bench.TakeAsync(id, "offer", """{ "values": { "offer": "many", "colour": 1 }, "loud": true }""", HttpStatusCode.UnprocessableEntity);
        var faulty = await bench.TakeAsync(id, "offer", """{ "values": { "offer": "many", "colour": 1 } }""", HttpStatusCode.UnprocessableEntity);
        var before = await bench.StageAsync(id);
        var taken = await bench.TakeAsync(id, "offer", """{ "values": { "offer": 4, "note": "n" } }""");

        Assert.Multiple(() =>
        {
            Assert.That(bare.Errors(), Is.EquivalentTo(new[] { "/values/contact stage.field_missing", "/values/offer stage.field_missing", "/values/note stage.field_missing", " stage.item_open" }));
            Assert.That(much.Errors(), Is.EqualTo(new[] { "/values/offer stage.check_failed" }));
            Assert.That(others.Errors(), Is.EqualTo(new[] { "/values/price stage.not_asked" }));
            Assert.That(long_.Errors(), Is.EqualTo(new[] { "/values/note field.too_long" }));
            Assert.That(wrong.Errors().Single(), Does.StartWith("/loud "));
            Assert.That(faulty.Errors(), Is.EquivalentTo(new[] { "/values/offer field.unreadable", "/values/colour field.unknown" }));
            Assert.That(before, Is.EqualTo("new"));
            Assert.That(taken.GetProperty("values").Text("shown"), Is.EqualTo("offered:open"));
            Assert.That(taken.GetProperty("values").GetProperty("offer").GetInt32(), Is.EqualTo(4));
        });
    }

    [Test]
    public async Task Is_for_the_owner_of_the_record_and_his_managers()
    {
        var id = await bench.ReadyAsync($$"""{ "price": 20, "contact": "x", "offer": 5, "owner": "{{bench.Bob.Id}}" }""");
        var dan = await bench.Team.AddAsync("Dan");

        var refused = await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.Forbidden, dan);
        var offered = (await dan.GetAsync($"{Bench.Path(id)}/transitions")).GetProperty("fields")[0].GetProperty("transitions")[0];
        await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.OK, bench.Cid);

        Assert.That(refused.Text("code"), Is.EqualTo("stage.not_yours"));
        Assert.That(offered.GetProperty("blocked")[0].Text("detail"), Is.EqualTo("'Offer' is for 'owner' or the managers of 'owner'."));
    }

    [Test]
    public async Task Keeps_the_comment_and_the_reason_of_skips_and_losses()
    {
        var (skipped, lost) = (await bench.ReadyAsync(), await bench.CreateAsync("{}"));

        var silent = await bench.TakeAsync(skipped, "rush", null, HttpStatusCode.UnprocessableEntity);
        await bench.TakeAsync(skipped, "rush", """{ "comment": "They cannot wait" }""");
        var half = await bench.TakeAsync(lost, "lose", """{ "reason": [ "price" ] }""", HttpStatusCode.UnprocessableEntity);
        await bench.TakeAsync(lost, "lose", """{ "reason": [ "price", "high" ], "comment": "Too dear" }""");
        await bench.TakeAsync(skipped, "again", """{ "comment": "Broken" }""");

        var stays = (await bench.Ann.PostAsync("forms/shop.job/stages/query", """{ "filter": { "field": "kind", "op": "ne", "value": "start" }, "sort": [ { "field": "id" } ] }""")).Items().Select(item => item.GetProperty("values")).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(silent.Errors(), Is.EqualTo(new[] { "/comment stage.comment_missing" }));
            Assert.That(half.Errors(), Is.EqualTo(new[] { "/reason stage.reason_incomplete" }));
            Assert.That(stays.Select(stay => $"{stay.Text("kind")} {stay.Text("from")}>{stay.Text("stage")} {stay.GetProperty("reason")} {stay.GetProperty("reasonGroup")} {stay.GetProperty("comment")}"), Is.EqualTo(new[]
            {
                "skip new>made   They cannot wait", "forward new>gone price/high price Too dear", "back made>new   Broken",
            }));
        });
    }

    [Test]
    public async Task Of_two_at_once_one_wins_and_the_other_is_told_who()
    {
        var id = await bench.ReadyAsync($$"""{ "price": 20, "contact": "x", "offer": 5, "owner": "{{bench.Bob.Id}}" }""");
        const string Body = """{ "values": { "note": "n" } }""";

        var answers = await Task.WhenAll(new[] { bench.Bob, bench.Cid }.Select(async who =>
        {
            using var content = new StringContent(Body, System.Text.Encoding.UTF8, "application/json");
            using var response = await who.Client.PostAsync(new Uri($"/api/v1/workspaces/test/{Bench.Path(id)}/transitions/offer", UriKind.Relative), content);
            return (response.StatusCode, Json: JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
        }));

        var winner = answers[0].StatusCode == HttpStatusCode.OK ? "Bob" : "Cid";
        var loser = answers.Single(answer => answer.StatusCode != HttpStatusCode.OK);
        Assert.Multiple(async () =>
        {
            Assert.That(loser.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(loser.Json.Text("code"), Is.EqualTo("stage.overtaken"));
            Assert.That(loser.Json.Text("detail"), Is.EqualTo($"{winner} moved the record to 'Offered' meanwhile."));
            Assert.That(loser.Json.GetProperty("parameters").GetProperty("at").GetDateTime(), Is.EqualTo(TimeProvider.System.GetUtcNow().UtcDateTime).Within(TimeSpan.FromMinutes(5)));
            Assert.That(await bench.StaysAsync(id), Is.EqualTo(new[] { "new start begun", "offered offer taken" }));
        });
    }

    [Test]
    public async Task With_an_old_version_is_refused_for_a_move_and_not_for_another_field()
    {
        var id = await bench.ReadyAsync();
        var version = (await bench.Ann.GetAsync(Bench.Path(id))).GetProperty("version").GetInt64();
        await bench.Ann.PatchAsync(Bench.Path(id), """{ "values": { "price": 30 } }""");

        await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.OK, null, ("If-Match", $"\"{version}\""));
        var late = await bench.TakeAsync(id, "make", null, HttpStatusCode.Conflict, null, ("If-Match", $"\"{version}\""));

        Assert.That(late.Text("code"), Is.EqualTo("stage.overtaken"));
    }

    [Test]
    public async Task Repeated_with_its_key_is_done_once()
    {
        var id = await bench.ReadyAsync();

        var first = await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.OK, null, ("Idempotency-Key", "k1"));
        var again = await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""", HttpStatusCode.OK, null, ("Idempotency-Key", "k1"));

        Assert.That(again.GetRawText(), Is.EqualTo(first.GetRawText()));
        Assert.That(await bench.StaysAsync(id), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_dry_run_leaves_nothing()
    {
        var id = await bench.ReadyAsync();

        var dry = await bench.Ann.PostAsync($"{Bench.Path(id)}/transitions/offer?dryRun=true", """{ "values": { "note": "n" } }""");

        Assert.That(dry.GetProperty("values").Text("stage"), Is.EqualTo("offered"));
        Assert.That(await bench.StageAsync(id), Is.EqualTo("new"));
        Assert.That(await bench.StaysAsync(id), Has.Length.EqualTo(1));
    }

    [TestCase("records/{id}/transitions/fly", 404, "stage.unknown_transition")]
    [TestCase("records/{id}/transitions/make", 422, "stage.not_from_here")]
    [TestCase("records/0hx4k2m9q7t1w/transitions/offer", 404, "record.not_found")]
    [TestCase("records/nonsense/transitions/offer", 404, "record.not_found")]
    public async Task Is_refused_when_there_is_no_such_thing(string path, int status, string code)
    {
        var id = await bench.CreateAsync("{}");

        var refused = await bench.Ann.PostAsync("forms/shop.job/" + path.Replace("{id}", id, StringComparison.Ordinal), null, (HttpStatusCode)status);

        Assert.That(refused.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0 ? errors[0].Text("code") : refused.Text("code"), Is.EqualTo(code));
    }

    [Test]
    public async Task Of_a_form_without_stages_there_is_none()
    {
        var path = $"forms/shop.order/records/{bench.Team.Record}";

        var places = await bench.Ann.GetAsync($"{path}/transitions");
        var refused = await bench.Ann.PostAsync($"{path}/transitions/offer", null, HttpStatusCode.NotFound);
        var history = await bench.Ann.PostAsync("forms/shop.order/stages/query", "{}", HttpStatusCode.NotFound);

        Assert.That(places.GetProperty("fields").GetArrayLength(), Is.Zero);
        Assert.That((refused.Text("code"), history.Text("code")), Is.EqualTo(("stage.no_workflow", "stage.no_workflow")));
    }

    [Test]
    public async Task A_checklist_is_ticked_and_unticked()
    {
        var id = await bench.CreateAsync("{}");

        await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ "done": true }""");
        var both = await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/gift", """{ "done": true }""");
        var one = await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ "done": false }""");
        var unknown = await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/sing", """{ "done": true }""", HttpStatusCode.NotFound);
        await bench.Ann.PutAsync($"{Bench.Path(id)}/checklist/called", """{ }""", HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(both.GetProperty("values").GetProperty("stage.checklist").GetRawText(), Is.EqualTo("""["called","gift"]"""));
            Assert.That(one.GetProperty("values").GetProperty("stage.checklist").GetRawText(), Is.EqualTo("""["gift"]"""));
            Assert.That(unknown.Text("code"), Is.EqualTo("stage.unknown_item"));
        });
    }
}
