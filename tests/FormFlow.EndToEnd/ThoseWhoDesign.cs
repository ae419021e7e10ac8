using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>Processes are designed by somebody who never touches a mouse, and by two people at once.</summary>
public sealed class ThoseWhoDesign
{
    private const string Api = "/api/v1/workspaces/east";
    private const string Path = "crm.deal_path";

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
    public async Task At_once_find_both_their_changes_and_are_asked_where_both_changed_the_same()
    {
        var engaging = words.Stage("deal_path", "standard", "engaging");
        await page.GotoAsync($"/east/w/{Path}/design");
        await Card(engaging).ClickAsync();
        await DraftAsync(stage => stage["purpose"] = "Theirs alone");
        await Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.probability"] }).FillAsync("35");
        await Expect(page.GetByText(words["designer.clash.merged"])).ToBeVisibleAsync();
        await Expect(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.purpose"] })).ToHaveValueAsync("Theirs alone");

        await Expect(page.GetByText(words["designer.saving.saved"])).ToBeVisibleAsync();
        Assert.That(await DraftedAsync(), Is.EqualTo((35, "blue", "Theirs alone")));
        await DraftAsync(stage => (stage["probability"], stage["color"]) = (60, "teal"));
        await Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.probability"] }).FillAsync("40");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.clash.title"] });
        await Expect(dialog.GetByRole(AriaRole.Radiogroup)).ToHaveCountAsync(1);
        Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await dialog.GetByText(words["designer.clash.theirs", ("value", "60")], new() { Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = words["designer.clash.done"] }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText(words["designer.saving.saved"])).ToBeVisibleAsync();
        Assert.That(await DraftedAsync(), Is.EqualTo((60, "teal", "Theirs alone")));
    }

    [Test]
    public async Task Without_a_mouse_add_move_and_set_what_they_need() =>
        await page.TakeAsync(
            "designers-by-keyboard",
            Adds_a_stage_and_puts_it_elsewhere,
            Says_what_is_done_in_it_and_how_long_it_may_take,
            Adds_a_way_with_what_it_needs_asks_and_does,
            Adds_a_path_and_takes_it_back);

    private ILocator Panel => page.GetByRole(AriaRole.Complementary, new() { Name = words["process.panel"] });

    private ILocator Stages => page.GetByRole(AriaRole.List, new() { Name = words["process.stages"] });

    private ILocator Card(string stage) => Stages.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(stage)) });

    private async Task Adds_a_stage_and_puts_it_elsewhere()
    {
        var engaging = words.Stage("deal_path", "standard", "engaging");
        var proposal = words.Stage("deal_path", "standard", "proposal");
        await page.GotoAsync($"/east/w/{Path}/design");
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["process.addBehind", ("name", engaging)] }));
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.stageName"] }), "Fit check");
        await hand.ToAsync(page.GetByRole(AriaRole.Button, new() { Name = words["process.move", ("name", "Fit check")] }));
        await hand.PressAsync("Space");
        await Expect(page.GetByText(words["process.drag.over", ("name", "Fit check"), ("place", 3)])).ToBeAttachedAsync();
        await hand.PressAsync("ArrowRight");
        await Expect(page.GetByText(words["process.drag.over", ("name", "Fit check"), ("place", 4)])).ToBeAttachedAsync();
        await hand.PressAsync("Space");
        await ExpectOrderAsync(engaging, proposal, "Fit check");
        await hand.PressAsync("Control+z");
        await ExpectOrderAsync(engaging, "Fit check", proposal);
    }

    private async Task Says_what_is_done_in_it_and_how_long_it_may_take()
    {
        await hand.DoAsync(Card("Fit check"));
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["process.addItem"] }));
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.itemLabel", ("number", 1)], Exact = true }), "Budget confirmed");
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.stay"], Exact = true }), "3");
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["process.escalate"] }));
        var later = Panel.GetByRole(AriaRole.Group).Last;
        await PickAsync(later.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(words["process.whom"]) }), words["process.actor"]);
        await hand.WriteAsync(later.GetByRole(AriaRole.Textbox, new() { Name = words["process.says"] }), "Still here");
    }

    private async Task Adds_a_way_with_what_it_needs_asks_and_does()
    {
        var won = words.Stage("deal_path", "standard", "won");
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(words["process.addWay"])) }));
        await ChooseAsync(won);
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.button"] }), "Signed already");
        await hand.ToAsync(Panel.GetByRole(AriaRole.Radio, new() { Name = words["process.kind.forward"] }));
        await hand.ArrowToAsync(Panel.GetByRole(AriaRole.Radio, new() { Name = words["process.kind.skip"] }), "ArrowRight");
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["fields.settings.rule.set", ("label", words["process.when"])] }));
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Menuitem, new() { Name = words["fields.settings.rule.byFormula"] }));
        await hand.PressAsync("Enter");
        await hand.IsInsideAsync(Panel.Locator(".ff-formula-frame"));
        await hand.WriteAsync("amount > 0");
        await hand.PressAsync("Escape");
        await PickAsync(Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(words["process.asks"]) }), words.Label("deal", "product"));
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["process.addAction"] }));
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Menuitem, new() { Name = words["process.action.comment"] }));
        await hand.PressAsync("Enter");
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.says"] }), "Signed at once");
    }

    private async Task Adds_a_path_and_takes_it_back()
    {
        await hand.DoAsync(page.GetByRole(AriaRole.Button, new() { Name = words["process.pathSettings"] }));
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["process.addPipeline"] }));
        await hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = words["process.pipelineName"] }), "Partners");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Partners" })).ToBeCheckedAsync();
        await hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = words["process.removePipeline"] }));
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Partners" })).ToHaveCountAsync(0);
    }

    private static JsonElement StageOf(JsonElement workflow, string key) => workflow.GetProperty("pipelines").EnumerateArray().Last()
        .GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("key").GetString() == key);

    private async Task<(int Probability, string? Color, string? Purpose)> DraftedAsync()
    {
        var stage = StageOf(await server.GetAsync($"{Api}/workflows/{Path}"), "engaging");
        return (stage.GetProperty("probability").GetInt32(), stage.GetProperty("color").GetString(), stage.GetProperty("purpose").GetString());
    }

    /// <summary>Somebody else changes a stage of the draft.</summary>
    private async Task DraftAsync(Action<JsonNode> change)
    {
        var document = JsonNode.Parse((await server.GetAsync($"{Api}/workflows/{Path}")).GetRawText())!;
        change(document["pipelines"]!.AsArray()[^1]!["stages"]!.AsArray().Single(stage => (string?)stage!["key"] == "engaging")!);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Api}/workflows/{Path}") { Content = JsonContent.Create(document) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await server.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private Task ExpectOrderAsync(params string[] names) =>
        Expect(Stages).ToContainTextAsync(new Regex(string.Join(".*", names.Select(Regex.Escape)), RegexOptions.Singleline));

    /// <summary>Opens a list that several can be picked of, picks one and closes it.</summary>
    private async Task PickAsync(ILocator picker, string name)
    {
        await hand.DoAsync(picker);
        await ChooseAsync(name);
        await hand.PressAsync("Escape");
    }

    /// <summary>Chooses of the list that is open.</summary>
    private async Task ChooseAsync(string name)
    {
        await hand.ArrowToAsync(page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(Regex.Escape(name) + "$") }));
        await hand.PressAsync("Enter");
    }
}
