using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>Views are made by picking, beside the records they show; what is shared others see, and what belongs to the app is published.</summary>
public sealed class AViewIsMade
{
    private const string Form = "/api/v1/workspaces/east/forms/crm.deal";

    private readonly Words words = new("en");
    private OpenBrowser browser = null!;
    private RunningServer server = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        browser = await Installed.BrowserAsync();
        server = await RunningServer.StartAsync();
        await server.SetUpAsync();
        SetDefaultExpectTimeout(45_000);
    }

    [SetUp]
    public async Task OpenAsync()
    {
        page = await browser.SignedInAsync(server, new Look(false, "en", false));
        page.SetDefaultTimeout(60_000);
    }

    [TearDown]
    public Task CloseAsync() => page.Context.CloseAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task By_picking_and_another_person_sees_it_once_it_is_shared()
    {
        await page.GotoAsync("/east/f/crm.deal");
        await page.GetByRole(AriaRole.Button, new() { Name = words["views.saved.new"] }).ClickAsync();
        await Panel.GetByRole(AriaRole.Textbox, new() { Name = words["views.edit.name"] }).FillAsync("By type");
        await ChooseAsync(words["views.edit.type"], words["views.saved.types.board"]);
        await PickAsync(Panel, words["views.edit.columnsBy"], "Type");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "New business", Exact = false }).First).ToBeVisibleAsync();
        await PickAsync(Panel.GetByRole(AriaRole.Group, new() { Name = words["views.arrange.cardsTitle"] }), words["views.arrange.addField"], "Customer");
        await Panel.GetByText(words["views.edit.all"], new() { Exact = true }).ClickAsync();
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Panel.GetByRole(AriaRole.Button, new() { Name = words["views.edit.save"], Exact = true }).ClickAsync();
        await Expect(Panel).ToHaveCountAsync(0);

        var other = await AnotherPersonAsync("Bob");
        await other.GotoAsync("/east/f/crm.deal");
        await other.GetByRole(AriaRole.Link, new() { Name = "By type" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Region, new() { Name = "New business", Exact = false }).First).ToBeVisibleAsync();
        var view = (await server.GetAsync($"{Form}/saved-views")).GetProperty("items").EnumerateArray().Single(static one => one.GetProperty("name").GetString() == "By type");
        await OnlyForMeAsync(view);
        await other.ReloadAsync();
        await Expect(other.GetByText(words["views.noView"])).ToBeVisibleAsync();
        await other.Context.CloseAsync();
        Assert.Multiple(() =>
        {
            Assert.That(view.GetProperty("view").GetProperty("groupBy").GetString(), Is.EqualTo("type"));
            Assert.That(view.GetProperty("view").GetProperty("cardFields").EnumerateArray().Last().GetString(), Is.EqualTo("customer"));
        });
    }

    [Test]
    public async Task By_keyboard_alone()
    {
        var hand = new Hand(page);
        await page.GotoAsync("/east/f/crm.contact");
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["views.saved.new"] }));
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["views.edit.name"] }), "Newest first");
        var sort = Panel.GetByRole(AriaRole.Combobox, new() { Name = words["views.arrange.addSort"] });
        await hand.WriteAsync(sort, words["views.field.createdAt"]);
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = words["views.field.createdAt"], Exact = true })).ToBeVisibleAsync();
        await hand.PressAsync("ArrowDown");
        await hand.PressAsync("Enter");

        await hand.IsInsideAsync(Panel.GetByRole(AriaRole.Grid, new() { Name = words["views.arrange.sortTitle"] }));
        var column = words["views.arrange.settings", ("field", "Name")];
        await hand.ToAsync(Panel.GetByRole(AriaRole.Grid, new() { Name = words["views.arrange.columnsTitle"] }));
        await hand.ArrowToAsync(Panel.GetByRole(AriaRole.Button, new() { Name = column, Exact = true }), "ArrowRight");
        await hand.PressAsync("Enter");
        await hand.WriteAsync(page.GetByRole(AriaRole.Dialog, new() { Name = column }).GetByRole(AriaRole.Textbox, new() { Name = words["views.column.width"] }), "280");
        await hand.PressAsync("Escape");
        var who = Panel.GetByRole(AriaRole.Radiogroup, new() { Name = words["views.edit.who"] });
        await hand.ToAsync(who);
        await hand.ArrowToAsync(who.GetByRole(AriaRole.Radio, new() { Name = words["views.edit.some"] }));
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["views.edit.members"] }));
        await hand.WriteAsync(RunningServer.Name);
        await hand.PressAsync("ArrowDown");
        await hand.PressAsync("Enter");

        // The first takes back what was searched for.
        await hand.PressAsync("Escape");
        await hand.PressAsync("Escape");
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["views.edit.save"], Exact = true }));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Newest first" })).ToBeVisibleAsync();

        Assert.That(hand.Unseen, Is.Empty);
        var view = (await server.GetAsync("/api/v1/workspaces/east/forms/crm.contact/saved-views")).GetProperty("items")[0].GetProperty("view");
        Assert.Multiple(() =>
        {
            Assert.That(view.GetProperty("sort").EnumerateArray().Last().GetProperty("field").GetString(), Is.EqualTo("createdAt"));
            Assert.That(view.GetProperty("columns")[0].GetProperty("width").GetInt32(), Is.EqualTo(280));
            Assert.That(view.GetProperty("audience").GetProperty("members").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Of_the_app_by_whoever_may_publish_it()
    {
        await page.GotoAsync("/east/f/crm.customer");
        await page.GetByRole(AriaRole.Button, new() { Name = words["views.saved.menu"] }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = words["views.edit.do"] }).ClickAsync();
        await Panel.GetByRole(AriaRole.Textbox, new() { Name = words["views.edit.name"] }).First.FillAsync("Whom we sell to");
        await Panel.GetByRole(AriaRole.Button, new() { Name = words["views.edit.publish"] }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words["designer.publish.do"] }).ClickAsync();

        await Expect(Panel).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Whom we sell to" })).ToBeVisibleAsync();
    }

    private ILocator Panel => page.GetByRole(AriaRole.Complementary, new() { Name = words["views.edit.panel"] });

    /// <summary>One of a short list.</summary>
    private async Task ChooseAsync(string label, string option)
    {
        await Panel.GetByRole(AriaRole.Button, new() { Name = label, Exact = false }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>One of the form's fields, found by its name.</summary>
    private async Task PickAsync(ILocator part, string label, string field)
    {
        var box = part.GetByRole(AriaRole.Combobox, new() { Name = label });

        // A list that is open closes when what is around it scrolls.
        await box.ScrollIntoViewIfNeededAsync();
        await box.ClickAsync();
        await box.FillAsync(field);
        await page.GetByRole(AriaRole.Option, new() { Name = field, Exact = true }).ClickAsync();
    }

    /// <summary>Lets nobody but the owner see a shared view.</summary>
    private async Task OnlyForMeAsync(JsonElement view)
    {
        var document = JsonObject.Create(view.GetProperty("view"))!;
        var me = (await server.GetAsync("/api/v1/session")).GetProperty("id").GetString();
        document["audience"] = new JsonObject { ["members"] = new JsonArray(me) };
        var changed = new { name = view.GetProperty("name").GetString(), shared = true, view = document };
        (await server.Http.PutAsJsonAsync($"{Form}/saved-views/{view.GetProperty("id").GetString()}", changed)).EnsureSuccessStatusCode();
    }

    /// <summary>A window of somebody else here.</summary>
    private async Task<IPage> AnotherPersonAsync(string name)
    {
        var person = new { name, email = $"{name}@example.com", password = "another long password" };
        (await server.Http.PostAsJsonAsync("/api/v1/workspaces/east/members", person)).EnsureSuccessStatusCode();
        var other = await browser.AnonymousAsync(server, new Look(false, "en", false));
        var answer = await other.APIRequest.PostAsync(
            "/api/v1/session", new() { DataObject = new { person.email, person.password }, Headers = [new("X-Requested-With", "tests")] });
        Assert.That(answer.Ok, await answer.TextAsync());
        return other;
    }
}
