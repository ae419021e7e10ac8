using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace FormFlow.Benchmarks.Browser;

/// <summary>What the browser tells of the tasks of its threads while something is done.</summary>
internal sealed class Trace : IAsyncDisposable
{
    private const string Collected = "Tracing.dataCollected";
    private const string Complete = "Tracing.tracingComplete";

    private static readonly string[] Categories = ["toplevel", "blink.user_timing"];

    private readonly ICDPSession session;
    private readonly ConcurrentQueue<JsonElement> events = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Trace(ICDPSession session) => this.session = session;

    /// <summary>Begins; a page has one at a time.</summary>
    public static async Task<Trace> StartAsync(ICDPSession session)
    {
        var trace = new Trace(session);
        session.Event(Collected).OnEvent += trace.Collect;
        session.Event(Complete).OnEvent += trace.End;
        await session.SendAsync("Tracing.start", new Dictionary<string, object>
        {
            ["transferMode"] = "ReportEvents",
            ["traceConfig"] = new { includedCategories = Categories },
        });
        return trace;
    }

    /// <summary>Ends, and gives the milliseconds of processor time of the tasks of the page's main thread from one mark to another.</summary>
    public async Task<double> WorkedAsync(string from, string to)
    {
        await session.SendAsync("Tracing.end");
        await ended.Task;
        var (begin, end) = (Mark(from), Mark(to));
        var thread = Number(begin, "tid");
        return events.Where(each => Text(each, "name") == "ThreadControllerImpl::RunTask" && Text(each, "ph") == "X"
                && Number(each, "tid") == thread && Number(each, "pid") == Number(begin, "pid")
                && Number(each, "ts") + Number(each, "dur") is var done && done >= Number(begin, "ts") && done <= Number(end, "ts"))
            .Sum(task => Number(task, "tdur")) / 1000.0;
    }

    public ValueTask DisposeAsync()
    {
        session.Event(Collected).OnEvent -= Collect;
        session.Event(Complete).OnEvent -= End;
        return ValueTask.CompletedTask;
    }

    private static string? Text(JsonElement told, string name) => told.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static long Number(JsonElement told, string name) => told.TryGetProperty(name, out var number) ? number.GetInt64() : 0;

    private JsonElement Mark(string name) =>
        events.First(told => Text(told, "name") == name && Text(told, "cat")!.Contains("user_timing", StringComparison.Ordinal));

    private void Collect(object? sender, JsonElement? told)
    {
        foreach (var each in told!.Value.GetProperty("value").EnumerateArray())
        {
            events.Enqueue(each.Clone());
        }
    }

    private void End(object? sender, JsonElement? told) => ended.TrySetResult();
}
