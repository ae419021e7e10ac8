using System.Text;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>The same working day by somebody who never touches a mouse. After the first address, the app itself is the only way around.</summary>
public sealed class ADayByKeyboard
{
    private readonly Words words = new("en");
    private RunningServer server = null!;
    private SampleRecords records = null!;
    private IPage page = null!;
    private Hand hand = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        var browser = await Installed.BrowserAsync();
        server = await RunningServer.StartAsync();
        await server.SetUpAsync();
        records = new SampleRecords(server);
        page = await browser.AnonymousAsync(server, new Look(false, "en", false));
        hand = new Hand(page);
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
    public async Task Is_done_without_a_mouse_and_the_focus_is_always_seen()
    {
        await page.TakeAsync(
            "keyboard",
            Signs_in,
            Finds_a_customer_by_two_characters,
            Edits_it_while_somebody_else_does,
            Writes_down_what_was_said,
            Moves_a_card_past_a_gate_that_first_refuses,
            Finishes_a_task_from_the_inbox,
            Imports_a_spreadsheet_with_three_bad_rows_and_mends_them,
            Changes_two_hundred_records_at_once,
            Opens_a_row_and_mends_a_cell,
            Takes_a_list_out_as_a_file,
            Speaks_the_other_language_and_goes_home);
        Assert.That(hand.Unseen, Is.Empty);
    }

    private async Task Signs_in()
    {
        await page.GotoAsync("/east/tasks");
        await hand.WriteAsync(page.GetByLabel(words["app.signIn.email"]), RunningServer.Email);
        await hand.WriteAsync(page.GetByLabel(words["app.signIn.password"]), RunningServer.Password);
        await hand.PressAsync("Enter");
        await page.WaitForURLAsync("**/east/tasks");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words["work.inbox"] }).First).ToBeVisibleAsync();
    }

    private async Task Finds_a_customer_by_two_characters()
    {
        await AskAsync("物流");
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "物流" }).Filter(new() { HasText = words.Label("customer") }));
        await hand.PressAsync("Enter");
        await page.WaitForURLAsync("**/f/crm.customer/r/*");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("物流");
    }

    private async Task Edits_it_while_somebody_else_does()
    {
        var customer = page.Url.Split('/')[^1];
        await hand.WriteAsync(page.GetByLabel(words.Label("customer", "industry"), new() { Exact = true }), "冷链物流");
        await records.ChangeAsync("crm.customer", customer, "industry", "仓储");
        await hand.PressAsync("Control+s");

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["records.conflict.title"] });
        await Expect(dialog).ToContainTextAsync("仓储");
        await hand.ToAsync(dialog.GetByRole(AriaRole.Radio, new() { Name = "冷链物流" }));
        await hand.ArrowToAsync(dialog.GetByRole(AriaRole.Radio, new() { Name = "仓储" }));
        await hand.ArrowToAsync(dialog.GetByRole(AriaRole.Radio, new() { Name = "冷链物流" }), "ArrowUp");
        await hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = words["records.conflict.save"] }));
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Button("records.page.save")).ToBeHiddenAsync();

        Assert.That(await records.ValueAsync("crm.customer", customer, "industry"), Is.EqualTo("冷链物流"));
        await hand.IsInsideAsync(page.GetByRole(AriaRole.Main));
    }

    private async Task Writes_down_what_was_said()
    {
        var customer = page.Url.Split('/')[^1];
        var related = page.GetByRole(AriaRole.Region, new() { Name = words["records.page.related"] });
        var label = words.Label("follow_up");
        await hand.DoAsync(related.GetByRole(AriaRole.Button, new() { Name = words["records.page.newRelated", ("form", label)] }).Or(related.GetByRole(AriaRole.Button, new() { Name = label, Exact = true })));
        await page.WaitForURLAsync("**/f/crm.follow_up/new?*");
        await hand.WriteAsync(page.GetByLabel(words.Label("follow_up", "subject"), new() { Exact = true }), "电话：冷链改造");
        await hand.WriteAsync(page.GetByLabel(words.Label("follow_up", "content"), new() { Exact = true }), "两周内给方案。");
        await hand.PressAsync("Control+s");

        await page.WaitForURLAsync("**/f/crm.follow_up/r/*");
        var made = await server.GetAsync($"/api/v1/workspaces/east/forms/crm.follow_up/records/{page.Url.Split('/')[^1]}");
        Assert.That(made.GetProperty("values").GetProperty("customer").GetProperty("id").GetString(), Is.EqualTo(customer));
    }

    private async Task Moves_a_card_past_a_gate_that_first_refuses()
    {
        var deal = await records.MadeDealAsync("Cold chain");
        await GoAsync(words.View("deal_board"), "**/v/crm.deal_board");
        var card = page.Locator(".ff-board-card").Filter(new() { HasText = "Cold chain" });
        await hand.ToAsync(card.GetByRole(AriaRole.Button, new() { Name = "Cold chain" }).First);
        var engaging = words.Stage("deal_path", "standard", "engaging");
        var proposal = words.Stage("deal_path", "standard", "proposal");
        await hand.PressAsync("Space");
        await Expect(page.GetByText(words["views.board.over", ("title", "Cold chain"), ("column", engaging)])).ToBeAttachedAsync();
        await hand.PressAsync("ArrowRight");
        await Expect(page.GetByText(words["views.board.over", ("title", "Cold chain"), ("column", proposal)])).ToBeAttachedAsync();
        await hand.PressAsync("Space");

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["records.transition.into", ("stage", proposal)] });
        var propose = dialog.GetByRole(AriaRole.Button, new() { Name = words.Transition("deal_path", "standard", "propose") });
        await Expect(propose).ToBeDisabledAsync();
        Assert.That(await records.ValueAsync("crm.deal", deal, "stage"), Is.EqualTo("engaging"));

        await hand.DoAsync(dialog.GetByRole(AriaRole.Checkbox, new() { Name = words.CheckItem("deal_path", "standard", "engaging", "met") }), "Space");
        await Expect(propose).ToBeEnabledAsync();
        await hand.DoAsync(propose);
        await hand.WriteAsync(dialog.GetByLabel(words.Label("deal", "customer")).First, "物流");
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Option).Filter(new() { HasText = "物流有限公司" }));
        await hand.PressAsync("Enter");
        await hand.DoAsync(propose);
        await Expect(dialog).ToBeHiddenAsync();

        Assert.That(await records.ValueAsync("crm.deal", deal, "stage"), Is.EqualTo("proposal"));
        await hand.IsInsideAsync(page.GetByRole(AriaRole.Main));
    }

    private async Task Finishes_a_task_from_the_inbox()
    {
        var task = await server.SendAsync(HttpMethod.Post, "/api/v1/workspaces/east/tasks", new { kind = "other", title = "寄样品" });
        await GoAsync(words["app.nav.inbox"], "**/east/tasks");
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Link, new() { Name = "寄样品" }), "j");
        await hand.PressAsync("k");
        await hand.PressAsync("j");
        await hand.PressAsync("e");

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "寄样品" });
        await hand.WriteAsync(dialog.GetByRole(AriaRole.Textbox), "已寄出");
        await hand.PressAsync("Control+Enter");
        await Expect(page.GetByText(words["work.completed", ("title", "寄样品")])).ToBeVisibleAsync();
        Assert.That((await server.GetAsync($"/api/v1/workspaces/east/tasks/{task.GetProperty("id").GetString()}")).GetProperty("result").GetString(), Is.EqualTo("已寄出"));
    }

    private async Task Imports_a_spreadsheet_with_three_bad_rows_and_mends_them()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 12).Select(row => $"展会 {row:00},{(row % 4 == 0 ? "not an address" : $"fair{row}@example.com")}"));
        var email = words.Label("lead", "email");
        await GoAsync(words.View("open_leads"), "**/v/crm.open_leads");
        await hand.DoAsync(page.GetByRole(AriaRole.Link, new() { Name = words["views.import"], Exact = true }));
        await hand.ToAsync(Button("data.import.choose"));
        var chooser = await page.RunAndWaitForFileChooserAsync(() => hand.PressAsync("Enter"));
        await chooser.SetFilesAsync(new FilePayload { Name = "fair.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"{words.Label("lead", "name")},{email}\n{rows}\n") });
        await hand.DoAsync(Button("data.import.rehearse"));
        await Expect(page.GetByText(words["data.import.wouldRefuse", ("count", 3)])).ToBeVisibleAsync();
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["data.import.run"], Exact = true }));

        var ended = page.GetByRole(AriaRole.Heading, new() { Name = words["data.import.ended.done"] });
        await Expect(ended).ToBeVisibleAsync();
        foreach (var row in (int[])[5, 9, 13])
        {
            await hand.WriteAsync(page.GetByLabel(words["data.import.cell", ("column", email), ("row", row)]), $"mended{row}@example.com");
        }

        await hand.DoAsync(Button("data.import.mendRun", ("count", 3)));
        await Expect(page.GetByText(words["data.import.mend", ("count", 3)])).ToBeHiddenAsync();
        await Expect(ended).ToBeVisibleAsync();
        Assert.That(await records.CountAsync("crm.lead", new { field = "name", op = "startsWith", value = "展会" }), Is.EqualTo(12));
    }

    private async Task Changes_two_hundred_records_at_once()
    {
        await GoAsync(words.View("my_follow_ups"), "**/v/crm.my_follow_ups");
        await hand.DoAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = words["views.table.chooseAll"] }), "Space");

        var bar = page.GetByRole(AriaRole.Toolbar, new() { Name = words["views.bulk.bar"] });
        await hand.DoAsync(bar.GetByRole(AriaRole.Button, new() { NameRegex = new(@"\d{3}") }));
        await hand.DoAsync(bar.GetByRole(AriaRole.Button, new() { Name = words["views.bulk.edit"] }));
        var dialog = page.GetByRole(AriaRole.Dialog);
        var next = words.Label("follow_up", "nextStep");
        await hand.WriteAsync(dialog.GetByRole(AriaRole.Combobox, new() { Name = words["views.bulk.field"] }), next);
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Option, new() { Name = next, Exact = true }));
        await hand.PressAsync("Enter");
        await hand.WriteAsync(dialog.GetByRole(AriaRole.Textbox, new() { Name = words["views.bulk.value"] }), "年底回访");
        await hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(@"\d{3}") }));
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = 60_000 });

        Assert.That(
            await records.CountAsync("crm.follow_up", new { field = "nextStep", op = "eq", value = "年底回访" }),
            Is.GreaterThanOrEqualTo(200).And.LessThanOrEqualTo(await records.CountAsync("crm.follow_up")));
    }

    private async Task Opens_a_row_and_mends_a_cell()
    {
        await GoAsync(words.View("all_customers"), "**/v/crm.all_customers");
        var grid = page.GetByRole(AriaRole.Grid, new() { Name = words.View("all_customers") });
        var title = page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Gridcell).Nth(1);
        await hand.ToAsync(grid);
        await hand.PressAsync("ArrowDown");
        await hand.ArrowToAsync(title, "ArrowRight");
        await hand.PressAsync("Enter");
        await page.WaitForURLAsync("**record=*");
        var customer = page.Url.Split("record=")[^1];
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer).ToBeVisibleAsync();
        await hand.PressAsync("Escape");
        await Expect(drawer).ToBeHiddenAsync();
        await hand.IsInsideAsync(grid);

        await hand.PressAsync("ArrowRight");
        await hand.PressAsync("F2");
        await hand.PressAsync("Control+a");
        await hand.WriteAsync("港口");
        await hand.PressAsync("Enter");
        await Expect(grid.GetByRole(AriaRole.Gridcell, new() { Name = "港口", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".ff-grid .rdg-editor-container")).ToBeHiddenAsync();
        await hand.IsInsideAsync(grid);
        Assert.That(() => records.ValueAsync("crm.customer", customer, "industry"), Is.EqualTo("港口").After(5_000, 100));
    }

    private async Task Takes_a_list_out_as_a_file()
    {
        await hand.DoAsync(Button("views.export").First);
        await hand.ToAsync(page.GetByRole(AriaRole.Radio, new() { Name = words["views.exports.xlsx"] }));
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Radio, new() { Name = words["views.exports.csv"] }));
        await hand.ToAsync(Button("views.exports.do"));
        var file = await page.RunAndWaitForDownloadAsync(() => hand.PressAsync("Enter"));
        var text = await File.ReadAllTextAsync((await file.PathAsync())!);
        Assert.That(text.Trim().Split('\n'), Has.Length.EqualTo(1 + await records.CountAsync("crm.customer")));
    }

    private async Task Speaks_the_other_language_and_goes_home()
    {
        var chinese = new Words("zh-CN");
        await GoAsync(words["app.nav.me"], "**/east/me");
        await hand.ToAsync(page.GetByRole(AriaRole.Radio, new() { Name = "English" }));
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Radio, new() { Name = "简体中文" }));
        await Expect(page.GetByText(chinese["app.theme.label"])).ToBeVisibleAsync();
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = chinese["app.signIn.out"] }));

        await page.WaitForURLAsync("**/sign-in");
        Assert.That((await page.APIRequest.GetAsync("/api/v1/session")).Status, Is.EqualTo(401));
    }

    private ILocator Button(string key, params (string Name, object Value)[] parameters) =>
        page.GetByRole(AriaRole.Button, new() { Name = words[key, parameters] });

    /// <summary>Asks the palette for something.</summary>
    private async Task AskAsync(string text)
    {
        await hand.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = words["app.palette.prompt"] })).ToBeFocusedAsync();
        await hand.WriteAsync(text);
    }

    /// <summary>Goes to a page by the palette; the focus goes along.</summary>
    private async Task GoAsync(string name, string address)
    {
        await AskAsync(name);
        // What else is said of it, such as its app, comes behind.
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new Regex($"^{Regex.Escape(name)}(\\s|$)") }));
        await hand.PressAsync("Enter");
        await page.WaitForURLAsync(address);
        await hand.IsInsideAsync(page.GetByRole(AriaRole.Main));
    }
}
