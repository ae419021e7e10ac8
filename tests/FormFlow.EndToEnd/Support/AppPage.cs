namespace FormFlow.EndToEnd.Support;

/// <summary>A page of the app: what it is called, and its address once the server is known.</summary>
/// <param name="Name">The name, for test names and files.</param>
/// <param name="Address">Finds the address.</param>
/// <param name="IsSignedIn">Whether one must be inside to see it.</param>
public sealed record AppPage(string Name, Func<Func<string, Task<string>>, Task<string>> Address, bool IsSignedIn = true)
{
    /// <summary>Every page that a person can open by its address.</summary>
    public static IReadOnlyList<AppPage> All { get; } =
    [
        new("sign-in", static _ => Task.FromResult("/sign-in"), IsSignedIn: false),
        At("home", "/east"),
        At("tasks", "/east/tasks"),
        At("notifications", "/east/notifications"),
        At("calendar", "/east/calendar"),
        At("templates", "/east/templates"),
        At("profile", "/east/me"),
        At("table", "/east/f/crm.lead/v/crm.open_leads"),
        At("table-grouped", "/east/f/crm.script/v/crm.active_scripts"),
        At("board", "/east/f/crm.deal/v/crm.deal_board"),
        At("calendar-view", "/east/f/crm.plan/v/crm.plan_calendar"),
        At("gallery", "/east/f/crm.product/v/crm.product_gallery"),
        At("timeline", "/east/f/crm.deal/v/crm.deal_timeline"),
        At("new-record", "/east/f/crm.quote/new"),
        new("record", static async firstOf => $"/east/f/crm.deal/r/{await firstOf("crm.deal")}"),
        new("record-subform", static async firstOf => $"/east/f/crm.quote/r/{await firstOf("crm.quote")}"),
        new("record-beside", static async firstOf => $"/east/f/crm.deal/v/crm.open_deals?record={await firstOf("crm.deal")}"),
        At("import", "/east/f/crm.lead/import"),
        At("bin", "/east/f/crm.lead/bin"),
        At("workflow", "/east/w/crm.deal_path"),
        At("nothing", "/east/nowhere"),
    ];

    /// <summary>Opens it in a window of its own, and waits until it shows what it has.</summary>
    internal async Task<IPage> OpenAsync(OpenBrowser browser, RunningServer server, Look look, Action<IPage>? before = null)
    {
        var page = IsSignedIn ? await browser.SignedInAsync(server, look) : await browser.AnonymousAsync(server, look);
        before?.Invoke(page);
        await page.GotoAsync(await Address(async form => (await server.GetAsync($"/api/v1/workspaces/east/forms/{form}/records?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!));
        await page.WaitForSettledAsync();
        return page;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static AppPage At(string name, string address) => new(name, _ => Task.FromResult(address));
}
