using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>Somebody who never wrote a formula writes one, with the names and functions that are offered, and sees what it gives.</summary>
public sealed class AFormulaWritten
{
    private const string Workspace = "/api/v1/workspaces/east";

    private static readonly object Form = new
    {
        label = "Request",
        fields = new object[]
        {
            new { key = "name", type = "text", label = "What" },
            new { key = "items", type = "subform", label = "Items", fields = new object[] { new { key = "amount", type = "number", label = "Amount" } } },
            new { key = "discount", type = "number", label = "Discount" },
            new { key = "total", type = "formula", label = "Total", formula = "0" },
        },
    };

    private readonly Words words = new("en");
    private readonly List<string> refused = [];
    private RunningServer server = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync();
        await server.SetUpAsync(template: null);
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/forms/desk.request", Form);
        await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/desk/publish");
        await server.SendAsync(
            HttpMethod.Post, $"{Workspace}/forms/desk.request/records", new { values = new { name = "Chairs", discount = 2, items = new[] { new { amount = 5 }, new { amount = 7 } } } });
        var browser = await Installed.BrowserAsync();
        page = await browser.SignedInAsync(server, new Look(false, "en", false));
        page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(45_000);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                refused.Add(message.Text);
            }
        };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await page.Context.CloseAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task By_what_fields_are_called_and_tried_on_a_record()
    {
        await page.GotoAsync("/east/f/desk.request/design");
        await page.GetByRole(AriaRole.Button, new() { Name = string.Join(words["designer.comma"], "Total", words["fields.types.formula"]), Exact = true }).ClickAsync();
        var box = page.Locator(".cm-content");
        await box.FillAsync("su");
        var offers = page.GetByRole(AriaRole.Option);
        await Expect(offers.First).ToContainTextAsync("SUM");
        await offers.First.ClickAsync();
        await box.PressSequentiallyAsync("Items");
        await Expect(offers.First).ToContainTextAsync("Items");
        await offers.First.ClickAsync();
        await box.PressSequentiallyAsync(".am");
        await Expect(offers.First).ToContainTextAsync("Amount");
        await offers.First.ClickAsync();
        await Expect(box).ToHaveTextAsync("SUM(Items › Amount)");

        await box.PressAsync("Control+End");
        await box.PressSequentiallyAsync(" - discont");
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "discont" })).ToBeVisibleAsync();
        await Expect(page.Locator(".cm-lintRange-error")).ToHaveTextAsync("discont");
        await box.FillAsync("SUM(items.amount) - discount");
        await Expect(box).ToHaveTextAsync("SUM(Items › Amount) - Discount");

        await page.GetByRole(AriaRole.Button, new() { Name = words["fields.formula.try"] }).ClickAsync();
        var trial = page.GetByRole(AriaRole.Region, new() { Name = words["fields.formula.try"] });
        await Expect(trial).ToContainTextAsync($"{words["fields.formula.gives"]} 10");
        await trial.GetByText(words["fields.formula.steps"]).ClickAsync();
        await Expect(trial.GetByRole(AriaRole.Listitem).First).ToHaveTextAsync("SUM(Items › Amount)12");
        await box.PressAsync("Tab");
        await Expect(box).Not.ToBeFocusedAsync();

        Assert.That(refused, Is.Empty, "what the page's policy refuses");
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }
}
