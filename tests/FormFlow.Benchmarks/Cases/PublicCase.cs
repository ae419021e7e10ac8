using System.Globalization;
using FormFlow.Benchmarks.Browser;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;
using Microsoft.Playwright;

namespace FormFlow.Benchmarks.Cases;

/// <summary>The form of the other cases as a stranger sees it for the first time, beside the same form in the app: what is received, and when it can be filled in.</summary>
internal static class PublicCase
{
    private const int Visits = 9;

    /// <summary>Long enough for whatever comes after the form.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    /// <summary>Makes a link, and measures.</summary>
    public static async Task RunAsync(ServerProcess server, Layout layout, Report report)
    {
        using var client = Installation.Client(server, layout);
        var made = await Installation.SendAsync(client, HttpMethod.Post, $"forms/{Workload.FormKey}/links", "{}");
        await using var chromium = await Chromium.StartAsync();
        var stranger = await VisitAsync(chromium, server, made.GetProperty("path").GetString()!, "form[data-live] input");
        var member = await VisitAsync(chromium, server, $"/{Workload.Workspace}/f/{Workload.FormKey}/new", "[data-field] input");
        var (kibibytes, seconds) = (stranger.Received / 1024.0, stranger.Ready / 1000);
        report.Tell("a public form, first visit: received", string.Create(CultureInfo.InvariantCulture, $"{kibibytes:F1} KiB (the same form in the app: {member.Received / 1024.0:F0} KiB)"), "≤ 15 KiB", kibibytes <= 15);
        report.Tell(
            "a public form, first visit: ready, its rules alive",
            string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s (fastest {stranger.Fastest / 1000:F2} s; the same form in the app: {member.Ready / 1000:F2} s)"),
            "< 0.5 s",
            seconds < 0.5);
    }

    private static async Task<(double Received, double Ready, double Fastest)> VisitAsync(Chromium chromium, ServerProcess server, string address, string sign)
    {
        var (received, ready) = (new List<double>(), new List<double>());
        for (var i = 0; i < Visits; i++)
        {
            await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Block);
            var page = await WatchedPage.OpenAsync(visitor);
            await page.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
            ready.Add(await page.Page.EvaluateAsync<double>("sign => seen(sign)", sign));
            await Task.Delay(Idle);
            received.Add(page.Received);
        }

        return (Measured.Middle(received), Measured.Middle(ready), ready.Min());
    }
}
