using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Cases;

/// <summary>What somebody who builds waits for: a score tried on records whose outcome is known, and a form that grew to a hundred fields published over many records.</summary>
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
        await Installation.SendAsync(client, HttpMethod.Post, $"apps/{Workload.App}/publish", null);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        report.Tell(
            string.Create(CultureInfo.InvariantCulture, $"a form of {Fields} fields, most of them new, published over {records:N0} records"),
            string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s"),
            "≤ 5 s",
            seconds <= 5);
    }
}
