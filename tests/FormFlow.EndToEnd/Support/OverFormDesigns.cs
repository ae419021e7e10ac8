using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Support;

/// <summary>What opens while a form is designed, and the panels that stand beside it.</summary>
internal static class OverFormDesigns
{
    private const string Lead = "/east/f/crm.lead/design";
    private const string Customer = "/east/f/crm.customer/design";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Overlay> All =>
    [
        Overlay.At("several-fields", Lead, AriaRole.Dialog, static (page, words) => Overlay.Button(page, words["designer.lines.open"]).ClickAsync()) with { IsOnPhones = false },
        Overlay.At("several-fields-guessed", Customer, AriaRole.Dialog, static async (page, words) =>
        {
            if (IsPhone(page))
            {
                await Overlay.Button(page, words["designer.add"]).Last.ClickAsync();
            }

            await Overlay.Button(page, words["designer.lines.open"]).ClickAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.lines.label"] }).FillAsync($"{words["designer.lines.example"]}\nE-mail\nTotal = SUM(Items.Quantity)");
            await page.GetByRole(AriaRole.List, new() { Name = words["designer.lines.understood"] }).WaitForAsync();
        }),
        Overlay.At("field-in-use", $"{Lead}?field=budget", AriaRole.Alertdialog, static (page, words) => Overlay.Button(page, words["designer.removeOf", ("label", words.Label("lead", "budget"))]).ClickAsync()),
        Overlay.At("more-of-a-design", Lead, AriaRole.Menu, static (page, words) => page.Locator(".ff-design-bar").GetByRole(AriaRole.Button, new() { Name = words["designer.more"] }).ClickAsync()),
        Overlay.At("form-tried", Customer, AriaRole.Main, TryAsync),
        Overlay.At("form-tried-refused", Customer, AriaRole.Main, static async (page, words) =>
        {
            await TryAsync(page, words);
            await Overlay.Button(page, words["designer.try.check"]).ClickAsync();
            await page.Locator(".ff-design-try .ff-error").First.WaitForAsync();
        }),
        Trip("publish-plan", Change, AriaRole.Dialog, static async (page, words, _) =>
        {
            await PublishAsync(page, words);
            await page.Locator(".ff-plan-breaks").WaitForAsync();
        }),
        Trip("publish-refused", Break, AriaRole.Dialog, static async (page, words, _) =>
        {
            await PublishAsync(page, words);
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert).WaitForAsync();
        }),
        Trip("to-be-mended", Break, AriaRole.Main, static async (page, words, _) =>
        {
            await page.Locator(".ff-tag.pressable").ClickAsync();
            await SettingsAsync(page);
        }),
        Trip("publish-converts-many", null, AriaRole.Dialog, static async (page, words, _) =>
        {
            await AnswerPublishAsync(page, job: null);
            await PublishAsync(page, words);
            await page.Locator(".ff-plan").WaitForAsync();
        }),
        Trip("publish-under-way", null, AriaRole.Dialog, static async (page, words, _) =>
        {
            await AnswerPublishAsync(page, Job("running"));
            await PublishAsync(page, words);
            await page.GetByRole(AriaRole.Progressbar).WaitForAsync();
        }),
        Trip("publish-failed", null, AriaRole.Dialog, static async (page, words, _) =>
        {
            await AnswerPublishAsync(page, Job("running"));
            await PublishAsync(page, words);
            await page.GetByRole(AriaRole.Progressbar).WaitForAsync();
            await AnswerPublishAsync(page, Job("failed"));
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert).WaitForAsync();
        }),
        Trip("versions", Change, AriaRole.Dialog, static async (page, words, _) =>
        {
            await Overlay.Button(page, words["designer.more"]).Last.ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = words["designer.versions.title"] }).ClickAsync();
            await Overlay.Button(page, words["designer.versions.changesNumber", ("version", 2)]).ClickAsync();
            await page.Locator(".ff-versions-changes li").First.WaitForAsync();
        }),
        Trip("changes-merged", null, AriaRole.Main, static async (page, words, records) =>
        {
            await records.DraftAsync("travel.trip", static trip => trip["fields"]![2]!["help"] = "Without the way there.");
            await NameNightsAsync(page, words);
            await page.GetByText(words["designer.clash.merged"]).WaitForAsync();
        }),
        Trip("changes-clash", null, AriaRole.Dialog, static async (page, words, records) =>
        {
            await records.DraftAsync("travel.trip", static trip => (trip["fields"]![2]!["label"], trip["fields"]![2]!["max"], trip["fields"]![2]!["width"]) = ("Nights away", 14, "half"));
            await NameNightsAsync(page, words);
            await page.GetByRole(AriaRole.Dialog, new() { Name = words["designer.clash.title"] }).WaitForAsync();
        }),
        Alone("formula-offers", $"{Customer}?field=size", AriaRole.Listbox, static async (page, words) =>
        {
            await SettingsAsync(page);
            await page.Locator(".cm-content").FillAsync("");
            await page.Locator(".cm-content").PressSequentiallyAsync(words.Label("customer", "employees")[..2]);
            await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        }),
        Alone("formula-tried", $"{Customer}?field=size", AriaRole.Main, static async (page, words) =>
        {
            await SettingsAsync(page);
            await Overlay.Button(page, words["fields.formula.try"]).ClickAsync();
            await page.GetByText(words["fields.formula.steps"]).ClickAsync();
            await page.Locator(".ff-formula-steps").ScrollIntoViewIfNeededAsync();
        }),
        Alone("score-settings", $"{Lead}?field=score", AriaRole.Main, static (page, _) => SettingsAsync(page)),
        Alone("score-terms", $"{Lead}?field=score", AriaRole.Main, static async (page, words) =>
        {
            await SettingsAsync(page);
            await Overlay.Button(page, words["fields.settings.tryIt"]).ScrollIntoViewIfNeededAsync();
        }),
        Alone("bands", $"{Lead}?field=grade", AriaRole.Main, static async (page, words) =>
        {
            await SettingsAsync(page);
            await Overlay.Button(page, words["fields.settings.addBand"]).ScrollIntoViewIfNeededAsync();
        }),
        Alone("back-test", $"{Lead}?field=score", AriaRole.Dialog, static async (page, words) =>
        {
            await SettingsAsync(page);
            await Overlay.Button(page, words["fields.settings.tryIt"]).ClickAsync();
            await page.GetByRole(AriaRole.Dialog, new() { Name = words["fields.backTest.title"] }).GetByRole(AriaRole.Button, new() { Name = words["fields.backTest.run"], Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Table, new() { Name = words["fields.backTest.tenths"] }).WaitForAsync();
        }),
        Alone("rule-menu", $"{Lead}?field=budget", AriaRole.Menu, static (page, words) => RuleAsync(page, words)),
        Alone("rule-fields", $"{Lead}?field=budget", AriaRole.Listbox, static (page, words) => PickFieldAsync(page, words, "")),
        Alone("rule-comparisons", $"{Lead}?field=budget", AriaRole.Listbox, static async (page, words) =>
        {
            await PickFieldAsync(page, words, words.Label("lead", "employees"));
            await Overlay.Button(page, words["views.filter.operator"]).ClickAsync();
        }),
        Alone("rule-built", $"{Lead}?field=budget", AriaRole.Dialog, static async (page, words) =>
        {
            await PickFieldAsync(page, words, words.Label("lead", "employees"));
            await page.GetByRole(AriaRole.Button, new() { Name = words["views.filter.add"], Exact = true }).ClickAsync();
            await Overlay.Button(page, words["views.filter.addGroup"]).ClickAsync();
        }),
        Alone("copied", $"{Lead}?field=budget", AriaRole.Main, static async (page, words) =>
        {
            await page.Locator("[data-pick][aria-pressed=true]").FocusAsync();
            await page.Keyboard.PressAsync("Control+c");
            await page.Keyboard.PressAsync("Control+v");
            await page.GetByText(words["designer.told.pasted", ("count", 1)], new() { Exact = true }).WaitForAsync();
        }),
        Overlay.At("new-form-refused", "/east/new-blank-form", AriaRole.Main, static async (page, words) =>
        {
            await page.RouteAsync("**/forms/*", static route => route.FulfillAsync(new()
            {
                Status = 422,
                ContentType = "application/problem+json",
                Body = """{"title":"The form was not saved.","status":422,"code":"form.invalid","errors":[{"pointer":"/fields/1/formula","code":"formula.syntax","detail":"The formula cannot be read at position 10: Unexpected end of input","parameters":{"position":10}}]}""",
            }));
            await page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.lines.label"] }).FillAsync($"{words["designer.lines.example"]}\nTotal = SUM(Items.");
            await page.GetByLabel(words["designer.begin.label"]).FillAsync("Request");
            await Overlay.Button(page, words["designer.begin.do"]).ClickAsync();
            await page.GetByRole(AriaRole.Alert).WaitForAsync();
        }),
    ];

    /// <summary>One that changes the form's draft in its own window only: nobody else gets what is saved there.</summary>
    private static Overlay Alone(string name, string address, AriaRole role, Func<IPage, Words, Task> open) => Overlay.At(name, address, role, async (page, words) =>
    {
        await page.RouteAsync("**/api/v1/workspaces/east/forms/*", static route => route.Request.Method == "PUT"
            ? route.FulfillAsync(new() { ContentType = "application/json", Headers = new Dictionary<string, string> { ["ETag"] = "\"1000\"" }, Body = route.Request.PostData })
            : route.ContinueAsync());
        await open(page, words);
    });

    /// <summary>One over a form that nothing else looks at.</summary>
    private static Overlay Trip(string name, Action<JsonNode>? draft, AriaRole role, Func<IPage, Words, SampleRecords, Task> open) =>
        new(name, async records => $"/east/f/{await records.DesignedFormAsync(draft)}/design?field=nights", role, open);

    private static void Change(JsonNode trip)
    {
        var fields = trip["fields"]!.AsArray();
        fields[1]!["maxLength"] = 60;
        (fields[2]!["required"], fields[2]!["max"]) = (true, 30);
        fields[3]!["type"] = "currency";
        fields.RemoveAt(4);
        fields.Add(new JsonObject { ["key"] = "leavesOn", ["type"] = "date", ["label"] = new JsonObject { ["en"] = "Leaves on", ["zh-CN"] = "出发日期" } });
    }

    private static void Break(JsonNode trip)
    {
        var fields = trip["fields"]!.AsArray();
        fields[4]!["requiredWhen"] = "nights > ";
        fields[1]!["visibleWhen"] = new JsonObject { ["field"] = "place", ["op"] = "notEmpty" };
        fields.Add(new JsonObject { ["key"] = "daily", ["type"] = "formula", ["label"] = new JsonObject { ["en"] = "Costs a day", ["zh-CN"] = "每日费用" }, ["formula"] = "cost / (nights + 1)" });
    }

    private static object Job(string status) => new
    {
        id = "j1",
        app = "travel",
        status,
        progress = 0.43,
        total = 18_240,
        done = 7_843,
        failed = 12,
        fields = Array.Empty<object>(),
        errors = status == "failed" ? [new { pointer = (string?)null, code = "publish.changed_meanwhile", detail = "The drafts were changed meanwhile. Look at what would change, then publish again.", parameters = new { } }] : Array.Empty<object>(),
        createdAt = "2026-11-02T08:00:00Z",
        finishedAt = status == "failed" ? TimeProvider.System.GetUtcNow() : (DateTimeOffset?)null,
    };

    private static async Task AnswerPublishAsync(IPage page, object? job)
    {
        var label = new Dictionary<string, string> { ["en"] = "Costs", ["zh-CN"] = "费用" };
        var plan = new
        {
            app = "travel",
            published = false,
            documents = (object[])[new { kind = "form", key = "travel.trip", label = new Dictionary<string, string> { ["en"] = "Trip", ["zh-CN"] = "出差" }, fate = "changed" }],
            changes = (object[])[new
            {
                nature = "fieldConverted", kind = "form", key = "travel.trip", field = "costs", label, from = "text", to = "currency", settings = Array.Empty<string>(),
                part = (string?)null, name = (string?)null, hidden = 0, fits = 18_228, rows = 12, tasks = 0, timers = 0, examples = Array.Empty<string>(),
                texts = (string[])["about 900", "见发票"], reason = (string?)null, uses = Array.Empty<object>(),
            }],
            indexes = new { },
            errors = Array.Empty<object>(),
            package = (object?)null,
        };
        await page.RouteAsync("**/apps/travel/publish*", route => route.Request.Method == "POST" ? route.FulfillAsync(new() { Json = plan })
            : job is null ? route.FulfillAsync(new() { Status = 404, Json = new { code = "publish.no_job", status = 404, title = "None" } })
            : route.FulfillAsync(new() { Json = job }));
    }

    private static bool IsPhone(IPage page) => page.ViewportSize!.Width < 600;

    private static async Task TryAsync(IPage page, Words words)
    {
        await Overlay.Button(page, words["designer.try.do"]).First.ClickAsync();
        await page.Locator(".ff-design-try [data-field=name]").WaitForAsync();
    }

    private static Task PublishAsync(IPage page, Words words) =>
        page.GetByRole(AriaRole.Button, new() { Name = words["designer.publish.open"], Exact = true }).ClickAsync();

    /// <summary>Has the settings of what is picked in sight.</summary>
    // What a type of field is set by comes in with its first panel and moves what stands below it.
    private static async Task SettingsAsync(IPage page)
    {
        await (IsPhone(page) ? page.Locator(".ff-design-foot").GetByRole(AriaRole.Button).Last.ClickAsync() : page.Locator("[data-settings][aria-busy=false]").WaitForAsync());
        await page.WaitForSettledAsync();
    }

    private static async Task NameNightsAsync(IPage page, Words words)
    {
        await SettingsAsync(page);
        await page.GetByRole(AriaRole.Textbox, new() { Name = words["designer.field.label"], Exact = true }).FillAsync("Nights from home");
    }

    private static async Task RuleAsync(IPage page, Words words)
    {
        await SettingsAsync(page);
        await Overlay.Button(page, words["fields.settings.rule.set", ("label", words["designer.rule.required"])]).ClickAsync();
    }

    private static async Task PickFieldAsync(IPage page, Words words, string field)
    {
        await RuleAsync(page, words);
        await page.GetByRole(AriaRole.Menuitem, new() { Name = words["fields.settings.rule.byCondition"] }).ClickAsync();
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = words["views.filter.field"] });
        await box.FillAsync(field == "" ? words.Label("lead", "employees")[..2] : field);
        if (field != "")
        {
            await page.GetByRole(AriaRole.Option, new() { Name = field, Exact = true }).ClickAsync();
        }
    }
}
