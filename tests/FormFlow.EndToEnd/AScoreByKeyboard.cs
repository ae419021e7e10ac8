using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A score and its bands are changed and tried on the past by somebody who never touches a mouse.</summary>
public sealed class AScoreByKeyboard() : KeyboardFixture(template: "crm")
{
    [Test]
    public async Task Is_weighed_and_tried_without_a_mouse() => await Page.TakeAsync("score-keyboard", Weighs_a_term, Tries_it_on_the_past, Sets_a_band);

    private ILocator Settings => Page.GetByRole(AriaRole.Complementary, new() { Name = Words["designer.panel"] });

    private async Task Weighs_a_term()
    {
        await Page.GotoAsync("/east/f/crm.lead/design?field=score");
        await Hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = Words["fields.settings.addTerm"] }));
        var term = Settings.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^(Met in person|Term \\d+)$") }).Last;
        await Hand.WriteAsync(term.GetByRole(AriaRole.Textbox).First, "Met in person");
        var weight = term.GetByRole(AriaRole.Slider);
        await Hand.ToAsync(weight);
        await Hand.PressAsync("ArrowRight");
        await Expect(weight).ToHaveValueAsync("11");
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    private async Task Tries_it_on_the_past()
    {
        await Hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = Words["fields.settings.tryIt"] }));
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = Words["fields.backTest.title"] });
        await Hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = Words["fields.backTest.run"], Exact = true }));
        await Expect(dialog.GetByRole(AriaRole.Table, new() { Name = Words["fields.backTest.tenths"] }).GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Hand.IsInsideAsync(Settings);
    }

    private async Task Sets_a_band()
    {
        await Page.GotoAsync("/east/f/crm.lead/design?field=grade");
        await Hand.WriteAsync(Settings.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex(Words["fields.settings.bandFrom"]) }).First, "85");
        await Hand.PressAsync("Tab");
        await Expect(Page.GetByText(Words["designer.saving.saved"])).ToBeVisibleAsync();
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");

        var fields = (await Server.GetAsync("/api/v1/workspaces/east/forms/crm.lead")).GetProperty("fields").EnumerateArray().ToDictionary(static field => field.GetProperty("key").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(fields["grade"].GetProperty("bands")[0].GetProperty("from").GetInt32(), Is.EqualTo(85));
            Assert.That(fields["score"].GetProperty("terms").EnumerateArray().Last().GetProperty("points").GetInt32(), Is.EqualTo(11));
        });
    }
}
