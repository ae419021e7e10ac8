using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd.Support;

/// <summary>A server of its own, and somebody signed in at a desk, in English, who has a keyboard and no mouse.</summary>
/// <param name="template">The template that is installed; null for an empty workspace.</param>
public abstract class KeyboardFixture(string? template)
{
    private protected Words Words { get; } = new("en");

    private protected RunningServer Server { get; private set; } = null!;

    private protected IPage Page { get; private set; } = null!;

    private protected Hand Hand { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        var browser = await Installed.BrowserAsync();
        Server = await RunningServer.StartAsync();
        await Server.SetUpAsync(template: template);
        Page = await browser.SignedInAsync(Server, new Look(IsPhone: false, "en", IsDark: false));
        Hand = new Hand(Page);
        Page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(45_000);
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        // Whatever the beginning came to before it failed.
        await (Page?.Context.CloseAsync() ?? Task.CompletedTask);
        await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
