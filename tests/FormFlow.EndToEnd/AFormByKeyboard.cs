using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A form designed by somebody who never touches a mouse, from blank to published.</summary>
public sealed class AFormByKeyboard
{
    private const string Form = "/api/v1/workspaces/east/forms/equipmentRequest.equipmentRequest";

    private readonly Words words = new("en");
    private RunningServer server = null!;
    private IPage page = null!;
    private Hand hand = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        var browser = await Installed.BrowserAsync();
        server = await RunningServer.StartAsync();
        await server.SetUpAsync(template: null);
        page = await browser.SignedInAsync(server, new Look(false, "en", false));
        hand = new Hand(page);
        page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(30_000);
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await page.Context.CloseAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Is_designed_without_a_mouse_and_the_focus_is_always_seen()
    {
        await page.TakeAsync(
            "design-keyboard",
            Begins_a_form,
            Takes_fields_from_the_palette,
            Says_what_a_field_is_called_and_how_wide_it_is,
            Moves_one_into_a_section,
            Writes_its_choices,
            Asks_for_one_by_a_rule,
            Writes_a_formula,
            Copies_takes_away_and_undoes,
            Tries_it,
            Publishes);
        Assert.That(hand.Unseen, Is.Empty);

        var form = await server.GetAsync(Form);
        var fields = form.GetProperty("fields").EnumerateArray().ToDictionary(static field => field.GetProperty("key").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(fields.Keys, Is.EquivalentTo(["name", "price", "quantity", "urgency", "total"]));
            Assert.That(fields["price"].GetProperty("width").GetString(), Is.EqualTo("half"));
            Assert.That(fields["urgency"].GetProperty("options")[0].GetProperty("label").GetString(), Is.EqualTo("Can wait"));
            Assert.That(fields["quantity"].GetProperty("requiredWhen").GetRawText(), Does.Contain("notEmpty"));
            Assert.That(fields["total"].GetProperty("formula").GetString(), Is.EqualTo("price * quantity"));
            Assert.That(form.GetProperty("layout").EnumerateArray().Single(static part => part.GetProperty("type").GetString() == "section").GetProperty("elements")[0].GetProperty("field").GetString(), Is.EqualTo("urgency"));
        });
    }

    private ILocator Canvas => page.GetByRole(AriaRole.Region, new() { Name = words["designer.canvas"], Exact = true });

    private ILocator Settings => page.GetByRole(AriaRole.Complementary, new() { Name = words["designer.panel"] });

    private ILocator Palette => page.GetByRole(AriaRole.Complementary, new() { Name = words["designer.palette"] });

    private async Task Begins_a_form()
    {
        await page.GotoAsync("/east");
        await hand.DoAsync(page.GetByRole(AriaRole.Link, new() { Name = words["app.home.newForm"] }));
        await hand.WriteAsync(page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.begin.label"] }), "Equipment request");
        await hand.PressAsync("Enter");
        await Expect(Part("Name")).ToBeVisibleAsync();
    }

    private async Task Takes_fields_from_the_palette()
    {
        await hand.WriteAsync(Palette.GetByRole(AriaRole.Searchbox), "exact to the cent");
        await hand.PressAsync("Enter");
        await Expect(Part("Amount of money")).ToBeVisibleAsync();
        await ToldAsync("Amount of money: place 2 of 2 on the form");
        foreach (var (type, count) in ((string, int)[])[("number", 3), ("select", 4)])
        {
            await hand.ArrowToAsync(Palette.GetByRole(AriaRole.Button, new() { Name = words[$"fields.types.{type}"], Exact = true }));
            await hand.PressAsync("Enter");
            await ToldAsync($"{words[$"fields.types.{type}"]}: place {count} of {count} on the form");
        }

        await hand.ArrowToAsync(Palette.GetByRole(AriaRole.Button, new() { Name = words["designer.parts.section"], Exact = true }));
        await hand.PressAsync("Enter");
        await ToldAsync("Section: place 5 of 5 on the form");
        await hand.ArrowToAsync(Palette.GetByRole(AriaRole.Button, new() { Name = words["fields.types.formula"], Exact = true }), "ArrowUp");
        await hand.PressAsync("Enter");
        await ToldAsync("Formula: place 1 of 1 in Section");
    }

    private async Task Says_what_a_field_is_called_and_how_wide_it_is()
    {
        await hand.ToAsync(Part("Formula"));
        await OpenAsync("Amount of money");
        await NameAsync("Price");
        await hand.ToAsync(Settings.GetByRole(AriaRole.Radio, new() { Name = words["designer.widths.quarter"], Exact = true }));
        await hand.ArrowToAsync(Settings.GetByRole(AriaRole.Radio, new() { Name = words["designer.widths.half"], Exact = true }), "ArrowRight");
        await hand.PressAsync("Space");
        await hand.PressAsync("Escape");
        await hand.IsInsideAsync(Part("Price"));
        await OpenAsync("Number");
        await NameAsync("Quantity");
        await hand.PressAsync("Escape");
    }

    private async Task Moves_one_into_a_section()
    {
        await hand.ArrowToAsync(Part("Choice"));
        await hand.PressAsync("Enter");
        await hand.PressAsync("Alt+ArrowDown");
        await ToldAsync("Choice: place 1 of 2 in Section");
        await hand.PressAsync("Alt+ArrowDown");
        await ToldAsync("Choice: place 2 of 2 in Section");
        await hand.PressAsync("Alt+ArrowUp");
        await ToldAsync("Choice: place 1 of 2 in Section");
        await hand.IsInsideAsync(Part("Choice"));
    }

    private async Task Writes_its_choices()
    {
        await hand.PressAsync("Enter");
        await NameAsync("Urgency");
        await hand.WriteAsync(Settings.GetByRole(AriaRole.Textbox, new() { Name = words["fields.settings.optionLabel", ("number", 1)] }), "Can wait");
        await hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.addOption"] }));
        await hand.PressAsync("Escape");
        await hand.IsInsideAsync(Part("Urgency"));
    }

    private async Task Asks_for_one_by_a_rule()
    {
        await OpenAsync("Quantity");
        await hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.rule.set", ("label", words["designer.rule.required"])] }));
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Menuitem, new() { Name = words["fields.settings.rule.byCondition"] }));
        await hand.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.rule.required"] });
        await hand.WriteAsync(dialog.GetByRole(AriaRole.Combobox, new() { Name = words["views.filter.field"] }), "Price");
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Option, new() { Name = "Price", Exact = true }));
        await hand.PressAsync("Enter");
        await hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = words["views.filter.operator"] }));
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Option, new() { Name = words["views.filter.op.notEmpty"], Exact = true }));
        await hand.PressAsync("Enter");
        await hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = words["views.filter.apply"] }));
        await Expect(dialog).ToHaveCountAsync(0);
        await hand.IsInsideAsync(Settings);
        await hand.PressAsync("Escape");
    }

    private async Task Writes_a_formula()
    {
        await OpenAsync("Formula");
        await NameAsync("Total");
        await hand.ToAsync(Settings.Locator(".ff-formula-code"));
        await hand.WriteAsync("price * quantity");
        await hand.PressAsync("Escape");
        await Expect(Canvas.GetByText("Price * Quantity")).ToBeVisibleAsync();
        await hand.PressAsync("Escape");
        await hand.IsInsideAsync(Part("Total"));
    }

    private async Task Copies_takes_away_and_undoes()
    {
        await hand.ArrowToAsync(Part("Quantity"), "ArrowUp");
        await hand.PressAsync("Enter");
        await hand.PressAsync("Control+c");
        await hand.PressAsync("Control+v");
        await Expect(Part("Quantity")).ToHaveCountAsync(2);
        await hand.PressAsync("Delete");
        await Expect(Part("Quantity")).ToHaveCountAsync(1);
        await hand.IsInsideAsync(Canvas);
        await hand.PressAsync("Control+z");
        await Expect(Part("Quantity")).ToHaveCountAsync(2);
        await hand.PressAsync("Control+z");
        await Expect(Part("Quantity")).ToHaveCountAsync(1);
        await hand.IsInsideAsync(Canvas);
        await hand.PressAsync("Control+y");
        await Expect(Part("Quantity")).ToHaveCountAsync(2);
        await hand.PressAsync("Control+z");
        await Expect(Part("Quantity")).ToHaveCountAsync(1);
    }

    private async Task Tries_it()
    {
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["designer.try.do"] }));
        var tried = page.Locator(".ff-design-try");
        await hand.WriteAsync(tried.GetByRole(AriaRole.Textbox, new() { Name = "Price" }), "12.5");
        await hand.WriteAsync(tried.GetByRole(AriaRole.Textbox, new() { Name = "Quantity" }), "4");
        await Expect(tried.GetByText("50", new() { Exact = true })).ToBeVisibleAsync();
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["designer.try.back"] }));
        await Expect(Part("Price")).ToBeVisibleAsync();
    }

    private async Task Publishes()
    {
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["designer.publish.open"], Exact = true }));
        await hand.DoAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words["designer.publish.do"] }));
        await Expect(page.GetByText(words["designer.publish.done"])).ToBeVisibleAsync();
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    /// <summary>A field on the canvas.</summary>
    private ILocator Part(string label) => Canvas.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{label}{words["designer.comma"]}") });

    /// <summary>Picks a field of the canvas, where the focus is, and goes to its settings.</summary>
    private async Task OpenAsync(string label)
    {
        var isBefore = await Part(label).EvaluateAsync<bool>("goal => (document.activeElement.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING) !== 0");
        await hand.ArrowToAsync(Part(label), isBefore ? "ArrowUp" : "ArrowDown");
        await hand.PressAsync("Enter");
        await hand.PressAsync("Enter");
        await hand.IsInsideAsync(Settings);
    }

    /// <summary>Writes what the field is called whose settings have the focus: it stands first there.</summary>
    private async Task NameAsync(string name)
    {
        await Expect(Settings.GetByRole(AriaRole.Textbox, new() { Name = words["designer.field.label"], Exact = true })).ToBeFocusedAsync();
        await hand.PressAsync("Control+a");
        await hand.WriteAsync(name);
        await Expect(Part(name)).ToBeVisibleAsync();
    }

    private Task ToldAsync(string what) => Expect(page.Locator("[data-placing]")).ToHaveTextAsync(what);
}
