using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd.Support;

/// <summary>A server of its own, and somebody signed in at a desk, in English.</summary>
/// <param name="template">The template that is installed; null for an empty workspace.</param>
/// <param name="settings">Settings of the server, such as <c>--FormFlow:PublicFillSeconds=0</c>.</param>
public abstract class DeskFixture(string? template, params string[] settings)
{
    private protected Words Words { get; } = new("en");

    private protected RunningServer Server { get; private set; } = null!;

    private protected IPage Page { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        var browser = await Installed.BrowserAsync();
        Server = await RunningServer.StartAsync(settings);
        await Server.SetUpAsync(template);
        Page = await browser.SignedInAsync(Server, new Look(IsPhone: false, "en", IsDark: false));
        Page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(45_000);
        await ReadyAsync();
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        // Whatever the beginning came to before it failed.
        await (Page?.Context.CloseAsync() ?? Task.CompletedTask);
        await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>What else there has to be before the first test.</summary>
    private protected virtual Task ReadyAsync() => Task.CompletedTask;
}
