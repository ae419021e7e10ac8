using System.Text.Json;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>Public links made, given away, looked after and taken away by somebody who never touches a mouse.</summary>
public sealed partial class LinksByKeyboard() : KeyboardFixture(template: null, "--FormFlow:PublicFillSeconds=0")
{
    private const string Workspace = "/api/v1/workspaces/east";
    private const string Request = $"{Workspace}/forms/desk.request";


    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private protected override async Task ReadyAsync()
    {
        await Server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await Server.SendAsync(HttpMethod.Put, Request, new
        {
            label = "Request",
            fields = new object[]
            {
                new { key = "name", type = "text", label = "Your name", required = true },
                new { key = "email", type = "email", label = "E-mail" },
                new { key = "kind", type = "select", label = "Kind", options = new[] { new { value = "loan", label = "Loan" }, new { value = "gift", label = "Gift" } } },
            },
        });
        await Server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/desk/publish");
    }

    [Test]
    public async Task Are_made_shared_and_looked_after()
    {
        await Page.GotoAsync("/east/f/desk.request/links");
        await Page.TakeAsync("links-keyboard", Makes_one_for_those_who_know_a_password, Shares_it_filled_in, Makes_one_that_looks_up, Looks_at_what_is_held, Takes_both_away);
        Assert.That(Hand.Unseen, Is.Empty);
    }

    private async Task Makes_one_for_those_who_know_a_password()
    {
        await Hand.DoAsync(Button("add"));
        await Hand.WriteAsync(Dialog.GetByLabel(Words["links.title"]), "For guests");
        await Hand.DoAsync(Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "E-mail" }), "Space");
        await Hand.WriteAsync(Dialog.GetByLabel(Words["links.password"], new() { Exact = true }), "open sesame");
        await DayAsync(Words["links.from"], "01022026");
        await DayAsync(Words["links.until"], "12242999");
        await Hand.WriteAsync(Dialog.GetByLabel(Words["links.quota"]), "50");
        await Hand.WriteAsync(Dialog.GetByLabel(Words["links.thanks"]), "We will be in touch.");
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.DoAsync(Dialog.GetByRole(AriaRole.Button, new() { Name = Words["links.make"] }));
        await Expect(Dialog).ToBeHiddenAsync();
        await Hand.IsInsideAsync(Page.GetByRole(AriaRole.Main));

        var link = (await LinksAsync()).Single();
        var document = link.GetProperty("link");
        Assert.Multiple(() =>
        {
            Assert.That((document.GetProperty("title").GetString(), link.GetProperty("hasPassword").GetBoolean(), document.GetProperty("quota").GetInt32()), Is.EqualTo(("For guests", true, 50)));
            Assert.That(document.GetProperty("fields").EnumerateArray().Select(static field => field.GetString()), Is.EqualTo(["name", "kind"]));
            Assert.That((document.GetProperty("from").GetDateTimeOffset(), document.GetProperty("until").GetDateTimeOffset()), Is.EqualTo((At(2026, 1, 2), At(2999, 12, 25))), "the last day is part of it");
            Assert.That(document.GetProperty("thankYou").GetProperty("text").GetString(), Is.EqualTo("We will be in touch."));
        });
    }

    private async Task Shares_it_filled_in()
    {
        var share = Card("For guests").GetByRole(AriaRole.Button, new() { Name = Words["links.share"] });
        await Hand.DoAsync(share);
        await Hand.WriteAsync(Dialog.GetByLabel("Your name"), "Ada");
        await Expect(Dialog.Locator("code")).ToContainTextAsync("?name=Ada");
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.ToAsync(Dialog.GetByRole(AriaRole.Link, new() { Name = "PNG" }));
        var code = await Page.RunAndWaitForDownloadAsync(() => Hand.PressAsync("Enter"));
        Assert.That(code.SuggestedFilename, Is.EqualTo("For guests.png"));
        await Hand.PressAsync("Escape");
        await Expect(share).ToBeFocusedAsync();
    }

    private async Task Makes_one_that_looks_up()
    {
        await Hand.DoAsync(Button("add"));
        await Hand.ToAsync(Dialog.GetByRole(AriaRole.Radio, new() { Name = Words["links.kinds.fill"] }));
        await Hand.ArrowToAsync(Dialog.GetByRole(AriaRole.Radio, new() { Name = Words["links.kinds.find"] }), "ArrowRight");
        await Hand.PressAsync("Space");
        await Hand.WriteAsync(Dialog.GetByLabel(Words["links.title"]), "Where is it?");
        await Hand.DoAsync(Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "E-mail" }).First, "Space");
        await Hand.DoAsync(Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Kind" }).Last, "Space");

        await Hand.DoAsync(Dialog.GetByRole(AriaRole.Button, new() { Name = Words["links.condition"] }));
        var condition = Page.GetByRole(AriaRole.Dialog, new() { Name = Words["links.which"] });
        await Hand.WriteAsync(condition.GetByRole(AriaRole.Combobox, new() { Name = Words["views.filter.field"] }), "Your name");
        await Expect(Page.GetByRole(AriaRole.Option, new() { Name = "Your name", Exact = true })).ToBeVisibleAsync();
        await Hand.PressAsync("ArrowDown");
        await Hand.PressAsync("Enter");
        await Hand.WriteAsync(condition.GetByRole(AriaRole.Textbox, new() { Name = Words["views.filter.value"] }), "Ada");
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.DoAsync(condition.GetByRole(AriaRole.Button, new() { Name = Words["views.filter.apply"] }));
        await Expect(condition).ToBeHiddenAsync();
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.DoAsync(Dialog.GetByRole(AriaRole.Button, new() { Name = Words["links.make"] }));
        await Expect(Dialog).ToBeHiddenAsync();

        var link = (await LinksAsync()).Single(static link => link.GetProperty("link").TryGetProperty("find", out _)).GetProperty("link");
        Assert.That(link.GetProperty("fields").EnumerateArray().Select(static field => field.GetString()), Is.EqualTo(["email"]));
        Assert.That(link.GetProperty("find").GetProperty("show").EnumerateArray().Select(static field => field.GetString()), Is.EqualTo(["kind"]));
        Assert.That(link.GetProperty("find").GetProperty("filter").GetRawText(), Does.Contain("\"name\"").And.Contain("\"Ada\""));
    }

    private async Task Looks_at_what_is_held()
    {
        await HoldAsync("Bea");
        await HoldAsync("Cy");
        await Page.ReloadAsync();
        await Hand.DoAsync(Card("For guests").GetByRole(AriaRole.Button, new() { Name = Words["links.held.count", ("count", 2)] }));
        var held = Card("For guests").GetByRole(AriaRole.Listitem);
        await Expect(held).ToHaveCountAsync(2);
        await Expect(held.First).ToContainTextAsync("Gift");
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.DoAsync(held.First.GetByRole(AriaRole.Button, new() { Name = Words["links.held.accept"] }));
        await Expect(held).ToHaveCountAsync(1);
        await Hand.IsInsideAsync(held.First);
        await Hand.DoAsync(held.First.GetByRole(AriaRole.Button, new() { Name = Words["links.held.discard"] }));
        await Expect(held).ToHaveCountAsync(0);
        await Hand.IsInsideAsync(Page.GetByRole(AriaRole.Main));
        Assert.That((await Server.GetAsync($"{Request}/records")).GetProperty("items").GetArrayLength(), Is.EqualTo(1));
    }

    private async Task Takes_both_away()
    {
        foreach (var title in (string[])["Where is it?", "For guests"])
        {
            await Hand.DoAsync(Card(title).GetByRole(AriaRole.Button, new() { Name = Words["links.remove"] }));
            var asked = Page.GetByRole(AriaRole.Alertdialog);
            await Hand.DoAsync(asked.GetByRole(AriaRole.Button, new() { Name = Words["links.remove"] }));
            await Expect(Card(title)).ToHaveCountAsync(0);
            await Hand.IsInsideAsync(Page.GetByRole(AriaRole.Main));
        }

        Assert.That(await LinksAsync(), Is.Empty);
    }

    [GeneratedRegex("name=\"-ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = Words[$"links.{key}"] });

    private ILocator Card(string title) => Page.GetByRole(AriaRole.Article, new() { Name = title });

    private async Task<IReadOnlyList<JsonElement>> LinksAsync() => [.. (await Server.GetAsync($"{Request}/links")).GetProperty("items").EnumerateArray()];

    // A day is written part by part; each full part goes on to the next.
    private async Task DayAsync(string label, string digits)
    {
        await Hand.ToAsync(Dialog.GetByRole(AriaRole.Group, new() { Name = label, Exact = true }).GetByRole(AriaRole.Spinbutton).First);
        await Hand.WriteAsync(digits);
    }

    // What fills in the trap is held.
    private async Task HoldAsync(string name)
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        var path = (await LinksAsync()).Single(static link => link.GetProperty("hasPassword").GetBoolean()).GetProperty("path").GetString()!;
        using var opened = await client.PostAsync(path, new FormUrlEncodedContent([new("-password", "open sesame")]));
        var ticket = Ticket().Match(await opened.Content.ReadAsStringAsync()).Groups[1].Value;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(ticket), "\"-ticket\"" },
            { new StringContent(name), "\"name\"" },
            { new StringContent("gift"), "\"kind\"" },
            { new StringContent("here"), "\"website-url\"" },
        };
        using var answer = await client.PostAsync(path, body);
        Assert.That(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
    }
}
