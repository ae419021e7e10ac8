using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Forms;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>Somebody who has an empty workspace makes a form with rows, a total and a rule, publishes it, and fills it in.</summary>
public sealed class AFormFromBlank
{
    private const string Form = "/api/v1/workspaces/east/forms/equipmentRequest.equipmentRequest";

    private readonly Words words = new("en");
    private RunningServer server = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync();
        await server.SetUpAsync(template: null);
        var browser = await Installed.BrowserAsync();
        page = await browser.SignedInAsync(server, new Look(false, "en", false));
        page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(45_000);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await page.Context.CloseAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Is_designed_published_and_filled_in()
    {
        await BeginAsync("Equipment request");
        await AddAsync("longText", "Reason");
        await AddAsync("date", "Needed by");
        await AddAsync("select", "Urgency");
        await Settings.GetByRole(AriaRole.Textbox, new() { Name = words["fields.settings.optionLabel", ("number", 1)] }).FillAsync("Normal");
        await Settings.GetByRole(AriaRole.Textbox, new() { Name = words["fields.settings.optionLabel", ("number", 2)] }).FillAsync("Urgent");
        await AddAsync("text", "Why so soon");
        await ShowWhenAsync("Urgency", "Urgent");
        await AddAsync("member", "Requested by");
        await AddAsync("email", "E-mail");
        await AddAsync("phone", "Phone");
        await AddAsync("switch", "For a new colleague");
        await AddAsync("rating", "Importance");
        await AddAsync("subform", "Items");
        await Canvas.GetByRole(AriaRole.Button, new() { Name = words["designer.column", ("label", words["fields.types.text"])] }).ClickAsync();
        await NameAsync("Item");
        await AddAsync("number", "Quantity");
        await AddAsync("currency", "Price");
        await AddAsync("formula", "Amount");
        await Settings.GetByRole(AriaRole.Textbox, new() { Name = words["fields.settings.formula"], Exact = true }).FillAsync("price * quantity");
        await Canvas.GetByRole(AriaRole.Button, new() { Name = "Items", Exact = false }).First.ClickAsync(new() { Position = new() { X = 20, Y = 12 } });
        await AddAsync("formula", "Total");
        await Settings.GetByRole(AriaRole.Textbox, new() { Name = words["fields.settings.formula"], Exact = true }).FillAsync("SUM(items.amount)");
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");

        await PublishAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = words["designer.publish.see"] }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = words["views.new", ("what", "equipment request")] }).ClickAsync();
        var form = JsonNode.Parse((await server.GetAsync(Form)).GetRawText())!;
        await FillAsync(new FormFiller(page), form["fields"]!.AsArray());

        var record = (await server.GetAsync($"{Form}/records")).GetProperty("items")[0].GetProperty("values");
        Assert.That(record.GetProperty("total").GetDecimal(), Is.EqualTo(59.7m));
        Assert.That(record.GetProperty("whySoSoon").GetString(), Is.EqualTo("The old one broke"));
        Assert.That(form["fields"]!.AsArray(), Has.Count.EqualTo(12));
    }

    private ILocator Palette => page.GetByRole(AriaRole.Complementary, new() { Name = words["designer.palette"] });

    private ILocator Settings => page.GetByRole(AriaRole.Complementary, new() { Name = words["designer.panel"] });

    private ILocator Canvas => page.GetByRole(AriaRole.Region, new() { Name = words["designer.canvas"], Exact = true });

    private async Task BeginAsync(string label)
    {
        await page.GotoAsync("/east");
        await page.GetByRole(AriaRole.Link, new() { Name = words["app.home.newForm"] }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.begin.label"] }).FillAsync(label);
        await page.GetByRole(AriaRole.Button, new() { Name = words["designer.begin.do"] }).ClickAsync();
        await Expect(Canvas).ToBeVisibleAsync();
    }

    /// <summary>Puts a field behind what is picked and names it.</summary>
    private async Task AddAsync(string type, string label)
    {
        await Palette.GetByRole(AriaRole.Button, new() { Name = words[$"fields.types.{type}"], Exact = true }).ClickAsync();
        await NameAsync(label);
    }

    private Task NameAsync(string label) =>
        Settings.GetByRole(AriaRole.Textbox, new() { Name = words["designer.field.label"], Exact = true }).FillAsync(label);

    /// <summary>The picked field is shown only when a choice is made elsewhere.</summary>
    private async Task ShowWhenAsync(string field, string choice)
    {
        await Settings.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.rule.set", ("label", words["designer.rule.visible"])] }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = words["fields.settings.rule.byCondition"] }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.rule.visible"] });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = words["views.filter.field"] }).FillAsync(field);
        await page.GetByRole(AriaRole.Option, new() { Name = field, Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["views.filter.value"] }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["views.filter.apply"] }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private async Task PublishAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = words["designer.publish.open"], Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.publish.title"] });
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["designer.publish.do"] }).ClickAsync();
        await Expect(page.GetByText(words["designer.publish.done"])).ToBeVisibleAsync();
    }

    /// <summary>Fills the new form in, the rule and the total at work, and saves it.</summary>
    private async Task FillAsync(FormFiller filler, JsonArray fields)
    {
        JsonObject Field(string key) => fields.Select(static field => field!.AsObject()).First(field => (string)field["key"]! == key);
        foreach (var key in (string[])["name", "reason", "neededBy", "importance"])
        {
            await filler.FillAsync(Field(key));
        }

        await Expect(filler.Box("whySoSoon")).ToHaveCountAsync(0);
        await filler.FillAsync(Field("urgency"), "Urgent");
        await filler.FillAsync(Field("whySoSoon"), "The old one broke");
        var items = filler.Box("items");
        await items.GetByRole(AriaRole.Button, new() { Name = "Add row" }).ClickAsync();
        foreach (var (column, text) in (string[])["Monitor", "3", "19.90"] is var texts ? texts.Index() : [])
        {
            var cell = items.Locator($"[data-cell='0/{column}']");
            await cell.ClickAsync();
            await cell.GetByRole(AriaRole.Textbox).FillAsync(text);
        }

        await Expect(filler.Box("total")).ToContainTextAsync("59.7");
        await page.GetByRole(AriaRole.Button, new() { Name = words["records.new.save"], Exact = true }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/new$"));
    }
}
