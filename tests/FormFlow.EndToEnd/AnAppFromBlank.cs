using System.Text.Json;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>
/// Somebody who has an empty workspace makes an app in the browser, form, rule, process, board and public link, without many steps; a stranger
/// sends a request, and it is moved on by phone.
/// </summary>
public sealed class AnAppFromBlank
{
    private const string Form = "equipmentRequest.equipmentRequest";
    private const string Api = $"/api/v1/workspaces/east/forms/{Form}";

    private const string Noted = """
        Subject*
        Reason
        Needed by
        Urgency: Normal, Urgent
        Why so soon
        Requested by
        E-mail
        Phone
        For a new colleague?
        Importance
        Items
          Item
          Quantity
          Price
          Amount = Price * Quantity
        Total = SUM(Items.Amount)
        State: Asked → Ordered → Handed over
        """;

    private readonly Words words = new("en");
    private readonly Interactions hands = new();
    private RunningServer server = null!;
    private IPage page = null!;
    private IPage phone = null!;
    private string path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync();
        await server.SetUpAsync(template: null);
        var browser = await Installed.BrowserAsync();
        page = await browser.SignedInAsync(server, new Look(false, "en", false));
        phone = await browser.SignedInAsync(server, new Look(IsPhone: true, "en", IsDark: false));
        page.SetDefaultTimeout(60_000);
        phone.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(45_000);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await page.Context.CloseAsync();
        await phone.Context.CloseAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Is_made_in_under_forty_interactions_and_then_does_its_work()
    {
        await page.TakeAsync("made", Notes_down_the_form, Shows_a_field_by_a_rule, Sets_a_gate_and_a_reminder, Publishes, Makes_a_public_link);
        TestContext.Out.WriteLine($"The app was made in {hands.Count} interactions; each line of the form's fields is one of them.");
        Assert.That(hands.Count, Is.LessThan(40));

        await Holds_what_was_asked_for();
        await phone.TakeAsync("used", Sends_a_request_from_outside, Is_refused_at_the_gate_and_passes, Sees_it_on_the_board);
    }

    private ILocator Canvas => page.GetByRole(AriaRole.Region, new() { Name = words["designer.canvas"], Exact = true });

    private ILocator Settings => page.GetByRole(AriaRole.Complementary, new() { Name = words["designer.panel"] });

    private async Task Notes_down_the_form()
    {
        await page.GotoAsync("/east");
        await hands.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = words["app.home.newForm"] }));
        await hands.TypeAsync(page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.begin.label"] }), "Equipment request");
        await hands.TypeAsync(page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.lines.label"] }), Noted.ReplaceLineEndings("\n"));
        await Expect(page.GetByRole(AriaRole.List, new() { Name = words["designer.lines.understood"] }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(13);
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await hands.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = words["designer.begin.do"] }));
        await Expect(Canvas).ToBeVisibleAsync();
    }

    private async Task Shows_a_field_by_a_rule()
    {
        await PickAsync("Why so soon");
        await hands.ClickAsync(Settings.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.rule.set", ("label", words["designer.rule.visible"])] }));
        await hands.ClickAsync(page.GetByRole(AriaRole.Menuitem, new() { Name = words["fields.settings.rule.byCondition"] }));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.rule.visible"] });
        await hands.TypeAsync(dialog.GetByRole(AriaRole.Combobox, new() { Name = words["views.filter.field"] }), "Urgency");
        await hands.ClickAsync(page.GetByRole(AriaRole.Option, new() { Name = "Urgency", Exact = true }));
        await hands.ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = words["views.filter.value"] }));
        await hands.ClickAsync(page.GetByRole(AriaRole.Option, new() { Name = "Urgent", Exact = true }));
        await hands.ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = words["views.filter.apply"] }));
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    private async Task Sets_a_gate_and_a_reminder()
    {
        await PickAsync("State");
        await Expect(page.GetByText(words["designer.saving.saved"])).ToBeVisibleAsync();
        await hands.ClickAsync(Settings.GetByRole(AriaRole.Link, new() { Name = words["fields.settings.stage.design"] }));
        await Expect(page.GetByRole(AriaRole.List, new() { Name = words["process.stages"] }).GetByRole(AriaRole.Button, new() { NameRegex = new("^(Asked|Ordered|Handed over)") })).ToHaveCountAsync(3);
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = words["process.panel"] });
        await hands.ClickAsync(panel.GetByRole(AriaRole.Button, new() { NameRegex = new(words["process.leaveNeeds"]) }));
        await hands.ClickAsync(page.GetByRole(AriaRole.Option, new() { Name = "Requested by", Exact = true }));
        await hands.PressAsync(page, "Escape");
        await hands.TypeAsync(panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.stay"], Exact = true }), "2");
        await Expect(panel.GetByRole(AriaRole.Group, new() { Name = words["process.action.notify"] })).ToBeVisibleAsync();
        await Expect(page.GetByText(words["designer.saving.saved"])).ToBeVisibleAsync();
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    private async Task Publishes()
    {
        await hands.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = words["process.publish"], Exact = true }));
        await hands.ClickAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words["designer.publish.do"], Exact = true }));
        await Expect(page.GetByText(words["process.published"])).ToBeVisibleAsync();
    }

    private async Task Makes_a_public_link()
    {
        await hands.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = words["process.share"] }));
        await hands.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = words["links.add"] }));
        await hands.ClickAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words["links.make"], Exact = true }));
        path = (await page.GetByRole(AriaRole.Link, new() { Name = words["links.open"] }).GetAttributeAsync("href"))!;
    }

    /// <summary>The documents behind what was picked: nothing of it is only a picture.</summary>
    private async Task Holds_what_was_asked_for()
    {
        var form = await server.GetAsync(Api);
        var fields = form.GetProperty("fields").EnumerateArray().ToDictionary(static field => field.GetProperty("key").GetString()!);
        var workflow = (await server.GetAsync($"/api/v1/workspaces/east/workflows/{Form}_state")).GetProperty("pipelines")[0];
        var asked = workflow.GetProperty("stages")[0];
        Assert.Multiple(() =>
        {
            Assert.That(fields.Values.Count(static field => field.GetProperty("type").GetString() != "stage"), Is.EqualTo(12));
            Assert.That(fields["whySoSoon"].GetProperty("visibleWhen").GetRawText(), Does.Contain("Urgent"));
            Assert.That(fields["items"].GetProperty("fields").GetArrayLength(), Is.EqualTo(4));
            Assert.That(fields["total"].GetProperty("formula").GetString(), Is.EqualTo("SUM(items.amount)"));
            Assert.That(workflow.GetProperty("stages").GetArrayLength(), Is.EqualTo(3));
            Assert.That(asked.GetProperty("leave").GetProperty("required")[0].GetString(), Is.EqualTo("requestedBy"));
            Assert.That(asked.GetProperty("stay").GetProperty("onLate")[0].GetProperty("actions")[0].GetProperty("type").GetString(), Is.EqualTo("notify"));
        });
    }

    private async Task Sends_a_request_from_outside()
    {
        var browser = await Installed.BrowserAsync();
        var outside = await browser.AnonymousAsync(server, new Look(IsPhone: true, "en", IsDark: false));
        await outside.GotoAsync(path);
        await outside.Locator("form[data-live]").WaitForAsync();
        await outside.GetByLabel("Subject").FillAsync("Screens for the lab");
        await outside.GetByLabel("Reason").FillAsync("The old ones flicker");
        await Expect(outside.GetByLabel("Why so soon")).ToBeHiddenAsync();
        await outside.GetByLabel("Urgency").SelectOptionAsync("Urgent");
        await outside.GetByLabel("Why so soon").FillAsync("The course begins on Monday");
        await outside.GetByLabel("Item", new() { Exact = true }).FillAsync("Monitor");
        await outside.GetByLabel("Quantity").FillAsync("3");
        await outside.GetByLabel("Price").FillAsync("19.90");

        // What is sent sooner than a person could is held.
        await outside.WaitForTimeoutAsync(2500);
        await outside.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();
        await Expect(outside.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Thank you");
        await outside.Context.CloseAsync();

        var values = await SentAsync();
        Assert.Multiple(() =>
        {
            Assert.That(values.GetProperty("total").GetDecimal(), Is.EqualTo(59.7m));
            Assert.That(values.GetProperty("whySoSoon").GetString(), Is.EqualTo("The course begins on Monday"));
            Assert.That(values.GetProperty("state").GetString(), Is.EqualTo("asked"));
        });
    }

    private async Task Is_refused_at_the_gate_and_passes()
    {
        await phone.GotoAsync($"/east/f/{Form}/v/{Form}_board");
        var card = Column("Asked").Locator(".ff-board-card").Filter(new() { HasText = "Screens for the lab" });
        await card.GetByRole(AriaRole.Button, new() { Name = words["views.board.moveCard", ("title", "Screens for the lab")] }).ClickAsync();
        await phone.GetByRole(AriaRole.Menuitem, new() { Name = "→ Ordered" }).ClickAsync();
        var dialog = phone.GetByRole(AriaRole.Dialog);
        var go = dialog.GetByRole(AriaRole.Button, new() { Name = words["process.toNamed", ("name", "Ordered")] });
        await go.ClickAsync();
        await Expect(dialog).ToContainTextAsync(words["records.form.required"]);
        Assert.That((await SentAsync()).GetProperty("state").GetString(), Is.EqualTo("asked"));

        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("Requested by") }).ClickAsync();
        await phone.GetByRole(AriaRole.Option).Filter(new() { HasText = RunningServer.Name }).First.ClickAsync();
        await go.ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        Assert.That((await SentAsync()).GetProperty("state").GetString(), Is.EqualTo("ordered"));
    }

    private async Task Sees_it_on_the_board()
    {
        await phone.ReloadAsync();
        await Expect(Column("Ordered").Locator(".ff-board-card").Filter(new() { HasText = "Screens for the lab" })).ToHaveCountAsync(1);
        await Expect(Column("Asked").Locator(".ff-board-card")).ToHaveCountAsync(0);
        Assert.That(await phone.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    private Task PickAsync(string label) =>
        hands.ClickAsync(Canvas.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{label}{words["designer.comma"]}") }));

    private ILocator Column(string stage) => phone.Locator(".ff-column").Filter(new() { HasText = stage }).First;

    private async Task<JsonElement> SentAsync() => (await server.GetAsync($"{Api}/records")).GetProperty("items").EnumerateArray().Single().GetProperty("values");
}
