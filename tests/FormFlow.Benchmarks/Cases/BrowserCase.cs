using System.Globalization;
using FormFlow.Benchmarks.Browser;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;
using Microsoft.Playwright;

namespace FormFlow.Benchmarks.Cases;

/// <summary>
/// The pages in Chromium: a table of many records visited for the first time and again, scrolled, a record opened from it, and typing in a form of
/// 100 fields. Beside the time by the clock stands the processor time of the page's main thread, which neighbours disturb least.
/// </summary>
internal sealed class BrowserCase(ServerProcess server, Chromium chromium, Report report)
{
    private const int Visits = 5;
    private const int Openings = 12;
    private const int Keys = 60;
    private const int ScrollSpeed = 3_000;
    private const float BetweenKeys = 60;
    private const string Table = $"/{Workload.Workspace}/f/{Workload.FormKey}/v/{BrowserForms.View}";

    /// <summary>Long enough for what a page fetches ahead while nobody does anything.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(3);

    /// <summary>Fills a table, and measures.</summary>
    public static async Task RunAsync(ServerProcess server, Layout layout, string folder, int records, Report report)
    {
        using (var client = Installation.Client(server, layout))
        {
            await BrowserForms.PublishAsync(client);
        }

        await ImportCase.RunAsync(server, layout, folder, records);
        await using var chromium = await Chromium.StartAsync();
        Console.WriteLine($"Chromium {chromium.Version}");
        var measured = new BrowserCase(server, chromium, report);
        var table = string.Create(CultureInfo.InvariantCulture, $"table of {records:N0} records");
        await measured.TrafficAsync(table);
        await measured.VisitsAsync(table);
        await measured.ScrollAsync(table);
        await measured.OpenAsync();
        await measured.TypeAsync();
    }

    private async Task TrafficAsync(string table)
    {
        await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Block);
        var page = await WatchedPage.OpenAsync(visitor);
        await VisitAsync(page);
        var needed = page.Received / 1024.0;
        await Task.Delay(Idle);
        Tell($"first visit to a {table}: received", $"{needed:F0} KiB, {page.Received / 1024.0:F0} KiB with what is fetched ahead", "≤ 400 KiB", needed <= 400);
    }

    private async Task VisitsAsync(string table)
    {
        var (first, later) = (new List<(double Shown, double Worked)>(), new List<(double Shown, double Worked)>());
        for (var i = 0; i < Visits; i++)
        {
            await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Allow);
            var page = await WatchedPage.OpenAsync(visitor);
            first.Add(await VisitAsync(page));
            await Task.Delay(Idle);
            await page.Page.CloseAsync();
            later.Add(await VisitAsync(await WatchedPage.OpenAsync(visitor)));
        }

        Tell($"first visit to a {table}: rows visible", Seconds(first), "≤ 1.5 s", Measured.Middle(first.Select(visit => visit.Shown)) <= 1500);
        Tell($"later visits to a {table}: rows visible", Seconds(later), "≤ 0.5 s", Measured.Middle(later.Select(visit => visit.Shown)) <= 500);
    }

    private async Task ScrollAsync(string table)
    {
        await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Allow);
        var empty = await WatchedPage.OpenAsync(visitor);
        await empty.Page.SetContentAsync("""<div style="height: 3600000px; background: linear-gradient(white, gray)"></div>""");
        var (most, _, _) = await FramesAsync(empty);
        await empty.Page.CloseAsync();
        var page = await WatchedPage.OpenAsync(visitor);
        await VisitAsync(page);
        await Task.Delay(Idle);
        var (frames, slow, worked) = await FramesAsync(page);
        Tell(
            $"scrolling a {table}, {ScrollSpeed:N0} pixels a second",
            $"{frames:F0} frames/s (an empty page here and now: {most:F0}; 95 % within {slow:F0} ms; main thread {worked:F0} ms a second)",
            "> 50 frames/s", frames > 50);
    }

    /// <summary>Frames a second while the wheel is turned, how far apart 95 % of them are at most, and the main thread's work a second, in milliseconds.</summary>
    private static async Task<(double Frames, double Slow, double Worked)> FramesAsync(WatchedPage page)
    {
        await page.Page.EvaluateAsync("window.ticks = []; (function tick(at) { ticks.push(at ?? performance.now()); requestAnimationFrame(tick); })()");
        var worked = await page.WorkedAsync();
        await page.ScrollAsync(700, 500, 6 * ScrollSpeed, ScrollSpeed);
        var ticks = await page.Page.EvaluateAsync<double[]>("ticks");
        worked = await page.WorkedAsync() - worked;
        var seconds = (ticks[^1] - ticks[0]) / 1000;
        var gaps = ticks.Zip(ticks.Skip(1), (before, after) => after - before).Order().ToArray();
        return (gaps.Length / seconds, gaps[(int)(gaps.Length * 0.95)], worked / seconds);
    }

    private async Task OpenAsync()
    {
        await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Allow);
        var page = await WatchedPage.OpenAsync(visitor);
        await VisitAsync(page);
        await Task.Delay(Idle);
        var openings = new List<(double Shown, double Worked)>();
        for (var row = 0; row < Openings; row++)
        {
            await page.Page.EvaluateAsync(
                """window.addEventListener("click", ({ timeStamp }) => { window.opened = seen(".ff-record [data-field]").then((at) => at - timeStamp); }, { capture: true, once: true })""");
            var worked = await page.WorkedAsync();
            await page.Page.Locator(".ff-grid .ff-open").Nth(row).ClickAsync();
            var shown = await page.Page.EvaluateAsync<double>("opened");
            openings.Add((shown, await page.WorkedAsync() - worked));
            await Task.Delay(300);
            await page.Page.Keyboard.PressAsync("Escape");
            await page.Page.Locator(".ff-record").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await Task.Delay(300);
        }

        Tell($"opening a record from the list, the first", Milliseconds(openings[..1]), "≤ 150 ms", openings[0].Shown <= 150);
        Tell($"opening a record from the list, others", Milliseconds(openings[1..]), "≤ 150 ms", Measured.Middle(openings[1..].Select(each => each.Shown)) <= 150);
    }

    private async Task TypeAsync()
    {
        await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Allow);
        var page = await WatchedPage.OpenAsync(visitor);
        await page.Page.GotoAsync($"/{Workload.Workspace}/f/{BrowserForms.Wide}/new");
        var input = page.Page.Locator($"[data-field={BrowserForms.Typed}] input");
        await input.FillAsync("a");
        await Task.Delay(Idle);
        await page.Page.EvaluateAsync("window.keys = []; window.addEventListener('keydown', ({ timeStamp }) => onPainted(() => keys.push(performance.now() - timeStamp)), true)");
        await input.FocusAsync();
        var worked = await page.WorkedAsync();
        await page.Page.Keyboard.TypeAsync(new string('x', Keys), new() { Delay = BetweenKeys });
        worked = (await page.WorkedAsync() - worked) / Keys;
        var painted = (await page.Page.EvaluateAsync<double[]>("keys")).Order().ToArray();
        if (await page.Page.Locator("[data-field=total30] .ff-input").InnerTextAsync() is "—" or "")
        {
            throw new InvalidOperationException("The formulas of the wide form were not computed while typing.");
        }

        Tell(
            $"a keystroke in a form of 100 fields, 30 of them formulas that it changes",
            $"{worked:F1} ms of the main thread, painted after {Measured.Middle(painted):F0} ms (95 % within {painted[(int)(painted.Length * 0.95)]:F0})",
            "≤ 16 ms", worked <= 16);
    }

    /// <summary>Opens the table and gives the milliseconds to its first rows, by the clock and of the main thread.</summary>
    private static async Task<(double Shown, double Worked)> VisitAsync(WatchedPage page)
    {
        await page.Page.GotoAsync(Table, new() { WaitUntil = WaitUntilState.Commit });
        var shown = await page.Page.EvaluateAsync<double>("firstRow");
        return (shown, await page.WorkedAsync());
    }

    private static FormattableString Seconds(IReadOnlyCollection<(double Shown, double Worked)> visits) =>
        $"{Measured.Middle(visits.Select(visit => visit.Shown)) / 1000:F2} s (fastest {visits.Min(visit => visit.Shown) / 1000:F2} s, main thread {Measured.Middle(visits.Select(visit => visit.Worked)) / 1000:F2} s)";

    private static FormattableString Milliseconds(IReadOnlyCollection<(double Shown, double Worked)> each) =>
        $"{Measured.Middle(each.Select(one => one.Shown)):F0} ms (fastest {each.Min(one => one.Shown):F0} ms, main thread {Measured.Middle(each.Select(one => one.Worked)):F0} ms)";

    private void Tell(FormattableString title, FormattableString measured, string budget, bool isMet) =>
        report.Tell(title.ToString(CultureInfo.InvariantCulture), measured.ToString(CultureInfo.InvariantCulture), budget, isMet);
}
