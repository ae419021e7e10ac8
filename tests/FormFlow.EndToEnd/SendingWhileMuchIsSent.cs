using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A public form while a flood comes in by HTTP: browsers prove that they work for it, and who runs no script loses nothing.</summary>
public sealed partial class SendingWhileMuchIsSent
{
    private const string Workspace = "/api/v1/workspaces/east";
    private const string Note = $"{Workspace}/forms/desk.note";
    private const int AtOnce = 20;

    private static readonly Look Phone = new(IsPhone: true, "en", IsDark: false);

    private RunningServer server = null!;
    private string path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync($"--FormFlow:PublicSubmissionsPerMinute={AtOnce}", "--FormFlow:PublicFillSeconds=0");
        await server.SetUpAsync(template: null);
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await server.SendAsync(HttpMethod.Put, Note, new { label = "Note", fields = new[] { new { key = "name", type = "text", label = "Your name", required = true } } });
        await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/desk/publish");
        path = (await server.SendAsync(HttpMethod.Post, $"{Note}/links", new { })).GetProperty("path").GetString()!;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task Takes_what_a_page_worked_for_and_holds_what_runs_no_script()
    {
        var browser = await Installed.BrowserAsync();
        var page = await browser.AnonymousAsync(server, Phone);
        var plain = await browser.ScriptlessAsync(server, Phone);
        await page.GotoAsync(path);
        await Expect(page.Locator("[data-work]")).ToHaveCountAsync(0);
        await page.GetByLabel("Your name").FillAsync("Ada");

        await FloodAsync();
        await plain.GotoAsync(path);
        await plain.GetByLabel("Your name").FillAsync("Bea");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("send it once more");
        await Expect(page.GetByLabel("Your name")).ToHaveValueAsync("Ada");
        await Expect(page.Locator("[data-work]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Thank you");
        await plain.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();
        await Expect(plain.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Thank you");

        var link = (await server.GetAsync($"{Note}/links")).GetProperty("items")[0].GetProperty("id").GetString();
        var held = (await server.GetAsync($"{Workspace}/links/{link}/submissions")).GetProperty("items").EnumerateArray()
            .Where(static one => one.GetProperty("values").GetProperty("name").GetString() != "Flood").ToArray();
        var names = (await server.GetAsync($"{Note}/records")).GetProperty("items").EnumerateArray().Select(static record => record.GetProperty("values").GetProperty("name").GetString()).ToArray();
        Assert.That(held.Select(static one => (one.GetProperty("reason").GetString(), one.GetProperty("values").GetProperty("name").GetString())), Is.EqualTo([("work", "Bea")]));
        Assert.That(names, Has.One.EqualTo("Ada").And.None.EqualTo("Bea").And.Some.EqualTo("Flood"));
        await page.Context.CloseAsync();
        await plain.Context.CloseAsync();
    }

    [GeneratedRegex("name=\"-ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    // Each page is opened and sent, until more than half of what may be sent at once is gone, and some more, since time gives it back.
    private async Task FloodAsync()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var sent = 0; sent < (AtOnce / 2) + 4; sent++)
        {
            var ticket = Ticket().Match(await client.GetStringAsync(path)).Groups[1].Value;
            using var body = new MultipartFormDataContent { { new StringContent(ticket), "\"-ticket\"" }, { new StringContent("Flood"), "\"name\"" } };
            using var answer = await client.PostAsync(path, body);
        }
    }
}
