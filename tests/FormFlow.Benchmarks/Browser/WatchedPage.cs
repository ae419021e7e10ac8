using System.Text.Json;
using Microsoft.Playwright;

namespace FormFlow.Benchmarks.Browser;

/// <summary>A page with a stopwatch in it, whose traffic and work on the main thread are counted.</summary>
internal sealed class WatchedPage
{
    /// <summary>
    /// <c>seen(selector)</c> tells the moment after the first paint in which something fits; <c>onPainted(act)</c> acts after the next paint. Moments
    /// are milliseconds since the navigation began. The first row is looked for from the start. <c>acted()</c> marks the next key or click and its paint.
    /// </summary>
    private const string Stopwatch =
        """
        window.onPainted = (act) => requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = act;
          channel.port2.postMessage(0);
        });
        window.seen = (selector) => new Promise((resolve) => {
          const look = () => document.querySelector(selector) ? onPainted(() => resolve(performance.now())) : requestAnimationFrame(look);
          look();
        });
        window.firstRow = seen(".ff-grid .ff-open");
        window.acted = () => new Promise((resolve) => {
          const isAct = ({ key }) => key !== "Control" && key !== "Alt";
          const begin = (event) => isAct(event) && performance.mark("asked");
          const end = (event) => {
            if (!isAct(event)) return;
            for (const kind of ["pointerdown", "keydown"]) removeEventListener(kind, begin, true);
            for (const kind of ["click", "keydown"]) removeEventListener(kind, end, true);
            onPainted(() => resolve(performance.mark("painted")));
          };
          for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, begin, true);
          for (const kind of ["click", "keydown"]) addEventListener(kind, end, true);
        });
        """;

    private readonly ICDPSession session;
    private long received;

    private WatchedPage(IPage page, ICDPSession session) => (Page, this.session) = (page, session);

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Bytes received so far, as they came over the wire, headers included.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>A new page of somebody.</summary>
    public static async Task<WatchedPage> OpenAsync(IBrowserContext visitor)
    {
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(Stopwatch);
        var watched = new WatchedPage(page, await visitor.NewCDPSessionAsync(page));
        watched.session.Event("Network.loadingFinished").OnEvent += (_, told) =>
            Interlocked.Add(ref watched.received, (long)told!.Value.GetProperty("encodedDataLength").GetDouble());
        await watched.session.SendAsync("Network.enable");
        await watched.session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        return watched;
    }

    /// <summary>Milliseconds of processor time that the main thread has worked so far.</summary>
    public async Task<double> WorkedAsync()
    {
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return 1000 * metrics.EnumerateArray().First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }

    /// <summary>Milliseconds of processor time that the main thread works from a key or click until what it changes is painted.</summary>
    public async Task<double> UntilPaintedAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { window.painted = acted(); }");
        await using var trace = await Trace.StartAsync(session);
        await act();
        await Page.EvaluateAsync("painted");
        return await trace.WorkedAsync("asked", "painted");
    }

    /// <summary>Turns the wheel over a point: so many pixels down, at so many a second.</summary>
    public Task<JsonElement?> ScrollAsync(int x, int y, int pixels, int speed) => session.SendAsync("Input.synthesizeScrollGesture", new Dictionary<string, object>
    {
        ["x"] = x,
        ["y"] = y,
        ["yDistance"] = -pixels,
        ["speed"] = speed,
        ["gestureSourceType"] = "mouse",
    });
}
