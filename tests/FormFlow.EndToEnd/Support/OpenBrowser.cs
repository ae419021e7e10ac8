namespace FormFlow.EndToEnd.Support;

/// <summary>The machine's Chromium, driven by Playwright.</summary>
internal sealed class OpenBrowser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--process-per-site",
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
    public Task<IPage> SignedInAsync(RunningServer server, Look look) => SignedInAsync(server, look.Options);

    /// <summary>A window on a tablet, wide and touched by fingers as well as a mouse, signed in to a server.</summary>
    public Task<IPage> TabletAsync(RunningServer server)
    {
        var options = new Look(IsPhone: false, "en", IsDark: false).Options;
        options.HasTouch = true;
        return SignedInAsync(server, options);
    }

    /// <summary>A window of its own of somebody who is not signed in.</summary>
    public Task<IPage> AnonymousAsync(RunningServer server, Look look) => OpenAsync(server, look.Options);

    /// <summary>A window of its own of somebody whose browser runs no script.</summary>
    public Task<IPage> ScriptlessAsync(RunningServer server, Look look)
    {
        var options = look.Options;
        options.JavaScriptEnabled = false;
        return OpenAsync(server, options);
    }

    /// <summary>A window for many tabs that only look: what one of them loads, the next need not.</summary>
    public Task<IBrowserContext> WindowAsync(RunningServer server, Look look)
    {
        var options = look.Options;
        options.ServiceWorkers = ServiceWorkerPolicy.Block;
        return ContextAsync(server, options);
    }

    /// <summary>A tab of such a window, signed in, with nothing remembered of the tabs before.</summary>
    public static async Task<IPage> TabAsync(IBrowserContext window)
    {
        if ((await window.CookiesAsync()).Count == 0)
        {
            await SignInAsync(window.APIRequest);

            // A tab that stays keeps the process of the others, with what it has compiled.
            await (await window.NewPageAsync()).GotoAsync("/icon.svg");
        }

        var page = await PageAsync(window);
        await page.AddInitScriptAsync("if (sessionStorage.length === 0) { localStorage.clear(); indexedDB.deleteDatabase('formflow'); sessionStorage.setItem('tab', ''); }");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private async Task<IPage> SignedInAsync(RunningServer server, BrowserNewContextOptions options)
    {
        var page = await OpenAsync(server, options);
        await SignInAsync(page.APIRequest);
        return page;
    }

    private async Task<IPage> OpenAsync(RunningServer server, BrowserNewContextOptions options) => await PageAsync(await ContextAsync(server, options));

    private async Task<IBrowserContext> ContextAsync(RunningServer server, BrowserNewContextOptions options)
    {
        options.BaseURL = server.Address.AbsoluteUri;
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        return context;
    }

    private static async Task<IPage> PageAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();

        // Choosers of files are looked out for from the beginning: one that opens before the browser was told to is lost.
        page.FileChooser += static (_, _) => { };
        return page;
    }

    private static async Task SignInAsync(IAPIRequestContext request)
    {
        var answer = await request.PostAsync(
            "/api/v1/session",
            new() { DataObject = new { email = RunningServer.Email, password = RunningServer.Password }, Headers = [new("X-Requested-With", "tests")] });
        Assert.That(answer.Ok, await answer.TextAsync());
    }
}
