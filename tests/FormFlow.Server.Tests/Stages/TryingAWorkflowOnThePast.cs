using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class TryingAWorkflowOnThePast<T>
    where T : TestDatabases, new()
{
    private const string Path = "workflows/shop.jobs/simulate";

    private static readonly string Today = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task Tells_what_it_would_have_refused_moved_and_warned_of_with_the_values_of_then()
    {
        var dear = await OfferedAsync("dear", 20);
        await bench.TakeAsync(dear, "make");
        await OfferedAsync("usual", 20);
        var cheap = await OfferedAsync("cheap", 12);
        var waiting = await bench.CreateAsync("""{ "name": "waiting", "price": 20 }""");

        // What came later is not what stood there then.
        await bench.Ann.PatchAsync(Bench.Path(cheap), """{ "values": { "price": 100 } }""");
        await bench.Ann.PatchAsync(Bench.Path(dear), """{ "values": { "price": 11 } }""");
        await bench.Ann.PatchAsync(Bench.Path(waiting), """{ "values": { "urgent": true } }""");
        await bench.Ann.PatchAsync(Bench.Path(waiting), """{ "values": { "urgent": false } }""");
        await DraftAsync(Changed);

        var answer = await bench.Ann.PostAsync(Path, $$"""{ "from": "{{Today}}" }""");

        Assert.Multiple(async () =>
        {
            Assert.That((answer.GetProperty("stays").GetInt32(), answer.GetProperty("records").GetInt32(), answer.GetProperty("leftOut").GetInt32()), Is.EqualTo((8, 4, 0)));
            Assert.That(answer.GetProperty("found").GetInt32(), Is.EqualTo(answer.GetProperty("concerned").GetArrayLength()));
            Assert.That(answer.GetProperty("stages").EnumerateArray().Select(Counts), Is.EqualTo(new[]
            {
                // Label: stays, refused, moved, warned of and before, late and before.
                "New: 4 1 1 4/0 0/0", "Offered: 3 0 0 0/0 0/0", "Made: 1 0 0 0/0 0/0",
            }));
            Assert.That(
                answer.GetProperty("concerned").EnumerateArray().Select(Told).Where(told => !told.StartsWith("warned", StringComparison.Ordinal)),
                Is.EquivalentTo(new[] { "refused cheap New Offer [Too small]", "moved waiting New Hurry []" }));
            Assert.That(await bench.StageAsync(waiting), Is.EqualTo("new"));
        });
    }

    [Test]
    public async Task Finds_nothing_where_nothing_was_changed_or_nothing_happened()
    {
        await OfferedAsync("usual", 20);

        var same = await bench.Ann.PostAsync(Path, $$"""{ "from": "{{Today}}" }""");
        await DraftAsync(Changed);
        var before = await bench.Ann.PostAsync(Path, """{ "from": "2020-01-01", "until": "2020-12-31" }""");

        Assert.Multiple(() =>
        {
            Assert.That(same.GetProperty("stages").EnumerateArray().Select(Counts), Is.EqualTo(new[] { "New: 1 0 0 0/0 0/0", "Offered: 1 0 0 0/0 0/0" }));
            Assert.That(same.GetProperty("concerned").GetArrayLength(), Is.Zero);
            Assert.That(before.GetProperty("stays").GetInt32(), Is.Zero);
        });
    }

    [Test]
    public async Task Refuses_moves_whose_transition_is_gone_and_leaves_out_what_is_in_the_bin()
    {
        var kept = await OfferedAsync("kept", 20);
        await bench.TakeAsync(kept, "make");
        await bench.Ann.DeleteAsync(Bench.Path(await OfferedAsync("binned", 20)));
        await DraftAsync(flow => Bench.Transition(flow, "make")["from"] = new JsonArray("new"));

        var answer = await bench.Ann.PostAsync(Path, $$"""{ "from": "{{Today}}" }""", HttpStatusCode.OK, ("Accept-Language", "zh-CN"));

        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("records").GetInt32(), Is.EqualTo(1));
            Assert.That(answer.GetProperty("concerned").EnumerateArray().Select(Told), Is.EqualTo(new[] { "refused kept Offered Make [流转“make”不能从阶段“Offered”开始。]" }));
        });
    }

    [Test]
    public async Task Can_be_followed_line_by_line()
    {
        await OfferedAsync("usual", 20);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/workspaces/test/{Path}") { Content = new StringContent($$"""{ "from": "{{Today}}" }""", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/x-ndjson");

        using var response = await bench.Ann.Client.SendAsync(request);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/x-ndjson"));
            Assert.That(lines[0], Is.EqualTo("""{"done":0,"of":2}"""));
            Assert.That(JsonDocument.Parse(lines[^1]).RootElement.GetProperty("outcome").GetProperty("stays").GetInt32(), Is.EqualTo(2));
        });
    }

    [TestCase("{}", "/from")]
    [TestCase("""{ "from": "yesterday" }""", "/from")]
    [TestCase("""{ "from": "2026-02-01", "until": "2026-01-31" }""", "/until")]
    [TestCase("""{ "from": "2026-02-01", "months": 3 }""", "/months")]
    public async Task Refuses_what_is_no_period_at_its_place(string body, string place)
    {
        var problem = await bench.Ann.PostAsync(Path, body, HttpStatusCode.UnprocessableEntity);

        Assert.That(problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")), Has.Some.EqualTo(place));
    }

    [Test]
    public async Task Is_for_owners_and_of_workflows_that_are_published_and_whole()
    {
        var body = $$"""{ "from": "{{Today}}" }""";
        await bench.Bob.PostAsync(Path, body, HttpStatusCode.Forbidden);
        await bench.Ann.PostAsync("workflows/shop.nothing/simulate", body, HttpStatusCode.NotFound);
        await DraftAsync(flow => flow["pipelines"]![1]!["stages"]![0]!["leave"]!["required"] = new JsonArray("nothing"));

        var problem = await bench.Ann.PostAsync(Path, body, HttpStatusCode.UnprocessableEntity);

        Assert.That(problem.GetProperty("errors")[0].Text("pointer"), Is.EqualTo("/workflows/shop.jobs/pipelines/1/stages/0/leave/required/0"));
    }

    private static void Changed(JsonObject flow)
    {
        Bench.Transition(flow, "offer")["checks"] = JsonNode.Parse("""[ { "check": "price >= 15", "message": "Too small" } ]""");
        var usual = flow["pipelines"]![1]!;
        usual["stages"]![0]!["stay"] = JsonNode.Parse("""{ "limit": { "amount": 5, "unit": "minutes" }, "warnBefore": { "amount": 5, "unit": "minutes" } }""");
        usual["transitions"]!.AsArray().Add(JsonNode.Parse("""{ "key": "hurry", "label": "Hurry", "from": [ "new" ], "to": "gone", "kind": "skip", "automatic": { "onChange": { "field": "urgent", "op": "eq", "value": true } } }"""));
    }

    private static string Counts(JsonElement stage)
    {
        int Of(string name) => stage.GetProperty(name).GetInt32();
        return $"{stage.Text("label")}: {Of("stays")} {Of("refused")} {Of("moved")} {Of("warned")}/{Of("liveWarned")} {Of("late")}/{Of("liveLate")}";
    }

    private static string Told(JsonElement record) =>
        $"{record.Text("outcome")} {record.Text("title")} {record.Text("stage")} {record.GetProperty("transition")} [{string.Join(", ", record.GetProperty("reasons").EnumerateArray())}]";

    private async Task<string> OfferedAsync(string name, int price)
    {
        var id = await bench.ReadyAsync($$"""{ "name": "{{name}}", "price": {{price}}, "contact": "x", "offer": 5 }""");
        await bench.TakeAsync(id, "offer", """{ "values": { "note": "n" } }""");
        return id;
    }

    private async Task DraftAsync(Action<JsonObject> change)
    {
        var flow = JsonNode.Parse(Bench.Flow)!.AsObject();
        change(flow);
        await bench.Ann.PutAsync("workflows/shop.jobs", flow.ToJsonString());
    }
}
