using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>
/// A server with the CRM and its sample data, and a browser, for all tests that only look. Made when first asked for, ended after the last test of
/// this namespace and those below it.
/// </summary>
[SetUpFixture]
public sealed class Installed
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly Dictionary<Look, IBrowserContext> Windows = [];
    private static RunningServer? server;
    private static RunningServer? empty;
    private static OpenBrowser? browser;

    /// <summary>The server that tests look at; whoever changes what others see starts one of his own.</summary>
    internal static Task<RunningServer> ServerAsync() => OnceAsync(() => server, async () =>
    {
        server = await RunningServer.StartAsync();
        await server.SetUpAsync();
        return server;
    });

    /// <summary>A server on which nothing was set up yet, and nobody sets it up.</summary>
    internal static Task<RunningServer> EmptyAsync() => OnceAsync(() => empty, async () => empty = await RunningServer.StartAsync());

    /// <summary>The browser of all tests.</summary>
    internal static Task<OpenBrowser> BrowserAsync() => OnceAsync(() => browser, async () => browser = await OpenBrowser.StartAsync());

    /// <summary>A tab of somebody signed in who looks at the installation.</summary>
    internal static async Task<IPage> TabAsync(Look look)
    {
        var (chromium, running) = (await BrowserAsync(), await ServerAsync());
        return await OpenBrowser.TabAsync(await OnceAsync(() => Windows.GetValueOrDefault(look), async () => Windows[look] = await chromium.WindowAsync(running, look)));
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await using (browser)
        await using (server)
        await using (empty)
        {
        }
    }

    private static async Task<T> OnceAsync<T>(Func<T?> known, Func<Task<T>> make)
    {
        await Gate.WaitAsync();
        try
        {
            return known() ?? await make();
        }
        finally
        {
            Gate.Release();
        }
    }
}
