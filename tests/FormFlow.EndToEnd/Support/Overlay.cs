namespace FormFlow.EndToEnd.Support;

/// <summary>Something that opens over a page: where, and what one does for it.</summary>
/// <param name="Name">The name, for test names and files.</param>
/// <param name="Address">The address of the page.</param>
/// <param name="Role">What it is for those who cannot see it.</param>
/// <param name="Open">Opens it.</param>
internal sealed record Overlay(string Name, Func<SampleRecords, Task<string>> Address, AriaRole Role, Func<IPage, Words, SampleRecords, Task> Open)
{
    private const string Leads = "/east/f/crm.lead/v/crm.open_leads";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Overlay> All { get; } = [.. OverPages, .. OverFormDesigns.All, .. OverProcesses.All, .. OverApps.All];

    /// <summary>Whether a phone has it too.</summary>
    public bool IsOnPhones { get; init; } = true;

    private static IReadOnlyList<Overlay> OverPages =>
    [
        At("command-palette", "/east", AriaRole.Dialog, static async (page, words) =>
        {
            await Button(page, words["app.nav.search"]).ClickAsync();
            await page.GetByRole(AriaRole.Searchbox, new() { Name = words["app.palette.prompt"] }).FillAsync("物流");
            await page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "物流" }).First.WaitForAsync();
        }),
        At("add-condition", Leads, AriaRole.Dialog, static (page, words) => page.GetByRole(AriaRole.Button, new() { Name = words["views.filter.add"], Exact = true }).ClickAsync()),
        At("all-conditions", Leads, AriaRole.Dialog, static (page, words) => Button(page, words["views.filter.advanced"]).ClickAsync()),
        At("group", Leads, AriaRole.Dialog, static (page, words) => page.Locator(".ff-filter-bar").GetByRole(AriaRole.Button, new() { Name = words["views.arrange.group"] }).ClickAsync()),
        At("sort", Leads, AriaRole.Dialog, static (page, words) => page.Locator(".ff-filter-bar").GetByRole(AriaRole.Button, new() { Name = words["views.arrange.sort"] }).ClickAsync()),
        At("columns", Leads, AriaRole.Dialog, static (page, words) => page.Locator(".ff-filter-bar").GetByRole(AriaRole.Button, new() { Name = words["views.arrange.columns"] }).ClickAsync()),
        At("column-menu", Leads, AriaRole.Menu, static async (page, words) =>
        {
            var name = page.GetByRole(AriaRole.Columnheader, new() { Name = words.Label("lead", "name") }).GetByRole(AriaRole.Button).First;
            await name.FocusAsync();
            await page.Keyboard.PressAsync("Alt+ArrowDown");
        }) with { IsOnPhones = false },
        At("more-of-a-list", Leads, AriaRole.Menu, static (page, words) => Button(page, words["views.more"]).First.ClickAsync()),
        At("new-view", Leads, AriaRole.Complementary, static (page, words) => Button(page, words["views.saved.new"]).ClickAsync()),
        At("export", Leads, AriaRole.Dialog, static (page, words) => Button(page, words["views.export"]).First.ClickAsync()),
        Chosen("stages-for-many", AriaRole.Menu, "views.bulk.advance"),
        Chosen("assign-many", AriaRole.Dialog, "views.bulk.assign"),
        Chosen("tags-of-many", AriaRole.Dialog, "views.bulk.tags"),
        Chosen("edit-many", AriaRole.Dialog, "views.bulk.edit"),
        At("lookup-picker", "/east/f/crm.quote/new", AriaRole.Dialog, static async (page, words) =>
        {
            await Lookup(page, words).FillAsync("司");
            await page.GetByRole(AriaRole.Option, new() { Name = words["records.lookup.more"] }).ClickAsync();
        }),
        At("date-picker", "/east/f/crm.deal/new", AriaRole.Dialog, static (page, words) =>
            page.Locator("[data-field=expectedClose]").GetByRole(AriaRole.Button, new() { Name = words["ui.openCalendar"] }).ClickAsync()),
        new("score-explained", static async records => $"/east/f/crm.lead/r/{await records.FirstAsync("crm.lead")}", AriaRole.Dialog, static (page, words, _) =>
            page.GetByRole(AriaRole.Button, new() { Name = words["records.score.explained", ("label", words.Label("lead", "score"))] }).ClickAsync()),
        At("releases", "/east/templates", AriaRole.Dialog, static (page, words) => Button(page, words["packages.history"]).First.ClickAsync()),
        At("copy-of-an-app", "/east/templates", AriaRole.Dialog, static (page, words) => Button(page, words["packages.copy.open"]).First.ClickAsync()),
        new("package-plan", static _ => Task.FromResult("/east/templates"), AriaRole.Dialog, static async (page, words, records) =>
        {
            var chooser = await page.RunAndWaitForFileChooserAsync(() => Button(page, words["packages.fromFile"]).ClickAsync());
            await chooser.SetFilesAsync(new FilePayload { Name = "crm.zip", MimeType = "application/zip", Buffer = await records.PackageAsync("crm") });
        }),
        At("signed-out", "/east/tasks", AriaRole.Dialog, static async (page, words) =>
        {
            await page.Context.ClearCookiesAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = words["app.nav.calendar"] }).ClickAsync();
        }),
        At("new-task", "/east/tasks", AriaRole.Dialog, static (page, words) => Button(page, words["work.newTask"]).First.ClickAsync()),
        new("more-of-a-task", static async records =>
        {
            await records.GiveTaskAsync("Call back");
            return "/east/tasks";
        }, AriaRole.Menu, static (page, _, _) => page.GetByRole(AriaRole.Listitem).Locator("button[aria-haspopup]").First.ClickAsync()),
        Of("more-of-a-record", static (_, id) => $"/east/f/crm.deal/r/{id}", AriaRole.Menu, static (page, words, _) => Button(page, words["records.page.more"]).ClickAsync()),
        Of("stage", static (_, id) => $"/east/f/crm.deal/r/{id}", AriaRole.Dialog, static (page, _, _) => page.Locator(".ff-path button").Last.ClickAsync()),
        Of("transition", static (_, id) => $"/east/f/crm.deal/r/{id}", AriaRole.Dialog, static (page, words, _) => page.Locator(".ff-next").GetByRole(AriaRole.Button, new() { Name = words.Transition("deal_path", "standard", "propose") }).ClickAsync()),
        Of("unsaved", static (_, id) => $"/east/f/crm.deal/v/crm.open_deals?record={id}", AriaRole.Alertdialog, static async (page, words, _) =>
        {
            await page.GetByRole(AriaRole.Dialog).GetByLabel(words.Label("deal", "name"), new() { Exact = true }).FillAsync("Another name");
            await page.Keyboard.PressAsync("Escape");
        }),
        Of("conflict", static (_, id) => $"/east/f/crm.deal/r/{id}", AriaRole.Dialog, static async (page, words, records) =>
        {
            await page.GetByLabel(words.Label("deal", "name"), new() { Exact = true }).FillAsync("Mine");
            await records.ChangeAsync("crm.deal", page.Url.Split('/')[^1], "name", $"Theirs {Guid.NewGuid():n}");
            await Button(page, words["records.page.save"]).ClickAsync();
        }),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static Overlay At(string name, string address, AriaRole role, Func<IPage, Words, Task> open) =>
        new(name, _ => Task.FromResult(address), role, (page, words, _) => open(page, words));

    private static Overlay Of(string name, Func<SampleRecords, string, string> address, AriaRole role, Func<IPage, Words, SampleRecords, Task> open) =>
        new(name, async records => address(records, await records.MadeDealAsync(name)), role, open);

    private static Overlay Chosen(string name, AriaRole role, string button) => At(name, Leads, role, async (page, words) =>
    {
        await page.GetByRole(AriaRole.Checkbox, new() { Name = words["views.table.chooseAll"] }).ClickAsync();
        await page.GetByRole(AriaRole.Toolbar, new() { Name = words["views.bulk.bar"] }).GetByRole(AriaRole.Button, new() { Name = words[button], Exact = true }).ClickAsync();
    });

    internal static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Lookup(IPage page, Words words) => page.GetByRole(AriaRole.Combobox, new() { Name = words.Label("quote", "customer") }).First;
}
