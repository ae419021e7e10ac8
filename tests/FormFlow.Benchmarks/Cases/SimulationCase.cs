using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Tries a changed workflow on the past of records that went from stage to stage, and stops a trial on the way.</summary>
internal static class SimulationCase
{
    private const string FormKey = "bench.past";
    private const string WorkflowKey = "bench.pasts";
    private const int Stages = 5;
    private const int Records = 10_000;
    private const int AtATime = 1_000;
    private const int Rounds = 3;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private const string Form =
        """
        { "label": "Past", "titleField": "name", "fields": [
          { "key": "name", "type": "text", "required": true }, { "key": "worth", "type": "number", "decimals": 0 }, { "key": "step", "type": "number", "decimals": 0 },
          { "key": "note", "type": "text" }, { "key": "stage", "type": "stage" } ] }
        """;

    /// <summary>Makes the past, then tries a workflow on it.</summary>
    public static async Task RunAsync(ServerProcess server, Layout layout, Report report)
    {
        using var client = Installation.Client(server, layout);
        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{FormKey}", Form);
        await Installation.SendAsync(client, HttpMethod.Put, $"workflows/{WorkflowKey}", Workflow(0));
        await Installation.PublishAsync(client);
        for (var first = 0; first < Records; first += AtATime)
        {
            await LiveThroughAsync(client, first);
        }

        // What is tried asks more of each move, and warns.
        await Installation.SendAsync(client, HttpMethod.Put, $"workflows/{WorkflowKey}", Workflow(50));
        var taken = new List<double>();
        JsonElement outcome = default;
        for (var i = 0; i < Rounds; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            outcome = await Installation.SendAsync(client, HttpMethod.Post, $"workflows/{WorkflowKey}/simulate", Period);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        var stays = outcome.GetProperty("stays").GetInt32();
        if (stays != Records * Stages || outcome.GetProperty("found").GetInt32() == 0)
        {
            throw new InvalidOperationException($"The trial does not look at the past that was made: {outcome.GetRawText()[..200]}");
        }

        var seconds = Load.Measured.Middle(taken);
        report.Tell(
            string.Create(CultureInfo.InvariantCulture, $"a workflow tried on {stays:N0} stays of {Records:N0} records"),
            string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s (the first time {taken[0]:F2} s)"),
            "–",
            null);
        var left = await AfterLeavingAsync(server, client);
        report.Tell(
            "the same, left after the first line: processor used in the two seconds after that",
            string.Create(CultureInfo.InvariantCulture, $"{left:F2} s"),
            "–",
            null);
    }

    private static string Period => $$"""{ "from": "{{TimeProvider.System.GetUtcNow().AddDays(-2):yyyy-MM-dd}}" }""";

    private static async Task LiveThroughAsync(HttpClient client, int first)
    {
        var made = await SendAsync(Enumerable.Range(first, AtATime).Select(i => new { op = "create", values = (object)new { name = $"Past {i}", worth = i % 100, step = 0 } }));
        var ids = made.GetProperty("results").EnumerateArray().Select(each => each.GetProperty("id").GetString()!).ToArray();
        for (var step = 1; step < Stages; step++)
        {
            await SendAsync(ids.Select(id => new { op = "update", id, values = (object)new { step, note = $"At {step}" } }));
        }

        Task<JsonElement> SendAsync(IEnumerable<object> operations) =>
            Installation.SendAsync(client, HttpMethod.Post, $"forms/{FormKey}/records/batch", JsonSerializer.Serialize(new { operations }));
    }

    private static string Workflow(int worth)
    {
        var stages = Enumerable.Range(0, Stages).Select(i =>
            $$"""{ "key": "s{{i}}", "label": "Stage {{i}}"{{(i == Stages - 1 ? ", \"status\": \"won\"" : worth == 0 ? string.Empty : ", \"stay\": { \"limit\": { \"amount\": 2, \"unit\": \"workingDays\" } }")}} }""");
        var moves = Enumerable.Range(1, Stages - 1).Select(i =>
            $$"""
            { "key": "to{{i}}", "label": "To {{i}}", "from": [ "s{{i - 1}}" ], "to": "s{{i}}", "checks": [ { "check": "worth >= {{worth}}", "message": "Too little." } ],
              "automatic": { "onChange": { "field": "step", "op": "gte", "value": {{i}} } } }
            """);
        return $$"""
            { "label": "Pasts", "form": "{{FormKey}}", "field": "stage", "pipelines": [ { "key": "main", "label": "Main",
              "stages": [ {{string.Join(',', stages)}} ], "transitions": [ { "key": "begin", "label": "Begin", "to": "s0" }, {{string.Join(',', moves)}} ] } ] }
            """;
    }

    private static async Task<double> AfterLeavingAsync(ServerProcess server, HttpClient client)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"workflows/{WorkflowKey}/simulate", UriKind.Relative)) { Content = new StringContent(Period, Encoding.UTF8, "application/json") })
        {
            request.Headers.Accept.ParseAdd("application/x-ndjson");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
            await lines.ReadLineAsync();
            using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
            try
            {
                // A read that is given up closes the connection; an answer that is merely put aside is read on for a while.
                await lines.ReadLineAsync(leaving.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }

        var before = server.ProcessorTime;
        await Task.Delay(Settled);
        return (server.ProcessorTime - before).TotalSeconds;
    }
}
