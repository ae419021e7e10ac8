using System.Globalization;
using System.Text;
using System.Text.Json;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;

namespace FormFlow.Benchmarks.Cases;

/// <summary>What a workflow costs: a transition against a plain change of the same records, and records that begin with an entry standard and a task.</summary>
internal static class StagesCase
{
    private const int Callers = 16;
    private const int RecordsARound = 2_000;
    private const int AtATime = 1_000;
    private const string FormKey = "bench.case";
    private static readonly string Path = $"/api/v1/workspaces/{Workload.Workspace}/forms/{FormKey}/records";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private const string Form =
        """
        { "label": "Case", "titleField": "name", "fields": [
          { "key": "name", "type": "text", "required": true }, { "key": "value", "type": "number", "decimals": 0 }, { "key": "visits", "type": "number", "decimals": 0 },
          { "key": "note", "type": "text" }, { "key": "told", "type": "text" }, { "key": "doubled", "type": "number", "decimals": 0 }, { "key": "owner", "type": "member" },
          { "key": "stage", "type": "stage" } ] }
        """;

    private static string Workflow(string member) =>
        $$"""
        { "label": "Cases", "form": "{{FormKey}}", "field": "stage",
          "entry": [ { "key": "worth", "label": "Worth it", "check": { "field": "value", "op": "gte", "value": 10 } } ],
          "pipelines": [ { "key": "usual", "label": "Usual",
            "stages": [
              { "key": "open", "label": "Open", "enter": { "required": [ "note" ] } }, { "key": "waiting", "label": "Waiting", "enter": { "required": [ "note" ] } },
              { "key": "done", "label": "Done", "status": "won" } ],
            "transitions": [
              { "key": "begin", "label": "Begin", "to": "open", "actions": [ { "type": "createTask", "title": "Look at {name}", "assignee": [ { "member": "{{member}}" } ], "due": { "amount": 2, "unit": "days" } } ] },
              {{Step("there", "open", "waiting", "forward", member)}},
              {{Step("back", "waiting", "open", "back", member)}},
              { "key": "end", "label": "End", "from": [ "open" ], "to": "done" } ] } ] }
        """;

    private static string Step(string key, string from, string to, string kind, string member) =>
        $$"""
        { "key": "{{key}}", "label": "Step", "from": [ "{{from}}" ], "to": "{{to}}", "kind": "{{kind}}", "comment": "required", "ask": [ { "field": "note", "required": true } ],
          "checks": [ { "check": { "field": "value", "op": "notEmpty" }, "message": "It needs a value." } ],
          "actions": [
            { "type": "setFields", "values": { "told": { "formula": "`${name} ${visits}`" }, "doubled": { "formula": "value * 2" } } },
            { "type": "createTask", "title": "Call about {name}", "assignee": [ { "member": "{{member}}" } ], "due": { "amount": 2, "unit": "days" } } ] }
        """;

    /// <summary>A plain change, a transition with a gate, two fields set and a task, and a creation with an entry standard and a task.</summary>
    public static async Task<(Measured Change, Measured Transition, Measured Creation)> RunAsync(ServerProcess server, Layout layout, TimeSpan round, int rounds)
    {
        using var client = Installation.Client(server, layout);
        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{FormKey}", Form);
        var members = await Installation.SendAsync(client, HttpMethod.Get, "members", null);
        await Installation.SendAsync(client, HttpMethod.Put, "workflows/bench.cases", Workflow(members.GetProperty("items")[0].GetProperty("id").GetString()!));
        await Installation.PublishAsync(client);
        var ids = new List<string>();
        while (ids.Count < RecordsARound * (rounds + 1))
        {
            var batch = Enumerable.Range(ids.Count, AtATime).Select(i => new { op = "create", values = Values(i) });
            var made = await Installation.SendAsync(client, HttpMethod.Post, $"forms/{FormKey}/records/batch", JsonSerializer.Serialize(new { operations = batch }));
            ids.AddRange(made.GetProperty("results").EnumerateArray().Select(each => each.GetProperty("id").GetString()!));
        }

        var (changes, transitions, creations) = (new List<Measured>(), new List<Measured>(), new List<Measured>());
        for (var i = 0; i <= rounds; i++)
        {
            // A round that ends may leave records between there and back, so each has records of its own.
            var own = ids.Skip(i * RecordsARound).Take(RecordsARound).ToArray();
            var duration = i == 0 ? WarmUp : round;
            var (change, transition, creation) = (
                LoadRun.Run(server, [.. own.SelectMany(id => Twice(text => Request("PATCH", $"/{id}", $$"""{ "values": { "visits": {{text.Length}}, "note": "{{text}}" } }""")))], Callers, duration),
                LoadRun.Run(server, [.. own.SelectMany(id => Twice(text => Request("POST", $"/{id}/transitions/{text}", """{ "values": { "note": "asked" }, "comment": "Once more." }""")))], Callers, duration),
                LoadRun.Run(server, [.. Enumerable.Range(0, RecordsARound).Select(each => Request("POST", string.Empty, JsonSerializer.Serialize(new { values = Values(each) })))], Callers, duration));
            if (i > 0)
            {
                changes.Add(change);
                transitions.Add(transition);
                creations.Add(creation);
            }
        }

        return (Measured.Middle(changes), Measured.Middle(transitions), Measured.Middle(creations));

        byte[] Request(string method, string path, string body) => HttpCaller.Request(method, Path + path, layout.Token, Encoding.UTF8.GetBytes(body));
    }

    private static byte[][] Twice(Func<string, byte[]> request) => [request("there"), request("back")];

    private static object Values(int i) => new { name = string.Create(CultureInfo.InvariantCulture, $"Case {i}"), value = 10 + i, note = "new" };
}
