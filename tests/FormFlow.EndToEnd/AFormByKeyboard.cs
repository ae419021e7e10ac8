using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A form designed by somebody who never touches a mouse, from blank to published.</summary>
public sealed class AFormByKeyboard() : KeyboardFixture(template: null)
{
    private const string Form = "/api/v1/workspaces/east/forms/equipmentRequest.equipmentRequest";

    [Test]
    public async Task Is_designed_without_a_mouse_and_the_focus_is_always_seen()
    {
        await Page.TakeAsync(
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
        Assert.That(Hand.Unseen, Is.Empty);

        var form = await Server.GetAsync(Form);
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

    private ILocator Canvas => Page.GetByRole(AriaRole.Region, new() { Name = Words["designer.canvas"], Exact = true });

    private ILocator Settings => Page.GetByRole(AriaRole.Complementary, new() { Name = Words["designer.panel"] });

    private ILocator Palette => Page.GetByRole(AriaRole.Complementary, new() { Name = Words["designer.palette"] });

    private async Task Begins_a_form()
    {
        await Page.GotoAsync("/east");
        await Hand.DoAsync(Page.GetByRole(AriaRole.Link, new() { Name = Words["app.home.newForm"] }));
        await Hand.WriteAsync(Page.GetByRole(AriaRole.Textbox, new() { Name = Words["designer.begin.label"] }), "Equipment request");
        await Hand.PressAsync("Enter");
        await Expect(Part("Name")).ToBeVisibleAsync();
    }

    private async Task Takes_fields_from_the_palette()
    {
        await Hand.WriteAsync(Palette.GetByRole(AriaRole.Searchbox), "exact to the cent");
        await Hand.PressAsync("Enter");
        await Expect(Part("Amount of money")).ToBeVisibleAsync();
        await ToldAsync("Amount of money: place 2 of 2 on the form");
        foreach (var (type, count) in ((string, int)[])[("number", 3), ("select", 4)])
        {
            await Hand.ArrowToAsync(Palette.GetByRole(AriaRole.Button, new() { Name = Words[$"fields.types.{type}"], Exact = true }));
            await Hand.PressAsync("Enter");
            await ToldAsync($"{Words[$"fields.types.{type}"]}: place {count} of {count} on the form");
        }

        await Hand.ArrowToAsync(Palette.GetByRole(AriaRole.Button, new() { Name = Words["designer.parts.section"], Exact = true }));
        await Hand.PressAsync("Enter");
        await ToldAsync("Section: place 5 of 5 on the form");
        await Hand.ArrowToAsync(Palette.GetByRole(AriaRole.Button, new() { Name = Words["fields.types.formula"], Exact = true }), "ArrowUp");
        await Hand.PressAsync("Enter");
        await ToldAsync("Formula: place 1 of 1 in Section");
    }

    private async Task Says_what_a_field_is_called_and_how_wide_it_is()
    {
        await Hand.ToAsync(Part("Formula"));
        await OpenAsync("Amount of money");
        await NameAsync("Price");
        await Hand.ToAsync(Settings.GetByRole(AriaRole.Radio, new() { Name = Words["designer.widths.quarter"], Exact = true }));
        await Hand.ArrowToAsync(Settings.GetByRole(AriaRole.Radio, new() { Name = Words["designer.widths.half"], Exact = true }), "ArrowRight");
        await Hand.PressAsync("Space");
        await Hand.PressAsync("Escape");
        await Hand.IsInsideAsync(Part("Price"));
        await OpenAsync("Number");
        await NameAsync("Quantity");
        await Hand.PressAsync("Escape");
    }

    private async Task Moves_one_into_a_section()
    {
        await Hand.ArrowToAsync(Part("Choice"));
        await Hand.PressAsync("Enter");
        await Hand.PressAsync("Alt+ArrowDown");
        await ToldAsync("Choice: place 1 of 2 in Section");
        await Hand.PressAsync("Alt+ArrowDown");
        await ToldAsync("Choice: place 2 of 2 in Section");
        await Hand.PressAsync("Alt+ArrowUp");
        await ToldAsync("Choice: place 1 of 2 in Section");
        await Hand.IsInsideAsync(Part("Choice"));
    }

    private async Task Writes_its_choices()
    {
        await Hand.PressAsync("Enter");
        await NameAsync("Urgency");
        await Hand.WriteAsync(Settings.GetByRole(AriaRole.Textbox, new() { Name = Words["fields.settings.optionLabel", ("number", 1)] }), "Can wait");
        await Hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = Words["fields.settings.addOption"] }));
        await Hand.PressAsync("Escape");
        await Hand.IsInsideAsync(Part("Urgency"));
    }

    private async Task Asks_for_one_by_a_rule()
    {
        await OpenAsync("Quantity");
        await Hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = Words["fields.settings.rule.set", ("label", Words["designer.rule.required"])] }));
        await Hand.ArrowToAsync(Page.GetByRole(AriaRole.Menuitem, new() { Name = Words["fields.settings.rule.byCondition"] }));
        await Hand.PressAsync("Enter");
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = Words["designer.rule.required"] });
        await Hand.WriteAsync(dialog.GetByRole(AriaRole.Combobox, new() { Name = Words["views.filter.field"] }), "Price");
        await Hand.ArrowToAsync(Page.GetByRole(AriaRole.Option, new() { Name = "Price", Exact = true }));
        await Hand.PressAsync("Enter");
        await Hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = Words["views.filter.operator"] }));
        await Hand.ArrowToAsync(Page.GetByRole(AriaRole.Option, new() { Name = Words["views.filter.op.notEmpty"], Exact = true }));
        await Hand.PressAsync("Enter");
        await Hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = Words["views.filter.apply"] }));
        await Expect(dialog).ToHaveCountAsync(0);
        await Hand.IsInsideAsync(Settings);
        await Hand.PressAsync("Escape");
    }

    private async Task Writes_a_formula()
    {
        await OpenAsync("Formula");
        await NameAsync("Total");
        await Hand.ToAsync(Settings.Locator(".ff-formula-code"));
        await Hand.WriteAsync("price * quantity");
        await Hand.PressAsync("Escape");
        await Expect(Canvas.GetByText("Price * Quantity")).ToBeVisibleAsync();
        await Hand.PressAsync("Escape");
        await Hand.IsInsideAsync(Part("Total"));
    }

    private async Task Copies_takes_away_and_undoes()
    {
        await Hand.ArrowToAsync(Part("Quantity"), "ArrowUp");
        await Hand.PressAsync("Enter");
        await Hand.PressAsync("Control+c");
        await Hand.PressAsync("Control+v");
        await Expect(Part("Quantity")).ToHaveCountAsync(2);
        await Hand.PressAsync("Delete");
        await Expect(Part("Quantity")).ToHaveCountAsync(1);
        await Hand.IsInsideAsync(Canvas);
        await Hand.PressAsync("Control+z");
        await Expect(Part("Quantity")).ToHaveCountAsync(2);
        await Hand.PressAsync("Control+z");
        await Expect(Part("Quantity")).ToHaveCountAsync(1);
        await Hand.IsInsideAsync(Canvas);
        await Hand.PressAsync("Control+y");
        await Expect(Part("Quantity")).ToHaveCountAsync(2);
        await Hand.PressAsync("Control+z");
        await Expect(Part("Quantity")).ToHaveCountAsync(1);
    }

    private async Task Tries_it()
    {
        await Hand.DoAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["designer.try.do"] }));
        var tried = Page.Locator(".ff-design-try");
        await Hand.WriteAsync(tried.GetByRole(AriaRole.Textbox, new() { Name = "Price" }), "12.5");
        await Hand.WriteAsync(tried.GetByRole(AriaRole.Textbox, new() { Name = "Quantity" }), "4");
        await Expect(tried.GetByText("50", new() { Exact = true })).ToBeVisibleAsync();
        await Hand.DoAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["designer.try.back"] }));
        await Expect(Part("Price")).ToBeVisibleAsync();
    }

    private async Task Publishes()
    {
        await Hand.DoAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.open"], Exact = true }));
        await Hand.DoAsync(Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.do"] }));
        await Expect(Page.GetByText(Words["designer.publish.done"])).ToBeVisibleAsync();
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    /// <summary>A field on the canvas.</summary>
    private ILocator Part(string label) => Canvas.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{label}{Words["designer.comma"]}") });

    /// <summary>Picks a field of the canvas, where the focus is, and goes to its settings.</summary>
    private async Task OpenAsync(string label)
    {
        var isBefore = await Part(label).EvaluateAsync<bool>("goal => (document.activeElement.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING) !== 0");
        await Hand.ArrowToAsync(Part(label), isBefore ? "ArrowUp" : "ArrowDown");
        await Hand.PressAsync("Enter");
        await Hand.PressAsync("Enter");
        await Hand.IsInsideAsync(Settings);
    }

    /// <summary>Writes what the field is called whose settings have the focus: it stands first there.</summary>
    private async Task NameAsync(string name)
    {
        await Expect(Settings.GetByRole(AriaRole.Textbox, new() { Name = Words["designer.field.label"], Exact = true })).ToBeFocusedAsync();
        await Hand.PressAsync("Control+a");
        await Hand.WriteAsync(name);
        await Expect(Part(name)).ToBeVisibleAsync();
    }

    private Task ToldAsync(string what) => Expect(Page.Locator("[data-placing]")).ToHaveTextAsync(what);
}
