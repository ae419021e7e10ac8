using FormFlow.Benchmarks.Hosts;
using Microsoft.Playwright;

namespace FormFlow.Benchmarks.Browser;

/// <summary>The machine's Chromium without a window, driven by Playwright.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Its version.</summary>
    public string Version => browser.Version;

    /// <summary>Starts it; <c>FORMFLOW_CHROMIUM</c> may name another than the installed one.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var program = Environment.GetEnvironmentVariable("FORMFLOW_CHROMIUM") ?? Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed; FORMFLOW_CHROMIUM may name it.");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags }));
    }

    /// <summary>Somebody signed in whose browser has never seen the app: nothing cached.</summary>
    /// <param name="server">Where they go.</param>
    /// <param name="workers">Whether the app's service worker may run: what goes through it is not counted as traffic of its page.</param>
    public async Task<IBrowserContext> VisitorAsync(ServerProcess server, ServiceWorkerPolicy workers)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = $"http://127.0.0.1:{server.Port}",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            Locale = "en",
            ServiceWorkers = workers,
        });
        context.SetDefaultTimeout(60_000);
        var answer = await context.APIRequest.PostAsync(
            "/api/v1/session",
            new() { DataObject = new { email = Installation.Email, password = Installation.Password }, Headers = [new("X-Requested-With", "benchmarks")] });
        return answer.Ok ? context : throw new InvalidOperationException(await answer.TextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
