using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Support;

/// <summary>What opens while a process is designed and followed, and the panels that stand beside it.</summary>
internal static class OverProcesses
{
    private const string Design = "/east/w/crm.deal_path/design";
    private const string Own = "/east/w/" + SampleRecords.OwnPath + "/design";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Overlay> All =>
    [
        Overlay.At("simulation", Design, AriaRole.Dialog, static async (page, words) =>
        {
            await SimulateAsync(page, words);
            await page.GetByRole(AriaRole.Table, new() { Name = words["process.simulation.byStage"] }).WaitForAsync();
        }),
        Overlay.At("simulation-running", Design, AriaRole.Dialog, static async (page, words) =>
        {
            // Told how far it is and never the end.
            await page.AddInitScriptAsync("const real = fetch; fetch = (asked, ...more) => (asked.url ?? asked).endsWith('/simulate') ? Promise.resolve(new Response(new ReadableStream({ start: to => to.enqueue(new TextEncoder().encode('{\"done\":1200,\"of\":4000}\\n')) }))) : real(asked, ...more);");
            await page.ReloadAsync();
            await SimulateAsync(page, words);
            await page.GetByRole(AriaRole.Progressbar).WaitForAsync();
        }),
        Overlay.At("stage-panel", Design, AriaRole.Complementary, static (page, words) => PickStageAsync(page, words)),
        Overlay.At("stage-limits", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await PickStageAsync(page, words);
            await ShowAsync(page.GetByRole(AriaRole.Textbox, new() { Name = words["process.stay"], Exact = true }));
        }),
        Overlay.At("stage-checks", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await HoldSavesAsync(page);
            await PickStageAsync(page, words);
            var add = Overlay.Button(page, words["designer.checks.add"]).First;
            await add.ClickAsync();
            await ShowAsync(add);
        }),
        Overlay.At("stage-taken-out", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await HoldSavesAsync(page);
            await PickStageAsync(page, words);
            await Overlay.Button(page, words["process.removeStage"]).ClickAsync();
            await page.GetByText(words["process.led", ("stage", words.Stage("deal_path", "standard", "proposal")), ("names", "")]).WaitForAsync();
        }),
        Overlay.At("transition-before", Design, AriaRole.Complementary, static (page, words) => PickWayAsync(page, words, "bringEngaging")),
        Overlay.At("transition-during", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await HoldSavesAsync(page);
            await PickWayAsync(page, words, "win");
            await Overlay.Button(page, words["designer.checks.add"]).ClickAsync();
            await Overlay.Button(page, words["designer.otherLanguages", ("label", words["designer.checks.message"])]).ClickAsync();
            await ShowAsync(page.GetByText(words["process.during"], new() { Exact = true }));
        }),
        Overlay.At("transition-after", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await PickWayAsync(page, words, "win");
            await ShowAsync(page.GetByText(words["process.after"], new() { Exact = true }));
        }),
        Overlay.At("transition-sets-fields", "/east/w/crm.lead_path/design", AriaRole.Complementary, static async (page, words) =>
        {
            await PickWayAsync(page, words, "contact", "lead_path");
            await ShowAsync(page.GetByText(words["process.after"], new() { Exact = true }));
        }),
        Overlay.At("new-action", Design, AriaRole.Menu, static async (page, words) =>
        {
            await PickWayAsync(page, words, "win");
            await Overlay.Button(page, words["process.addAction"]).ClickAsync();
        }),
        Overlay.At("text-holds-a-field", Design, AriaRole.Listbox, static async (page, words) =>
        {
            await AddActionAsync(page, words, "createTask");
            await Overlay.Button(page, words["process.insertFieldInto", ("name", words["process.toDo"])]).Last.ClickAsync();
        }),
        Overlay.At("action-assigns", Design, AriaRole.Complementary, static async (page, words) =>
        {
            var action = await AddActionAsync(page, words, "assign");
            await Choices(action).First.ClickAsync();
            await page.GetByRole(AriaRole.Option).First.ClickAsync();
            await Choices(action).Nth(1).ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = words["process.assignBy.leastLoad"] }).ClickAsync();
            await ShowAsync(action);
        }),
        Overlay.At("action-makes-a-record", Design, AriaRole.Complementary, static async (page, words) =>
        {
            var action = await AddActionAsync(page, words, "createRecord");
            await Choices(action).First.ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = words.Label("quote"), Exact = true }).ClickAsync();
            await ShowAsync(action);
        }),
        Overlay.At("action-changes-others", Design, AriaRole.Listbox, static async (page, words) =>
            await Choices(await AddActionAsync(page, words, "updateRelated")).First.ClickAsync()),
        Overlay.At("new-transition", Design, AriaRole.Listbox, static async (page, words) =>
        {
            await PickStageAsync(page, words);
            await Overlay.Button(page, words["process.addWay"]).ClickAsync();
        }),
        Overlay.At("pipeline-panel", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await page.GetByRole(AriaRole.Radio).First.PressAsync("Space");
            await Overlay.Button(page, words["process.pathSettings"]).ClickAsync();
            await Overlay.Button(page, words["process.removePipeline"]).WaitForAsync();
        }),
        Overlay.At("pipeline-new", Design, AriaRole.Complementary, static async (page, words) =>
        {
            await HoldSavesAsync(page);
            await Overlay.Button(page, words["process.pathSettings"]).ClickAsync();
            await Overlay.Button(page, words["process.addPipeline"]).ClickAsync();
            await page.GetByText(words["process.newPipeline"]).First.WaitForAsync();
        }),
        Drafted("publish-changes", static path => path["stages"]![1]!["purpose"] = "Everything is in the box.", static (page, words, _) => PublishAsync(page, words)),
        Drafted("publish-stage-goes", static path =>
        {
            path["stages"]!.AsArray().RemoveAt(1);
            path["transitions"]!.AsArray().RemoveAt(2);
            path["transitions"]![1]!["to"] = "sent";
        }, static async (page, words, _) =>
        {
            await PublishAsync(page, words);
            await page.GetByRole(AriaRole.Dialog).GetByText(words["process.choose"]).First.WaitForAsync();
        }),
        Drafted("publish-forbidden", static path =>
        {
            path["transitions"]!.AsArray().RemoveAt(2);
            path["transitions"]![0]!["when"] = "weight >";
        }, static (page, words, _) => PublishAsync(page, words)),
        Drafted("process-versions", static _ => { }, static async (page, words, _) =>
        {
            await Overlay.Button(page, words["designer.versions.title"]).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByText(words["designer.versions.changes"], new() { Exact = true }).First.ClickAsync();
            await page.Locator(".ff-versions-changes li").First.WaitForAsync();
        }),
        Drafted("process-clash", static _ => { }, static async (page, words, records) =>
        {
            await page.Locator(".ff-process-path .card").Nth(1).ClickAsync();
            await records.DraftPathAsync(static path => path["stages"]![1]!["probability"] = 60);
            await page.GetByRole(AriaRole.Textbox, new() { Name = words["process.probability"] }).FillAsync("40");
            await page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.clash.title"] }).WaitForAsync();
        }),
        new("transition-unfinished", static async records => $"/east/f/crm.deal/r/{await records.MadeDealAsync("Left for later")}", AriaRole.Dialog, static async (page, words, _) =>
        {
            await Overlay.Button(page, words["records.page.otherWays"]).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = words.Transition("deal_path", "standard", "lose") }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words.Transition("deal_path", "standard", "lose"), Exact = true }).ClickAsync();
            await page.GetByText(words["records.transition.needsReason"]).WaitForAsync();
        }),
    ];

    /// <summary>Over a process of its own, as its draft is made first.</summary>
    private static Overlay Drafted(string name, Action<JsonNode> change, Func<IPage, Words, SampleRecords, Task> open) => new(name, async records =>
    {
        await records.DraftPathAsync(change);
        return Own;
    }, AriaRole.Dialog, open);

    private static async Task SimulateAsync(IPage page, Words words)
    {
        await Overlay.Button(page, words["process.simulation.open"]).ClickAsync();
        await Overlay.Button(page, words["process.simulation.run"]).ClickAsync();
    }

    private static async Task PublishAsync(IPage page, Words words)
    {
        await Overlay.Button(page, words["process.publish"]).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }

    private static Task PickStageAsync(IPage page, Words words) =>
        page.Locator(".ff-process-path .card").Filter(new() { HasText = words.Stage("deal_path", "standard", "engaging") }).ClickAsync();

    private static Task PickWayAsync(IPage page, Words words, string way, string workflow = "deal_path") =>
        page.Locator(".ff-process-list button").Filter(new() { Has = page.GetByText(words.Transition(workflow, "standard", way), new() { Exact = true }) }).First.ClickAsync();

    private static async Task<ILocator> AddActionAsync(IPage page, Words words, string type)
    {
        await HoldSavesAsync(page);
        await PickWayAsync(page, words, "win");
        await Overlay.Button(page, words["process.addAction"]).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = words[$"process.action.{type}"] }).ClickAsync();
        return page.Locator(".ff-process-action").Last;
    }

    private static ILocator Choices(ILocator action) => action.Locator(".ff-select");

    private static async Task ShowAsync(ILocator part) => await part.EvaluateAsync("part => part.scrollIntoView({ block: 'start', behavior: 'instant' })");

    /// <summary>What is changed stays in the window: it is answered as if it were saved.</summary>
    private static async Task HoldSavesAsync(IPage page) => await page.RouteAsync(new Regex("/workflows/[^/?]+$"), static route => route.Request.Method == "PUT"
        ? route.FulfillAsync(new() { Status = 200, ContentType = "application/json", Body = route.Request.PostData, Headers = new Dictionary<string, string> { ["ETag"] = "\"9000\"" } })
        : route.ContinueAsync());
}
