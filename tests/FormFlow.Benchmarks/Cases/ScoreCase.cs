using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;
using FormFlow.Engine.Records;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Changes a scoring rule over many records, while one caller reads records and another changes them, each at an even pace.</summary>
internal static class ScoreCase
{
    private const int CallsPerSecond = 50;
    private const string Path = $"/api/v1/workspaces/{Workload.Workspace}/forms/{Workload.FormKey}";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Points that every record gets otherwise than by the form's formula, which gives 10 at least.</summary>
    internal const string Rule =
        """
        { "type": "score", "min": 0, "max": 200, "terms": [
          { "label": "Visits", "field": "visits", "factor": 2, "max": 20 },
          { "label": "Large", "points": 20, "when": { "field": "size", "op": "gte", "value": 500 } },
          { "label": "Rich", "points": 25, "when": { "field": "revenue", "op": "gte", "value": 10000000 } },
          { "label": "Known", "points": 20, "when": { "field": "source", "op": "in", "value": [ "referral", "fair" ] } },
          { "label": "Interested", "points": 15, "when": { "field": "interested", "op": "eq", "value": true } } ] }
        """;

    /// <summary>
    /// Records that got another score, and records that kept theirs: how many a second, and the microseconds of processor time for one; then the
    /// milliseconds that 99 % of the reads and of the changes took meanwhile at most.
    /// </summary>
    public static async Task<((double PerSecond, double Cpu) Changed, (double PerSecond, double Cpu) Kept, double Read, double Write)> RunAsync(ServerProcess server, Layout layout, IReadOnlyList<long> ids)
    {
        using var client = Installation.Client(server, layout);
        await PublishAsync(client, "0");
        await EndedAsync(client);
        using var stop = new CancellationTokenSource();
        var random = new Random(7);
        var reads = Task.Run(() => Call(server, () => HttpCaller.Request("GET", $"{Path}/records/{RecordId.Format(ids[random.Next(ids.Count)])}", layout.Token), stop.Token));
        var writes = Task.Run(() => Call(server, () => HttpCaller.Request(
            "PATCH", $"{Path}/records/{RecordId.Format(ids[Random.Shared.Next(ids.Count)])}", layout.Token, JsonSerializer.SerializeToUtf8Bytes(new { values = new { notes = Guid.NewGuid().ToString() } })), stop.Token));
        var changed = await RecountAsync(server, client, "1", ids.Count);
        await stop.CancelAsync();
        var (read, write) = (await reads, await writes);
        var kept = await RecountAsync(server, client, "1.2", ids.Count);
        return (changed, kept, read, write);
    }

    // With whole points, a fifth of a point more for every record changes none. What the publish asks of the records before is not counted.
    private static async Task<(double PerSecond, double Cpu)> RecountAsync(ServerProcess server, HttpClient client, string start, int records)
    {
        var before = server.ProcessorTime;
        await PublishAsync(client, start);
        var status = await EndedAsync(client);
        var taken = status.GetProperty("finishedAt").GetDateTimeOffset() - status.GetProperty("startedAt").GetDateTimeOffset();
        return (records / taken.TotalSeconds, (server.ProcessorTime - before).TotalMicroseconds / records);
    }

    private static async Task PublishAsync(HttpClient client, string start)
    {
        var form = JsonNode.Parse((await Installation.SendAsync(client, HttpMethod.Get, $"forms/{Workload.FormKey}", null)).GetRawText())!.AsObject();
        var rule = JsonNode.Parse(Rule)!.AsObject();
        var old = form["fields"]!.AsArray()[^1]!;
        rule["key"] = "score";
        rule["id"] = (string?)old["id"];
        rule["start"] = JsonNode.Parse(start);
        form["fields"]!.AsArray()[^1] = rule;
        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{Workload.FormKey}", form.ToJsonString());
        await Installation.PublishAsync(client);
    }

    private static async Task<JsonElement> EndedAsync(HttpClient client)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(50))
        {
            var status = await Installation.SendAsync(client, HttpMethod.Get, $"forms/{Workload.FormKey}/recomputation", null);
            if (!status.GetProperty("isRunning").GetBoolean())
            {
                return status;
            }
        }

        throw new InvalidOperationException("The recomputation did not end.");
    }

    private static double Call(ServerProcess server, Func<byte[]> request, CancellationToken stopping)
    {
        var taken = new List<double>();
        using var caller = new HttpCaller(server.Port);
        while (!stopping.IsCancellationRequested)
        {
            var bytes = request();
            var begun = Stopwatch.GetTimestamp();
            caller.Call(bytes);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            stopping.WaitHandle.WaitOne(TimeSpan.FromSeconds(1.0 / CallsPerSecond));
        }

        return taken.Order().ElementAt(taken.Count * 99 / 100);
    }
}
