using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A whole working day on the installed CRM, step after step in one window: at a desk in English, then on a phone in Chinese.</summary>
[TestFixture("en", false)]
[TestFixture("zh-CN", true)]
public sealed class ASalespersonsDay(string language, bool isPhone)
{
    private readonly Words words = new(language);
    private RunningServer server = null!;
    private SampleRecords records = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        var browser = await Installed.BrowserAsync();
        server = await RunningServer.StartAsync();
        await server.SetUpAsync();
        records = new SampleRecords(server);
        page = await browser.AnonymousAsync(server, new Look(isPhone, language, false));
        page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(45_000);
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await page.Context.CloseAsync();
        await server.DisposeAsync();
    }

    [Test]
    public Task Is_done_from_signing_in_to_going_home() => page.TakeAsync(
        language,
        Signs_in_and_comes_to_where_she_wanted_to_be,
        Finds_a_customer_by_two_characters,
        Edits_it_while_somebody_else_does,
        Is_signed_out_as_she_writes_and_goes_on,
        Writes_down_what_was_said,
        Moves_a_card_past_a_gate_that_first_refuses,
        Finishes_a_task_from_the_inbox,
        Imports_a_spreadsheet_with_three_bad_rows_and_mends_them,
        Changes_two_hundred_records_at_once,
        Takes_a_list_out_as_a_file,
        Speaks_the_other_language_and_goes_home);

    private async Task Signs_in_and_comes_to_where_she_wanted_to_be()
    {
        await page.GotoAsync("/east/tasks");
        await page.GetByLabel(words["app.signIn.email"]).FillAsync(RunningServer.Email);
        await page.GetByLabel(words["app.signIn.password"]).FillAsync(RunningServer.Password);
        await Button("app.signIn.do").ClickAsync();

        await page.WaitForURLAsync("**/east/tasks");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words["work.inbox"] }).First).ToBeVisibleAsync();
    }

    private async Task Finds_a_customer_by_two_characters()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = words["app.nav.search"] }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = words["app.palette.prompt"] }).FillAsync("物流");
        var found = page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "物流" }).Filter(new() { HasText = words.Label("customer") });
        await found.First.ClickAsync();

        await page.WaitForURLAsync("**/f/crm.customer/r/*");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("物流");
    }

    private async Task Edits_it_while_somebody_else_does()
    {
        var customer = page.Url.Split('/')[^1];
        var industry = page.GetByLabel(words.Label("customer", "industry"), new() { Exact = true });
        await industry.FillAsync("冷链物流");
        await records.ChangeAsync("crm.customer", customer, "industry", "仓储");
        await Button("records.page.save").ClickAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["records.conflict.title"] });
        await Expect(dialog).ToContainTextAsync("仓储");
        await Expect(dialog).ToContainTextAsync("冷链物流");
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["records.conflict.allMine"] }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["records.conflict.save"] }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Button("records.page.save")).ToBeHiddenAsync();

        Assert.That(await records.ValueAsync("crm.customer", customer, "industry"), Is.EqualTo("冷链物流"));
    }

    private async Task Is_signed_out_as_she_writes_and_goes_on()
    {
        var customer = page.Url.Split('/')[^1];
        await page.GetByLabel(words.Label("customer", "industry"), new() { Exact = true }).FillAsync("医药冷链");
        // Otherwise what the page still asks for after the last save finds out before she does.
        await IsCalmAsync();
        var cookies = await page.Context.CookiesAsync();
        Assert.That((await page.APIRequest.DeleteAsync("/api/v1/session", new() { Headers = [new("X-Requested-With", "tests")] })).Ok);
        // The browser does not know yet that its session is over.
        await page.Context.AddCookiesAsync(cookies.Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = cookie.SameSite }));
        await page.Keyboard.PressAsync("Control+s");

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["app.signIn.again"] });
        await dialog.GetByLabel(words["app.signIn.password"]).FillAsync(RunningServer.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["app.signIn.do"] }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Button("records.page.save")).ToBeHiddenAsync();

        Assert.That(await records.ValueAsync("crm.customer", customer, "industry"), Is.EqualTo("医药冷链"));
    }

    // Until the page has asked for nothing for a second.
    private async Task IsCalmAsync()
    {
        var last = Stopwatch.GetTimestamp();
        void Note(object? sender, IRequest request) => last = Stopwatch.GetTimestamp();
        page.Request += Note;
        page.RequestFinished += Note;
        while (Stopwatch.GetElapsedTime(last) < TimeSpan.FromSeconds(1))
        {
            await Task.Delay(50);
        }

        page.Request -= Note;
        page.RequestFinished -= Note;
    }

    private async Task Writes_down_what_was_said()
    {
        var customer = page.Url.Split('/')[^1];
        await page.GotoAsync($"/east/f/crm.follow_up/new?customer={customer}");
        await page.GetByLabel(words.Label("follow_up", "subject"), new() { Exact = true }).FillAsync("电话：冷链改造");
        await page.GetByLabel(words.Label("follow_up", "content"), new() { Exact = true }).FillAsync("两周内给方案。");
        await page.GetByRole(AriaRole.Button, new() { Name = words["records.new.save"], Exact = true }).ClickAsync();

        await page.WaitForURLAsync("**/f/crm.follow_up/r/*");
        var made = await server.GetAsync($"/api/v1/workspaces/east/forms/crm.follow_up/records/{page.Url.Split('/')[^1]}");
        Assert.Multiple(() =>
        {
            Assert.That(made.GetProperty("values").GetProperty("subject").GetString(), Is.EqualTo("电话：冷链改造"));
            Assert.That(made.GetProperty("values").GetProperty("customer").GetProperty("id").GetString(), Is.EqualTo(customer));
        });
    }

    private async Task Moves_a_card_past_a_gate_that_first_refuses()
    {
        var deal = await records.MadeDealAsync("Cold chain");
        var met = words.CheckItem("deal_path", "standard", "engaging", "met");
        await MoveToProposalAsync(met);
        Assert.That(await records.ValueAsync("crm.deal", deal, "stage"), Is.EqualTo("engaging"));

        await page.GotoAsync($"/east/f/crm.deal/r/{deal}");

        // It shows at once; leaving the page before it is sent would give it up.
        await page.RunAndWaitForResponseAsync(() => page.GetByText(met).First.ClickAsync(), static answer => answer.Url.Contains("/checklist/", StringComparison.Ordinal));
        await Expect(page.GetByText(words["records.page.ready", ("stage", words.Stage("deal_path", "standard", "proposal"))])).ToBeVisibleAsync();
        await MoveToProposalAsync(null);
        var dialog = page.GetByRole(AriaRole.Dialog);
        var propose = dialog.GetByRole(AriaRole.Button, new() { Name = words.Transition("deal_path", "standard", "propose") });
        await propose.ClickAsync();

        // The next stage wants to know for whom; it is asked for right there.
        await dialog.GetByLabel(words.Label("deal", "customer")).First.FillAsync("物流");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "物流有限公司" }).First.ClickAsync();
        await propose.ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();

        Assert.That(await records.ValueAsync("crm.deal", deal, "stage"), Is.EqualTo("proposal"));
    }

    private async Task MoveToProposalAsync(string? refusal)
    {
        await page.GotoAsync("/east/f/crm.deal/v/crm.deal_board");
        var card = page.Locator(".ff-board-card").Filter(new() { HasText = "Cold chain" });
        await card.ScrollIntoViewIfNeededAsync();
        await page.WaitForSettledAsync();
        var proposal = words.Stage("deal_path", "standard", "proposal");
        if (isPhone)
        {
            await card.GetByRole(AriaRole.Button, new() { Name = words["views.board.moveCard", ("title", "Cold chain")] }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "→ " + proposal }).ClickAsync();
        }
        else
        {
            await DragAsync(card, page.Locator(".ff-column").Filter(new() { HasText = proposal }).First, refusal);
        }

        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(refusal ?? string.Empty);
    }

    private async Task Finishes_a_task_from_the_inbox()
    {
        var task = await server.SendAsync(HttpMethod.Post, "/api/v1/workspaces/east/tasks", new { kind = "other", title = "寄样品" });
        await page.GotoAsync("/east/tasks");
        var tick = page.GetByRole(AriaRole.Checkbox, new() { Name = words["work.completeNamed", ("title", "寄样品")] });
        if (isPhone)
        {
            await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "寄样品" }).GetByRole(AriaRole.Button, new() { Name = words["work.noteResult"] }).ClickAsync();
            var dialog = page.GetByRole(AriaRole.Dialog);
            await dialog.GetByRole(AriaRole.Textbox).FillAsync("已寄出");
            await dialog.GetByRole(AriaRole.Button, new() { Name = words["work.complete"], Exact = true }).ClickAsync();
        }
        else
        {
            await tick.Locator("xpath=ancestor-or-self::label").ClickAsync();
        }

        await Expect(page.GetByText(words["work.completed", ("title", "寄样品")])).ToBeVisibleAsync();
        Assert.That((await server.GetAsync($"/api/v1/workspaces/east/tasks/{task.GetProperty("id").GetString()}")).GetProperty("status").GetString(), Is.EqualTo("done"));
    }

    private async Task Imports_a_spreadsheet_with_three_bad_rows_and_mends_them()
    {
        var name = words.Label("lead", "name");
        var email = words.Label("lead", "email");
        var rows = string.Join('\n', Enumerable.Range(1, 12).Select(row => $"展会 {row:00},{(row % 4 == 0 ? "not an address" : $"fair{row}@example.com")}"));
        await page.GotoAsync("/east/f/crm.lead/import");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Button("data.import.choose").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "fair.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"{name},{email}\n{rows}\n") });
        await Button("data.import.rehearse").ClickAsync();
        await Expect(page.GetByText(words["data.import.wouldRefuse", ("count", 3)])).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = words["data.import.run"], Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words["data.import.ended.done"] })).ToBeVisibleAsync();
        foreach (var row in (int[])[5, 9, 13])
        {
            await page.GetByLabel(words["data.import.cell", ("column", email), ("row", row)]).FillAsync($"mended{row}@example.com");
        }

        await Button("data.import.mendRun", ("count", 3)).ClickAsync();
        await Expect(page.GetByText(words["data.import.mend", ("count", 3)])).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words["data.import.ended.done"] })).ToBeVisibleAsync();
        Assert.That(await records.CountAsync("crm.lead", new { field = "name", op = "startsWith", value = "展会" }), Is.EqualTo(12));
    }

    private async Task Changes_two_hundred_records_at_once()
    {
        await page.GotoAsync("/east/f/crm.follow_up/v/crm.my_follow_ups");
        await page.WaitForSettledAsync();
        var total = await records.CountAsync("crm.follow_up");
        if (isPhone)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words["views.table.startChoosing"] }).ClickAsync();
            await page.GetByRole(AriaRole.Checkbox, new() { Name = words["views.table.choose"] }).First.Locator("xpath=ancestor-or-self::label").ClickAsync();
        }
        else
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = words["views.table.chooseAll"] }).ClickAsync();
        }

        var bar = page.GetByRole(AriaRole.Toolbar, new() { Name = words["views.bulk.bar"] });
        await bar.GetByRole(AriaRole.Button, new() { NameRegex = new(@"\d{3}") }).First.ClickAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = words["views.bulk.edit"] }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = words["views.bulk.field"] }).FillAsync(words.Label("follow_up", "nextStep"));
        await page.GetByRole(AriaRole.Option, new() { Name = words.Label("follow_up", "nextStep"), Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = words["views.bulk.value"] }).FillAsync("年底回访");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(@"\d{3}") }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = 60_000 });

        var changed = await records.CountAsync("crm.follow_up", new { field = "nextStep", op = "eq", value = "年底回访" });
        Assert.That(changed, Is.GreaterThanOrEqualTo(200).And.LessThanOrEqualTo(total));
    }

    private async Task Takes_a_list_out_as_a_file()
    {
        await page.GotoAsync("/east/f/crm.customer/v/crm.all_customers");
        await page.WaitForSettledAsync();
        if (isPhone)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words["views.more"] }).First.ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = words["views.export"] }).ClickAsync();
        }
        else
        {
            await Button("views.export").First.ClickAsync();
        }

        await page.GetByRole(AriaRole.Radio, new() { Name = words["views.exports.csv"] }).Locator("xpath=ancestor-or-self::label").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => Button("views.exports.do").ClickAsync());
        var text = await File.ReadAllTextAsync((await file.PathAsync())!);
        Assert.Multiple(async () =>
        {
            Assert.That(text, Does.Contain(words.Label("customer", "name")));
            Assert.That(text.Trim().Split('\n'), Has.Length.EqualTo(1 + await records.CountAsync("crm.customer")));
        });
    }

    private async Task Speaks_the_other_language_and_goes_home()
    {
        var other = language == "en" ? "zh-CN" : "en";
        await page.GotoAsync("/east/me");
        await page.GetByRole(AriaRole.Radio, new() { Name = other == "en" ? "English" : "简体中文" }).Locator("xpath=ancestor-or-self::label").ClickAsync();
        await Expect(page.GetByText(new Words(other)["app.theme.label"])).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = new Words(other)["app.signIn.out"] }).ClickAsync();

        await page.WaitForURLAsync("**/sign-in");
        Assert.That((await page.APIRequest.GetAsync("/api/v1/session")).Status, Is.EqualTo(401));
    }

    private ILocator Button(string key, params (string Name, object Value)[] parameters) =>
        page.GetByRole(AriaRole.Button, new() { Name = words[key, parameters] });

    private async Task DragAsync(ILocator card, ILocator column, string? refusal)
    {
        var from = (await card.BoundingBoxAsync())!;
        var to = (await column.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(from.X + (from.Width / 2) + 24, from.Y + (from.Height / 2), new() { Steps = 4 });
        await page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + 140, new() { Steps = 12 });
        await Expect(column).ToHaveClassAsync(new Regex("\\bover\\b"));
        await Expect(column).ToContainTextAsync(refusal ?? string.Empty);
        await page.Mouse.UpAsync();
    }
}
