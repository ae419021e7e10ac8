using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A score and its bands are changed and tried on the past by somebody who never touches a mouse.</summary>
public sealed class AScoreByKeyboard
{
    private readonly Words words = new("en");
    private RunningServer server = null!;
    private IPage page = null!;
    private Hand hand = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        var browser = await Installed.BrowserAsync();
        server = await RunningServer.StartAsync();
        await server.SetUpAsync();
        page = await browser.SignedInAsync(server, new Look(false, "en", false));
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
    public async Task Is_weighed_and_tried_without_a_mouse() => await page.TakeAsync("score-keyboard", Weighs_a_term, Tries_it_on_the_past, Sets_a_band);

    private ILocator Settings => page.GetByRole(AriaRole.Complementary, new() { Name = words["designer.panel"] });

    private async Task Weighs_a_term()
    {
        await page.GotoAsync("/east/f/crm.lead/design?field=score");
        await hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.addTerm"] }));
        var term = Settings.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^(Met in person|Term \\d+)$") }).Last;
        await hand.WriteAsync(term.GetByRole(AriaRole.Textbox).First, "Met in person");
        var weight = term.GetByRole(AriaRole.Slider);
        await hand.ToAsync(weight);
        await hand.PressAsync("ArrowRight");
        await Expect(weight).ToHaveValueAsync("11");
    }

    private async Task Tries_it_on_the_past()
    {
        await hand.DoAsync(Settings.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.tryIt"] }));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["fields.backTest.title"] });
        await hand.DoAsync(dialog.GetByRole(AriaRole.Button, new() { Name = words["fields.backTest.run"], Exact = true }));
        await Expect(dialog.GetByRole(AriaRole.Table, new() { Name = words["fields.backTest.tenths"] }).GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        await hand.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await hand.IsInsideAsync(Settings);
    }

    private async Task Sets_a_band()
    {
        await page.GotoAsync("/east/f/crm.lead/design?field=grade");
        await hand.WriteAsync(Settings.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex(words["fields.settings.bandFrom"]) }).First, "85");
        await hand.PressAsync("Tab");
        await Expect(page.GetByText(words["designer.saving.saved"])).ToBeVisibleAsync();

        var fields = (await server.GetAsync("/api/v1/workspaces/east/forms/crm.lead")).GetProperty("fields").EnumerateArray().ToDictionary(static field => field.GetProperty("key").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(fields["grade"].GetProperty("bands")[0].GetProperty("from").GetInt32(), Is.EqualTo(85));
            Assert.That(fields["score"].GetProperty("terms").EnumerateArray().Last().GetProperty("points").GetInt32(), Is.EqualTo(11));
        });
    }
}
