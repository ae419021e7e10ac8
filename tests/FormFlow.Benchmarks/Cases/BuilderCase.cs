using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Cases;

/// <summary>
/// What somebody who builds waits for: a score tried on records whose outcome is known, a form that grew to a hundred fields published over many
/// records, and a field of theirs converted; and what everybody else waits for meanwhile.
/// </summary>
internal static class BuilderCase
{
    /// <summary>The records a score is tried on.</summary>
    public const int Tried = 100_000;

    private const int Fields = 100;
    private const int Rounds = 5;

    /// <summary>Tries a score on all records.</summary>
    public static async Task BackTestAsync(ServerProcess server, Layout layout, Report report)
    {
        using var client = Installation.Client(server, layout);
        var body = new JsonObject
        {
            ["field"] = JsonNode.Parse(ScoreCase.Rule),
            ["won"] = new JsonObject { ["field"] = "interested", ["op"] = "eq", ["value"] = true },
        };
        body["field"]!["key"] = "score";
        var taken = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await Installation.SendAsync(client, HttpMethod.Post, $"forms/{Workload.FormKey}/scores/score/backtest", body.ToJsonString());
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        var seconds = Load.Measured.Middle(taken);
        report.Tell(
            string.Create(CultureInfo.InvariantCulture, $"a score tried on {Tried:N0} records"),
            string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s (the first time {taken[0]:F2} s)"),
            "< 3 s",
            seconds < 3);
    }

    /// <summary>Adds fields until there are a hundred, and publishes.</summary>
    public static async Task PublishAsync(ServerProcess server, Layout layout, int records, Report report)
    {
        using var client = Installation.Client(server, layout);
        var form = JsonNode.Parse((await Installation.SendAsync(client, HttpMethod.Get, $"forms/{Workload.FormKey}", null)).GetRawText())!.AsObject();
        var fields = form["fields"]!.AsArray();
        for (var i = fields.Count; i < Fields; i++)
        {
            fields.Add(new JsonObject { ["key"] = $"more{i}", ["type"] = (i % 3) switch { 0 => "text", 1 => "number", _ => "date" } });
        }

        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{Workload.FormKey}", form.ToJsonString());
        var begun = Stopwatch.GetTimestamp();
        await Installation.PublishAsync(client);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        report.Tell(
            string.Create(CultureInfo.InvariantCulture, $"a form of {Fields} fields, most of them new, published over {records:N0} records"),
            string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s"),
            "≤ 5 s",
            seconds <= 5);
    }

    /// <summary>Lets days become instants, which converts every record, while one person reads pages and one makes records.</summary>
    public static async Task ConvertAsync(ServerProcess server, Layout layout, Report report)
    {
        using var client = Installation.Client(server, layout);
        var form = JsonNode.Parse((await Installation.SendAsync(client, HttpMethod.Get, $"forms/{Workload.FormKey}", null)).GetRawText())!.AsObject();
        form["fields"]!.AsArray().First(field => (string?)field!["key"] == "due")!["type"] = "dateTime";
        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{Workload.FormKey}", form.ToJsonString());
        using var over = new CancellationTokenSource();
        var reads = Task.Run(() => RepeatAsync(server, layout, HttpMethod.Get, $"forms/{Workload.FormKey}/records?limit=50", null, over.Token));
        var writes = Task.Run(() => RepeatAsync(server, layout, HttpMethod.Post, $"forms/{Workload.FormKey}/records", """{ "values": { "name": "Meanwhile" } }""", over.Token));
        var begun = Stopwatch.GetTimestamp();
        var asked = await Installation.SendAsync(client, HttpMethod.Post, $"apps/{Workload.App}/publish", null);
        var told = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await Installation.PublishedAsync(client);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await over.CancelAsync();
        var (read, wrote) = (await reads, await writes);
        report.Tell(
            string.Create(CultureInfo.InvariantCulture, $"a field of {asked.GetProperty("job").GetProperty("total").GetInt64():N0} records converted while people work"),
            string.Create(CultureInfo.InvariantCulture, $"{seconds:F0} s (its plan {told:F1} s)"),
            "–",
            null);
        report.Tell(
            "the longest wait of a reader meanwhile, of 99 %",
            string.Create(CultureInfo.InvariantCulture, $"{read.Longest:F0} ms, {read.Slow:F0} ms"),
            "–",
            null);
        report.Tell(
            "the longest wait of a writer meanwhile, of 99 %",
            string.Create(CultureInfo.InvariantCulture, $"{wrote.Longest:F0} ms, {wrote.Slow:F0} ms"),
            "–",
            null);
    }

    private static async Task<(double Longest, double Slow)> RepeatAsync(ServerProcess server, Layout layout, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var client = Installation.Client(server, layout);
        var taken = new List<double>();
        while (!cancellationToken.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await Installation.SendAsync(client, method, path, body);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(5, CancellationToken.None);
        }

        taken.Sort();
        return (taken[^1], taken[taken.Count * 99 / 100]);
    }
}
