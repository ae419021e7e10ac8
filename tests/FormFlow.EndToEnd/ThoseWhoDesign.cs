using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>Processes are designed by somebody who never touches a mouse, and by two people at once.</summary>
public sealed class ThoseWhoDesign() : KeyboardFixture(template: "crm")
{
    private const string Api = "/api/v1/workspaces/east";
    private const string Path = "crm.deal_path";
    private const string Requests = $"{Api}/forms/desk.request";

    [Test]
    public async Task At_once_find_both_their_changes_and_are_asked_where_both_changed_the_same()
    {
        var engaging = Words.Stage("deal_path", "standard", "engaging");
        await Page.GotoAsync($"/east/w/{Path}/design");
        await Card(engaging).ClickAsync();
        await DraftAsync(stage => stage["purpose"] = "Theirs alone");
        await Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.probability"] }).FillAsync("35");
        await Expect(Page.GetByText(Words["designer.clash.merged"])).ToBeVisibleAsync();
        await Expect(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.purpose"] })).ToHaveValueAsync("Theirs alone");

        await Expect(Page.GetByText(Words["designer.saving.saved"])).ToBeVisibleAsync();
        Assert.That(await DraftedAsync(), Is.EqualTo((35, "blue", "Theirs alone")));
        await DraftAsync(stage => (stage["probability"], stage["color"]) = (60, "teal"));
        await Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.probability"] }).FillAsync("40");
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = Words["designer.clash.title"] });
        await Expect(dialog.GetByRole(AriaRole.Radiogroup)).ToHaveCountAsync(1);
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await dialog.GetByText(Words["designer.clash.theirs", ("value", "60")], new() { Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words["designer.clash.done"] }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Page.GetByText(Words["designer.saving.saved"])).ToBeVisibleAsync();
        Assert.That(await DraftedAsync(), Is.EqualTo((60, "teal", "Theirs alone")));
    }

    [Test]
    public async Task Without_a_mouse_publish_it_and_say_where_the_records_of_a_stage_go()
    {
        await MakeRequestsAsync();
        await Page.TakeAsync("process-published-by-keyboard", Takes_a_stage_away, Says_where_its_records_go);
        Assert.That(Hand.Unseen, Is.Empty);

        var records = (await Server.GetAsync($"{Requests}/records")).GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("values"));
        Assert.That(
            records.ToDictionary(static values => values.GetProperty("name").GetString()!, static values => values.GetProperty("state").GetString()),
            Is.EqualTo(new Dictionary<string, string> { ["Chair"] = "ordered", ["Desk"] = "ordered", ["Lamp"] = "asked" }));
    }

    [Test]
    public async Task Without_a_mouse_add_move_and_set_what_they_need() =>
        await Page.TakeAsync(
            "designers-by-keyboard",
            Adds_a_stage_and_puts_it_elsewhere,
            Says_what_is_done_in_it_and_how_long_it_may_take,
            Adds_a_way_with_what_it_needs_asks_and_does,
            Adds_a_path_and_takes_it_back);

    private ILocator Panel => Page.GetByRole(AriaRole.Complementary, new() { Name = Words["process.panel"] });

    private ILocator Stages => Page.GetByRole(AriaRole.List, new() { Name = Words["process.stages"] });

    private ILocator Card(string stage) => Stages.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(stage)) });

    private async Task Adds_a_stage_and_puts_it_elsewhere()
    {
        var engaging = Words.Stage("deal_path", "standard", "engaging");
        var proposal = Words.Stage("deal_path", "standard", "proposal");
        await Page.GotoAsync($"/east/w/{Path}/design");
        await Hand.DoAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["process.addBehind", ("name", engaging)] }));
        await Hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.stageName"] }), "Fit check");
        await Hand.ToAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["process.move", ("name", "Fit check")] }));
        await Hand.PressAsync("Space");
        await Expect(Page.GetByText(Words["process.drag.over", ("name", "Fit check"), ("place", 3)])).ToBeAttachedAsync();
        await Hand.PressAsync("ArrowRight");
        await Expect(Page.GetByText(Words["process.drag.over", ("name", "Fit check"), ("place", 4)])).ToBeAttachedAsync();
        await Hand.PressAsync("Space");
        await ExpectOrderAsync(engaging, proposal, "Fit check");
        await Hand.PressAsync("Control+z");
        await ExpectOrderAsync(engaging, "Fit check", proposal);
    }

    private async Task Says_what_is_done_in_it_and_how_long_it_may_take()
    {
        await Hand.DoAsync(Card("Fit check"));
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["process.addItem"] }));
        await Hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.itemLabel", ("number", 1)], Exact = true }), "Budget confirmed");
        await Hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.stay"], Exact = true }), "3");
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["process.escalate"] }));
        var later = Panel.GetByRole(AriaRole.Group).Last;
        await PickAsync(later.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Words["process.whom"]) }), Words["process.actor"]);
        await Hand.WriteAsync(later.GetByRole(AriaRole.Textbox, new() { Name = Words["process.says"] }), "Still here");
    }

    private async Task Adds_a_way_with_what_it_needs_asks_and_does()
    {
        var won = Words.Stage("deal_path", "standard", "won");
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(Words["process.addWay"])) }));
        await ChooseAsync(won);
        await Hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.button"] }), "Signed already");
        await Hand.ToAsync(Panel.GetByRole(AriaRole.Radio, new() { Name = Words["process.kind.forward"] }));
        await Hand.ArrowToAsync(Panel.GetByRole(AriaRole.Radio, new() { Name = Words["process.kind.skip"] }), "ArrowRight");
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["fields.settings.rule.set", ("label", Words["process.when"])] }));
        await Hand.ArrowToAsync(Page.GetByRole(AriaRole.Menuitem, new() { Name = Words["fields.settings.rule.byFormula"] }));
        await Hand.PressAsync("Enter");
        await Hand.IsInsideAsync(Panel.Locator(".ff-formula-frame"));
        await Hand.WriteAsync("amount > 0");
        await Hand.PressAsync("Escape");
        await PickAsync(Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Words["process.asks"]) }), Words.Label("deal", "product"));
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["process.addAction"] }));
        await Hand.ArrowToAsync(Page.GetByRole(AriaRole.Menuitem, new() { Name = Words["process.action.comment"] }));
        await Hand.PressAsync("Enter");
        await Hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.says"] }), "Signed at once");
    }

    private async Task Adds_a_path_and_takes_it_back()
    {
        await Hand.DoAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["process.pathSettings"] }));
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["process.addPipeline"] }));
        await Hand.WriteAsync(Panel.GetByRole(AriaRole.Textbox, new() { Name = Words["process.pipelineName"] }), "Partners");
        await Expect(Page.GetByRole(AriaRole.Radio, new() { Name = "Partners" })).ToBeCheckedAsync();
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["process.removePipeline"] }));
        await Expect(Page.GetByRole(AriaRole.Radio, new() { Name = "Partners" })).ToHaveCountAsync(0);
    }

    private async Task Takes_a_stage_away()
    {
        await Page.GotoAsync("/east/w/desk.path/design");
        await Hand.DoAsync(Card("Checked"));
        await Hand.DoAsync(Panel.GetByRole(AriaRole.Button, new() { Name = Words["process.removeStage"] }));
        await Expect(Card("Checked")).ToHaveCountAsync(0);
        await Hand.IsInsideAsync(Page.GetByRole(AriaRole.Main).First);
        await Expect(Page.GetByText(Words["designer.saving.saved"])).ToBeVisibleAsync();
    }

    private async Task Says_where_its_records_go()
    {
        await Hand.DoAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["process.publish"], Exact = true }));
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = Words["process.publishTitle"] });
        var publish = dialog.GetByRole(AriaRole.Button, new() { Name = Words["designer.publish.do"], Exact = true });
        var place = dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Words["process.goTo", ("stage", "Checked")]) });
        await Expect(place).ToBeVisibleAsync();
        await Expect(publish).ToBeDisabledAsync();
        Assert.That(await Page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        await Hand.DoAsync(place);
        await ChooseAsync("Ordered");
        await Expect(publish).ToBeEnabledAsync();
        await Hand.DoAsync(publish);
        await Expect(Page.GetByText(Words["process.published"])).ToBeVisibleAsync();
    }

    /// <summary>A process of four stages that goes on without the second, and records in that.</summary>
    private async Task MakeRequestsAsync()
    {
        await Server.SendAsync(HttpMethod.Put, $"{Api}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await Server.SendAsync(HttpMethod.Put, Requests, new { label = "Request", fields = new object[] { new { key = "name", type = "text", label = "What" }, new { key = "state", type = "stage", label = "State" } } });
        await Server.SendAsync(HttpMethod.Put, $"{Api}/workflows/desk.path", new
        {
            label = "Requests",
            form = "desk.request",
            field = "state",
            pipelines = new[]
            {
                new
                {
                    key = "usual",
                    label = "Usual",
                    stages = new object[] { new { key = "asked", label = "Asked" }, new { key = "checked", label = "Checked" }, new { key = "ordered", label = "Ordered" }, new { key = "handed", label = "Handed over", status = "won" } },
                    transitions = new object[]
                    {
                        new { key = "begin", label = "Begin", to = "asked" },
                        new { key = "check", label = "Check", from = new[] { "asked" }, to = "checked" },
                        new { key = "order", label = "Order", from = new[] { "asked", "checked" }, to = "ordered" },
                        new { key = "hand", label = "Hand over", from = new[] { "ordered" }, to = "handed" },
                    },
                },
            },
        });
        await Server.SendAsync(HttpMethod.Post, $"{Api}/apps/desk/publish");
        foreach (var name in (string[])["Lamp", "Chair", "Desk"])
        {
            var id = (await Server.SendAsync(HttpMethod.Post, $"{Requests}/records", new { values = new { name } })).GetProperty("id").GetString();
            if (name != "Lamp")
            {
                await Server.SendAsync(HttpMethod.Post, $"{Requests}/records/{id}/transitions/check", new { });
            }
        }
    }

    private static JsonElement StageOf(JsonElement workflow, string key) => workflow.GetProperty("pipelines").EnumerateArray().Last()
        .GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("key").GetString() == key);

    private async Task<(int Probability, string? Color, string? Purpose)> DraftedAsync()
    {
        var stage = StageOf(await Server.GetAsync($"{Api}/workflows/{Path}"), "engaging");
        return (stage.GetProperty("probability").GetInt32(), stage.GetProperty("color").GetString(), stage.GetProperty("purpose").GetString());
    }

    /// <summary>Somebody else changes a stage of the draft.</summary>
    private async Task DraftAsync(Action<JsonNode> change)
    {
        var document = JsonNode.Parse((await Server.GetAsync($"{Api}/workflows/{Path}")).GetRawText())!;
        change(document["pipelines"]!.AsArray()[^1]!["stages"]!.AsArray().Single(stage => (string?)stage!["key"] == "engaging")!);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Api}/workflows/{Path}") { Content = JsonContent.Create(document) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await Server.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private Task ExpectOrderAsync(params string[] names) =>
        Expect(Stages).ToContainTextAsync(new Regex(string.Join(".*", names.Select(Regex.Escape)), RegexOptions.Singleline));

    /// <summary>Opens a list that several can be picked of, picks one and closes it.</summary>
    private async Task PickAsync(ILocator picker, string name)
    {
        await Hand.DoAsync(picker);
        await ChooseAsync(name);
        await Hand.PressAsync("Escape");
    }

    /// <summary>Chooses of the list that is open.</summary>
    private async Task ChooseAsync(string name)
    {
        await Hand.ArrowToAsync(Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(Regex.Escape(name) + "$") }));
        await Hand.PressAsync("Enter");
    }
}
