namespace FormFlow.EndToEnd.Support;

/// <summary>The machine's Chromium, driven by Playwright.</summary>
internal sealed class OpenBrowser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;

    private OpenBrowser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    /// <summary>The browser itself.</summary>
    public IBrowser Browser { get; }

    /// <summary>Starts one; skips the test where Chromium is missing.</summary>
    public static async Task<OpenBrowser> StartAsync()
    {
        var chromium = Machine.Chromium();
        var playwright = await Playwright.CreateAsync();
        return new OpenBrowser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags }));
    }

    /// <summary>A window of its own, signed in to a server.</summary>
    public async Task<IPage> SignedInAsync(RunningServer server, Look look)
    {
        var page = await AnonymousAsync(server, look);
        var answer = await page.APIRequest.PostAsync(
            "/api/v1/session",
            new() { DataObject = new { email = RunningServer.Email, password = RunningServer.Password }, Headers = [new("X-Requested-With", "tests")] });
        Assert.That(answer.Ok, await answer.TextAsync());
        return page;
    }

    /// <summary>A window of its own of somebody who is not signed in.</summary>
    public async Task<IPage> AnonymousAsync(RunningServer server, Look look)
    {
        var options = look.Options;
        options.BaseURL = server.Address.AbsoluteUri;
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
