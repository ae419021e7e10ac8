namespace FormFlow.EndToEnd.Support;

/// <summary>A page of the app: what it is called, and its address once the server is known.</summary>
/// <param name="Name">The name, for test names and files.</param>
/// <param name="Address">Finds the address.</param>
/// <param name="IsSignedIn">Whether one must be inside to see it.</param>
public sealed record AppPage(string Name, Func<Func<string, Task<string>>, Task<string>> Address, bool IsSignedIn = true)
{
    private const string Leads = "/east/f/crm.lead/v/crm.open_leads";

    /// <summary>Every page that a person can open by its address, and the states of some that are worth a look of their own.</summary>
    public static IReadOnlyList<AppPage> All { get; } =
    [
        new("set-up", static _ => Task.FromResult("/setup"), IsSignedIn: false) { IsSetUp = false },
        new("sign-in", static _ => Task.FromResult("/sign-in"), IsSignedIn: false),
        new("sign-in-refused", static _ => Task.FromResult("/sign-in"), IsSignedIn: false) { First = RefuseAsync },
        At("home", "/east"),
        At("tasks", "/east/tasks"),
        At("notifications", "/east/notifications"),
        At("calendar", "/east/calendar"),
        At("templates", "/east/templates"),
        At("profile", "/east/me"),
        At("new-form", "/east/new-form"),
        At("new-form-planned", "/east/new-form", ChooseFileAsync),
        At("table", Leads),
        At("table-nothing-fits", Leads, static (page, words) => page.GetByRole(AriaRole.Searchbox, new() { Name = words["views.search"] }).FillAsync("zzzqqq")),
        At("table-fault", Leads) with { Before = static page => page.RouteAsync("**/forms/crm.lead/query*", static route => route.FulfillAsync(new() { Status = 500 })) },
        At("table-grouped", "/east/f/crm.script/v/crm.active_scripts"),
        At("board", "/east/f/crm.deal/v/crm.deal_board"),
        At("calendar-view", "/east/f/crm.plan/v/crm.plan_calendar"),
        At("gallery", "/east/f/crm.product/v/crm.product_gallery"),
        At("timeline", "/east/f/crm.deal/v/crm.deal_timeline"),
        At("new-record", "/east/f/crm.quote/new"),
        At("new-record-refused", "/east/f/crm.lead/new", static (page, words) => page.GetByRole(AriaRole.Button, new() { Name = words["records.new.save"], Exact = true }).ClickAsync()),
        new("record", static async firstOf => $"/east/f/crm.deal/r/{await firstOf("crm.deal")}"),
        new("record-subform", static async firstOf => $"/east/f/crm.quote/r/{await firstOf("crm.quote")}"),
        new("record-beside", static async firstOf => $"/east/f/crm.deal/v/crm.open_deals?record={await firstOf("crm.deal")}"),
        At("record-gone", "/east/f/crm.deal/r/nothing"),
        At("import", "/east/f/crm.lead/import"),
        At("import-check", "/east/f/crm.lead/import", ChooseFileAsync),
        At("bin", "/east/f/crm.lead/bin"),
        At("workflow", "/east/w/crm.deal_path"),
        At("workflow-other-path", "/east/w/crm.deal_path", static (page, _) => page.Locator(".ff-flow > section").Last.EvaluateAsync("part => part.scrollIntoView({ block: 'start' })")),
        At("workflow-of-leads", "/east/w/crm.lead_path"),
        At("workflow-nothing-yet", "/east/w/crm.deal_path") with { Before = static page => page.RouteAsync("**/aggregate", static route => route.FulfillAsync(new() { Json = new { rows = Array.Empty<object>() } })) },
        At("workflow-design", "/east/w/crm.deal_path/design"),
        At("form-design", "/east/f/crm.customer/design"),
        At("form-design-no-process", "/east/f/crm.lead/design", static (page, words) => page.Locator(".ff-design-item").GetByRole(AriaRole.Button, new() { NameRegex = new("^" + words.Label("lead", "stage")) }).First.ClickAsync()) with
        {
            Before = static page => page.RouteAsync("**/workspaces/east/workflows", static route => route.FulfillAsync(new() { Json = new { items = Array.Empty<object>() } })),
        },
        At("new-blank-form", "/east/new-blank-form"),
        At("links", "/east/f/crm.lead/links"),
        At("nothing", "/east/nowhere"),
        At("no-form", "/east/f/crm.nothing"),
        At("no-view", "/east/f/crm.lead/v/crm.nothing"),
    ];

    /// <summary>Whether it is seen on a server that holds something, or on an empty one.</summary>
    public bool IsSetUp { get; init; } = true;

    /// <summary>What is arranged in the window before the page is opened.</summary>
    private Func<IPage, Task>? Before { get; init; }

    /// <summary>What is done on the page before it is looked at.</summary>
    private Func<IPage, Words, Task>? First { get; init; }

    /// <summary>Opens it in a window of its own, and waits until it shows what it has.</summary>
    internal async Task<IPage> OpenAsync(OpenBrowser browser, RunningServer server, Look look, Action<IPage>? before = null)
    {
        var page = IsSignedIn ? await Installed.TabAsync(look) : await browser.AnonymousAsync(server, look);
        before?.Invoke(page);
        await (Before?.Invoke(page) ?? Task.CompletedTask);
        await page.GotoAsync(await Address(async form => (await server.GetAsync($"/api/v1/workspaces/east/forms/{form}/records?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!));
        await page.WaitForSettledAsync();
        if (First is not null)
        {
            await First(page, new Words(look.Language));
            await page.WaitForSettledAsync();
        }

        return page;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static AppPage At(string name, string address, Func<IPage, Words, Task>? first = null) => new(name, _ => Task.FromResult(address)) { First = first };

    private static async Task RefuseAsync(IPage page, Words words)
    {
        await page.GetByLabel(words["app.signIn.email"]).FillAsync(RunningServer.Email);
        await page.GetByLabel(words["app.signIn.password"]).FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = words["app.signIn.do"], Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task ChooseFileAsync(IPage page, Words words)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = words["data.import.choose"] }).ClickAsync());
        var rows = "公司,电话,预算,备注\n上海凌科自动化,13800000001,120000,展会上认识\nNordwind Handels GmbH,+49 30 901820,about a lot,\n"u8;
        await chooser.SetFilesAsync(new FilePayload { Name = "展会.csv", MimeType = "text/csv", Buffer = rows.ToArray() });
        await page.GetByText("展会.csv").WaitForAsync();
    }
}
