using System.Collections.Concurrent;
using System.Text.Json;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A public form in a stranger's hand: rules and formulas live while it is filled in, and the record is there afterwards.</summary>
public sealed class FillingInAPublicForm
{
    private const string Workspace = "/api/v1/workspaces/east";

    private static readonly object Form = new
    {
        label = "Request",
        fields = new object[]
        {
            new { key = "name", type = "text", label = "Your name", required = true },
            new { key = "kind", type = "select", label = "Kind", options = new[] { new { value = "loan", label = "Loan" }, new { value = "gift", label = "Gift" } } },
            new { key = "why", type = "longText", label = "Why", visibleWhen = Gift, requiredWhen = Gift },
            new
            {
                key = "items",
                type = "subform",
                label = "Items",
                fields = new object[]
                {
                    new { key = "price", type = "currency", label = "Price", decimals = 2 },
                    new { key = "count", type = "number", label = "Count" },
                    new { key = "amount", type = "formula", label = "Amount", formula = "price * count", result = "currency", decimals = 2 },
                },
            },
            new { key = "total", type = "formula", label = "Total", formula = "SUM(items.amount)", result = "currency", decimals = 2 },
        },
    };

    // Fifteen fields of the types that forms have most, a default, and a rule between two of them.
    private static readonly object Usual = new
    {
        label = "Entry",
        fields = ((string[])["text", "text", "email", "phone", "url", "text", "select", "select", "number", "currency", "number", "switch", "date", "longText", "percent"])
            .Select(static (type, index) => type == "select"
                ? (object)new { key = $"field{index}", type, label = $"Field {index}", options = Options, @default = "new" }
                : new { key = $"field{index}", type, label = $"Field {index}", required = index == 0 }),
        validations = new object[]
        {
            new
            {
                check = new { any = new object[] { new { field = "field7", op = "ne", value = "signed" }, new { field = "field9", op = "notEmpty" } } },
                message = "What was signed has a value.",
                field = "field9",
            },
        },
    };

    private RunningServer server = null!;
    private IPage page = null!;
    private string path = null!;

    private static object[] Options => [.. ((string[])["new", "contacted", "needs", "quoted", "signed", "invalid"]).Select(static value => new { value, label = value })];

    private static object Gift => new { field = "kind", op = "eq", value = "gift" };

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync();
        await server.SetUpAsync(template: null);
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/forms/desk.request", Form);
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/forms/desk.usual", Usual);
        await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/desk/publish");
        var link = await server.SendAsync(
            HttpMethod.Post, $"{Workspace}/forms/desk.request/links", new { fields = new[] { "name", "kind", "why", "items.price", "items.count", "items.amount", "total" } });
        path = link.GetProperty("path").GetString()!;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [SetUp]
    public async Task OpenAsync()
    {
        var browser = await Installed.BrowserAsync();
        page = await browser.AnonymousAsync(server, new Look(IsPhone: true, "en", IsDark: false));
        await page.GotoAsync(path);
        await page.Locator("form[data-live]").WaitForAsync();
    }

    [TearDown]
    public async Task CloseAsync() => await page.Context.CloseAsync();

    [Test]
    public async Task With_its_rules_and_formulas_alive_on_a_phone()
    {
        await page.GetByLabel("Price").FillAsync("1012.50");
        await page.GetByLabel("Count").FillAsync("4");
        await Expect(page.GetByLabel("Price")).ToHaveValueAsync("1,012.50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).TapAsync();
        await page.GetByLabel("Price").Nth(1).FillAsync("1");
        await page.GetByLabel("Count").Nth(1).FillAsync("3");
        await Expect(page.GetByLabel("Total")).ToHaveTextAsync("¥4,053.00");

        await Expect(page.GetByLabel("Why")).ToBeHiddenAsync();
        await page.GetByLabel("Kind").SelectOptionAsync("gift");
        await Expect(page.GetByLabel("Why")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();
        await Expect(page.GetByLabel("Your name")).ToBeFocusedAsync();
        await Expect(page.GetByText("A value is needed.")).ToHaveCountAsync(2);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing is wider than the screen");

        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Why").FillAsync("A birthday");

        // What is sent sooner than a person could is held.
        await page.WaitForTimeoutAsync(2000);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Thank you");
        var values = (await server.GetAsync($"{Workspace}/forms/desk.request/records")).GetProperty("items").EnumerateArray().Single().GetProperty("values");
        Assert.That((Text(values, "name"), Text(values, "why"), values.GetProperty("total").GetDecimal()), Is.EqualTo(("Ada", "A birthday", 4053m)));
    }

    [Test]
    public async Task Loads_little_and_the_functions_of_formulas_only_for_them()
    {
        var link = await server.SendAsync(HttpMethod.Post, $"{Workspace}/forms/desk.usual/links", new { });
        var browser = await Installed.BrowserAsync();
        var stranger = await browser.AnonymousAsync(server, new Look(IsPhone: true, "en", IsDark: false));
        var session = await stranger.Context.NewCDPSessionAsync(stranger);
        var (addresses, received) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, double>());
        session.Event("Network.responseReceived").OnEvent += (_, told) =>
            addresses[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("response").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, told) =>
            received[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        await stranger.GotoAsync(link.GetProperty("path").GetString()!, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await stranger.Locator("form[data-live]").WaitForAsync();
        await stranger.Context.CloseAsync();

        await TestContext.Out.WriteLineAsync(string.Join('\n', received.Select(part => $"{addresses[part.Key]} {part.Value}")));
        Assert.That(addresses.Values, Has.Some.Contains("/assets/public-").And.None.Contains("/assets/library-"));
        Assert.That(received.Values.Sum(), Is.LessThanOrEqualTo(15 * 1024), "bytes over the wire, headers included");
    }

    private static string? Text(JsonElement values, string field) => values.GetProperty(field).GetString();
}
