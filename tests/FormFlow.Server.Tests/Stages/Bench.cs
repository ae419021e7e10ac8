using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

/// <summary>A workshop with jobs that pass through stages, visits and customers; members Ann (the owner), Bob and his manager Cid.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string Flow =
        """
        { "label": "Jobs", "form": "shop.job", "field": "stage",
          "entry": [ { "key": "big", "label": { "en": "At least ten", "zh-CN": "至少十" }, "check": { "field": "price", "op": "gte", "value": 10 } } ],
          "pipelines": [
            { "key": "service", "label": "Service", "when": { "field": "note", "op": "eq", "value": "service" },
              "stages": [ { "key": "care", "label": "Care" }, { "key": "over", "label": "Over", "status": "won" } ],
              "transitions": [ { "key": "begin", "label": "Begin", "to": "care" }, { "key": "end", "label": "End", "from": [ "care" ], "to": "over" } ] },
            { "key": "usual", "label": "Usual",
              "stages": [
                { "key": "new", "label": { "en": "New", "zh-CN": "新建" }, "purpose": "Find out what is wanted", "probability": 10,
                  "checklist": [ { "key": "called", "label": "Called", "must": true }, { "key": "gift", "label": "Gift" } ],
                  "leave": { "required": [ "contact" ] } },
                { "key": "offered", "label": "Offered", "probability": 50, "enter": { "required": [ "offer" ], "checks": [ { "check": "!(offer > double)", "message": "Too much", "field": "offer" } ] } },
                { "key": "made", "label": "Made" },
                { "key": "paid", "label": "Paid", "status": "won", "probability": 100 },
                { "key": "gone", "label": "Gone", "status": "lost" } ],
              "transitions": [
                { "key": "start", "label": "Start", "to": "new" },
                { "key": "offer", "label": "Offer", "from": [ "new" ], "to": "offered", "who": { "anyOf": [ { "field": "owner" }, { "managersOf": "owner" } ] }, "ask": [ { "field": "offer" }, { "field": "note", "required": true } ] },
                { "key": "make", "label": "Make", "from": [ "offered" ], "to": "made" },
                { "key": "rush", "label": "Rush", "from": [ "new" ], "to": "made", "kind": "skip" },
                { "key": "again", "label": "Again", "from": [ "made", "paid" ], "to": "new", "kind": "back" },
                { "key": "lose", "label": "Lose", "from": [ "new", "offered", "made" ], "to": "gone", "comment": "optional",
                  "reason": { "required": true, "options": [ { "value": "price", "children": [ { "value": "high" }, { "value": "unclear" } ] }, { "value": "other" } ] } },
                { "key": "pay", "label": "Pay", "from": [ "made" ], "to": "paid", "automatic": { "onChange": { "field": "urgent", "op": "eq", "value": true } } },
                { "key": "visited", "label": "Visited", "from": [ "offered" ], "to": "made", "automatic": { "onRelated": { "form": "shop.visit", "via": "job", "when": { "field": "good", "op": "eq", "value": true } } } } ] } ] }
        """;

    public const string Job =
        """
        { "label": "Job", "titleField": "name", "fields": [
          { "key": "name", "type": "text", "unique": true }, { "key": "price", "type": "number" }, { "key": "double", "type": "formula", "formula": "price * 2", "result": "number" },
          { "key": "offer", "type": "number" }, { "key": "contact", "type": "text" }, { "key": "note", "type": "text", "maxLength": 40 }, { "key": "urgent", "type": "switch" },
          { "key": "owner", "type": "member" }, { "key": "customer", "type": "lookup", "form": "shop.customer" }, { "key": "stage", "type": "stage" },
          { "key": "shown", "type": "formula", "formula": "`${stage}:${stage.status}`", "result": "text" } ] }
        """;

    private const string Visit = """{ "label": "Visit", "fields": [ { "key": "job", "type": "lookup", "form": "shop.job" }, { "key": "good", "type": "switch" }, { "key": "by", "type": "member" }, { "key": "text", "type": "text" } ] }""";
    private const string Customer = """{ "label": "Customer", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "rank", "type": "number" } ] }""";

    private Bench(Team team) => Team = team;

    public Team Team { get; }

    public Colleague Ann => Team.Ann;

    public Colleague Bob { get; private set; } = null!;

    public Colleague Cid { get; private set; } = null!;

    public static async Task<Bench> StartAsync<T>(Action<JsonObject>? change = null)
        where T : TestDatabases, new()
    {
        var bench = new Bench(await Team.StartAsync<T>());
        bench.Cid = await bench.Team.AddAsync("Cid");
        bench.Bob = await bench.Team.AddAsync("Bob", await bench.Team.AddDepartmentAsync("Crew", bench.Cid));
        await bench.Ann.PutAsync("forms/shop.job", Job);
        await bench.Ann.PutAsync("forms/shop.visit", Visit);
        await bench.Ann.PutAsync("forms/shop.customer", Customer);
        await bench.PublishAsync(change);
        return bench;
    }

    /// <summary>A transition of a workflow as JSON.</summary>
    public static JsonObject Transition(JsonObject flow, string key) =>
        flow["pipelines"]!.AsArray().SelectMany(pipeline => pipeline!["transitions"]!.AsArray()).First(transition => (string?)transition!["key"] == key)!.AsObject();

    /// <summary>Publishes the workflow, changed as told; jobs may point at the job they came from.</summary>
    public async Task PublishAsync(Action<JsonObject>? change = null, bool withOrigin = false)
    {
        var flow = JsonNode.Parse(Flow)!.AsObject();
        if (withOrigin)
        {
            await Ann.PutAsync("forms/shop.job", Job.Replace("""{ "key": "stage", "type": "stage" }""", """{ "key": "stage", "type": "stage" }, { "key": "origin", "type": "lookup", "form": "shop.job" }""", StringComparison.Ordinal));
        }

        change?.Invoke(flow);
        await Ann.PutAsync("workflows/shop.jobs", flow.ToJsonString());
        await Ann.PostAsync("apps/shop/publish", null);
    }

    /// <summary>Gives a transition actions.</summary>
    public static Action<JsonObject> Acting(string transition, string actions) => flow => Transition(flow, transition)["actions"] = JsonNode.Parse(actions);

    public async Task<string> CreateAsync(string values, Colleague? by = null) =>
        (await (by ?? Ann).PostAsync("forms/shop.job/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).Text("id");

    /// <summary>A job that waits for its offer, with everything done for it.</summary>
    public async Task<string> ReadyAsync(string values = """{ "price": 20, "contact": "x", "offer": 5 }""")
    {
        var id = await CreateAsync(values);
        await Ann.PutAsync($"{Path(id)}/checklist/called", """{ "done": true }""");
        return id;
    }

    public static string Path(string id) => $"forms/shop.job/records/{id}";

    public Task<JsonElement> TakeAsync(string id, string transition, string? body = null, HttpStatusCode expected = HttpStatusCode.OK, Colleague? by = null, params (string, string)[] headers) =>
        (by ?? Ann).PostAsync($"{Path(id)}/transitions/{transition}", body, expected, headers);

    public async Task<JsonElement> ValuesAsync(string id) => (await Ann.GetAsync(Path(id))).GetProperty("values");

    public async Task<string?> StageAsync(string id) => (await ValuesAsync(id)).GetProperty("stage").GetString();

    /// <summary>The stays of a job, the first at the beginning, each as <c>stage transition cause</c>.</summary>
    public async Task<string[]> StaysAsync(string id)
    {
        var stays = await Ann.PostAsync("forms/shop.job/stages/query", $$"""{ "filter": { "field": "record", "op": "eq", "value": "{{id}}" }, "sort": [ { "field": "id" } ] }""");
        return [.. stays.Items().Select(stay => stay.GetProperty("values")).Select(stay => $"{stay.Text("stage")} {stay.GetProperty("transition")} {stay.Text("cause")}")];
    }

    public ValueTask DisposeAsync() => Team.DisposeAsync();
}
