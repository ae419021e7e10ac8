using System.Net.Http.Json;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>A text becomes a number while people go on writing it: what that means is told before, how far it is and how it ended also to who comes back.</summary>
public sealed class APublishThatTakesLong() : DeskFixture(template: null, "--FormFlow:ConvertedAtOnce=100")
{
    private const string Workspace = "/api/v1/workspaces/east";
    private const string Form = $"{Workspace}/forms/desk.order";
    private const string Untouched = "1234567";
    private const int Written = 600;

    private readonly List<string> ids = [];

    private protected override async Task ReadyAsync()
    {
        await Server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await Server.SendAsync(HttpMethod.Put, Form, new { label = "Order", fields = new[] { new { key = "name", type = "text", label = "Name" }, new { key = "code", type = "text", label = "Code" } } });
        await Server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/desk/publish");
        await CreateAsync("Untouched", Untouched);
        var made = await Server.SendAsync(HttpMethod.Post, $"{Form}/records/batch", new { operations = Enumerable.Range(0, Written).Select(static i => new { op = "create", values = new { name = "Written", code = $"{i}" } }) });
        ids.AddRange(made.GetProperty("results").EnumerateArray().Select(static one => one.GetProperty("id").GetString()!));
    }

    [Test]
    public async Task Is_told_before_while_it_runs_and_when_it_ends() =>
        await Page.TakeAsync("long-publish", Makes_a_number_of_a_text, Is_told_also_after_a_reload_that_it_failed, Is_told_what_would_be_lost, Comes_back_to_one_that_runs_and_gives_it_up, Sees_numbers_in_the_end);

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog, new() { Name = Words["designer.publish.title"] });

    private ILocator Now => Dialog.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.do"] });

    private ILocator Sign => Page.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.failed"] });

    private ILocator Progress => Dialog.GetByRole(AriaRole.Progressbar);

    private async Task Makes_a_number_of_a_text()
    {
        await Page.GotoAsync("/east/f/desk.order/design?field=code");
        var settings = Page.GetByRole(AriaRole.Complementary, new() { Name = Words["designer.panel"] });
        await settings.GetByRole(AriaRole.Button, new() { NameRegex = new($"{Words["designer.field.type"]}$") }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = Words["fields.types.number"], Exact = true }).ClickAsync();
        await OpenAsync();
        await Expect(Dialog).ToContainTextAsync(Words["packages.fieldConverted", ("name", "Code"), ("to", Words["fields.types.number"]), ("from", Words["fields.types.text"])]);
        await Expect(Dialog).ToContainTextAsync(Words["packages.fits", ("count", Written + 1)]);
    }

    private async Task Is_told_also_after_a_reload_that_it_failed()
    {
        await WhileOthersWriteAsync(async () =>
        {
            await Now.ClickAsync();
            await Expect(Progress).ToBeVisibleAsync();
            Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
            await CreateAsync("Written", "about a lot");
        });
        await Expect(Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("about a lot");
        await Page.ReloadAsync();
        await Sign.ClickAsync();
        await Expect(Dialog.GetByRole(AriaRole.Alert).First).ToContainTextAsync("about a lot");
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
    }

    private async Task Is_told_what_would_be_lost()
    {
        await Expect(Dialog).ToContainTextAsync(Words["packages.fits", ("count", Written + 1)]);
        await Expect(Dialog).ToContainTextAsync($"{Words["packages.breaks", ("count", 1)]} {Words["packages.quoted", ("text", "about a lot")]}");
        await Expect(Now).ToBeDisabledAsync();
        await Dialog.GetByText(Words["packages.allow"]).ClickAsync();
    }

    private async Task Comes_back_to_one_that_runs_and_gives_it_up()
    {
        await WhileOthersWriteAsync(async () =>
        {
            await Now.ClickAsync();
            await Expect(Progress).ToBeVisibleAsync();
            await Page.ReloadAsync();
            await Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Words["designer.publish.underWay", ("percent", "\\d+%")]) }).ClickAsync();
            await Expect(Progress).ToBeVisibleAsync();
            await Expect(Dialog).ToContainTextAsync(Words["designer.publish.preparingHint"]);
            await Dialog.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.cancel"] }).ClickAsync();
            await Expect(Now).ToBeVisibleAsync();
        });
        Assert.That(await JobAsync(), Is.EqualTo("cancelled"));
        Assert.That((await Server.GetAsync($"{Form}?live=true")).GetProperty("fields")[1].GetProperty("type").GetString(), Is.EqualTo("text"));
    }

    private async Task Sees_numbers_in_the_end()
    {
        await Dialog.GetByText(Words["packages.allow"]).ClickAsync();
        await WhileOthersWriteAsync(async () =>
        {
            await Now.ClickAsync();
            await Dialog.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.leave"] }).ClickAsync();
            await Expect(Dialog).ToHaveCountAsync(0);
        });
        await Expect(Page.GetByText(Words["designer.publish.done"])).ToBeVisibleAsync();
        Assert.That(await JobAsync(), Is.EqualTo("done"));

        await Page.GotoAsync("/east/f/desk.order?filter=" + Uri.EscapeDataString("""{ "field": "name", "op": "eq", "value": "Untouched" }"""));
        await Expect(Page.GetByRole(AriaRole.Gridcell, new() { Name = "1,234,567" })).ToBeVisibleAsync();
        var numbers = await Server.GetAsync($"{Form}/records?limit=1&count=true&filter=" + Uri.EscapeDataString("""{ "field": "code", "op": "gte", "value": 0 }"""));
        Assert.That(numbers.GetProperty("total").GetInt32(), Is.EqualTo(Written + 1), "all but what is no number");
    }

    private async Task OpenAsync()
    {
        await Expect(Page.GetByText(Words["designer.saving.saved"])).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.open"], Exact = true }).ClickAsync();
    }

    private async Task CreateAsync(string name, string code) => await Server.SendAsync(HttpMethod.Post, $"{Form}/records", new { values = new { name, code } });

    private async Task<string?> JobAsync() => (await Server.GetAsync($"{Workspace}/apps/desk/publish")).GetProperty("status").GetString();

    // A publish is not over before it has converted what others wrote meanwhile.
    private async Task WhileOthersWriteAsync(Func<Task> act)
    {
        using var over = new CancellationTokenSource();
        var writing = WriteAsync(over.Token);
        try
        {
            await act();
        }
        finally
        {
            await over.CancelAsync();
            await writing;
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        for (var round = 1; !cancellationToken.IsCancellationRequested; round++)
        {
            var operations = ids.Select((id, i) => new { op = "update", id, values = new { code = $"{(round * Written) + i}" } });
            using var answer = await Server.Http.PostAsJsonAsync($"{Form}/records/batch", new { operations }, CancellationToken.None);
            Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None));
        }
    }
}
