using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Support;

/// <summary>What opens while apps are installed, copied and taken back, links are made, views are set up and files are taken in.</summary>
internal static class OverApps
{
    private const string Templates = "/east/templates";
    private const string Deals = "/east/f/crm.deal/v/crm.open_deals";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Overlay> All =>
    [
        Overlay.At("template-plan", Templates, AriaRole.Dialog, static async (page, words) =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words["app.templates.install"], Exact = true }).First.ClickAsync();
            await page.GetByRole(AriaRole.Dialog).Locator(".ff-plan").WaitForAsync();
        }),
        Overlay.At("package-damaged", Templates, AriaRole.Dialog, static async (page, words) =>
        {
            await ChooseAsync(page, Overlay.Button(page, words["packages.fromFile"]), "crm-2.0.zip", "application/zip", "PK: not a package"u8.ToArray());
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert).WaitForAsync();
        }),
        new("package-conflicts", static _ => Task.FromResult(Templates), AriaRole.Dialog, static async (page, words, records) =>
        {
            await page.RouteAsync("**/packages/plan?*", WithConflictsAsync);
            await ChooseAsync(page, Overlay.Button(page, words["packages.fromFile"]), "crm-2.0.zip", "application/zip", await records.PackageAsync("crm"));
            await page.GetByRole(AriaRole.Radio, new() { Name = words["packages.keepMine"] }).WaitForAsync();
        }),
        Overlay.At("copy-refused", Templates, AriaRole.Dialog, static async (page, words) =>
        {
            await Overlay.Button(page, words["packages.copy.open"]).First.ClickAsync();
            await page.GetByLabel(words["packages.copy.key"]).FillAsync("Our CRM!");
            await Overlay.Button(page, words["packages.copy.do"]).ClickAsync();
            await page.Locator(".ff-error").First.WaitForAsync();
        }),
        new("back-to-a-release", static async records =>
        {
            await records.DesignedFormAsync();
            return Templates;
        }, AriaRole.Dialog, static async (page, words, _) =>
        {
            var app = page.Locator(".ff-your-apps li").Filter(new() { HasTextRegex = new("Travel|差旅") });
            await app.GetByRole(AriaRole.Button, new() { Name = words["packages.history"] }).ClickAsync();
            await Overlay.Button(page, words["packages.goBack"]).Last.ClickAsync();
            await page.GetByRole(AriaRole.Dialog).Locator(".ff-plan").WaitForAsync();
        }),
        Overlay.At("new-form-nameless", "/east/new-blank-form", AriaRole.Main, static async (page, words) =>
        {
            await Overlay.Button(page, words["designer.begin.do"]).ClickAsync();
            await page.Locator(".ff-error").First.WaitForAsync();
        }),
        Links("link-new", static (page, words) => Overlay.Button(page, words["links.add"]).ClickAsync()),
        Links("link-that-looks-up", static async (page, words) =>
        {
            await Overlay.Button(page, words["links.add"]).ClickAsync();
            await page.GetByRole(AriaRole.Radio, new() { Name = words["links.kinds.find"] }).PressAsync("Space");
            await page.GetByText(words["links.limit"]).ScrollIntoViewIfNeededAsync();
        }),
        Links("link-refused", static async (page, words) =>
        {
            await Overlay.Button(page, words["links.add"]).ClickAsync();
            await page.GetByLabel(words["links.quota"]).FillAsync("-3");
            await page.GetByLabel(words["links.redirect"]).FillAsync("javascript:alert(1)");
            await page.GetByLabel(words["links.hosts"]).FillAsync("https://www.example.com\nour site");
            await Overlay.Button(page, words["links.make"]).ClickAsync();
            await page.Locator(".ff-error").First.WaitForAsync();
        }),
        Links("link-shared", static (page, words) => Overlay.Button(page, words["links.share"]).First.ClickAsync()),
        Links("link-taken-away", static (page, words) => Overlay.Button(page, words["links.remove"]).First.ClickAsync(), AriaRole.Alertdialog),
        Links("link-held", static async (page, words) =>
        {
            await page.RouteAsync("**/api/**/links*", static async route =>
            {
                var answer = await route.FetchAsync();
                var links = JsonNode.Parse(await answer.TextAsync())!;
                links["items"]![0]!["held"] = 2;
                await route.FulfillAsync(new() { Response = answer, Body = links.ToJsonString() });
            });
            await page.RouteAsync("**/api/**/submissions*", static route => route.FulfillAsync(new()
            {
                Json = new
                {
                    items = new object[]
                    {
                        new { id = "1", at = "2026-11-02T08:00:00Z", reason = "trap", address = "203.0.113.7", values = new { purpose = "年度培训", destination = "Hannover", nights = 12345, remarks = "Train, second class, and back on the evening of the same day" } },
                        new { id = "2", at = "2026-11-02T08:05:00Z", reason = "fast", address = "2001:db8::17", values = new { purpose = "Fair" } },
                    },
                },
            }));
            await page.ReloadAsync();
            await Overlay.Button(page, words["links.held.count", ("count", 2)]).ClickAsync();
            await page.GetByText("203.0.113.7").WaitForAsync();
        }, AriaRole.Main),
        View("view-board", static (page, words) => NewViewAsync(page, words, "board")),
        View("view-calendar", static (page, words) => NewViewAsync(page, words, "calendar")),
        View("view-timeline", static (page, words) => NewViewAsync(page, words, "timeline")),
        View("view-gallery", static (page, words) => NewViewAsync(page, words, "gallery")),
        View("view-for-some", static async (page, words) =>
        {
            await Overlay.Button(page, words["views.saved.new"]).ClickAsync();
            await page.GetByText(words["views.edit.some"], new() { Exact = true }).ClickAsync();
            await page.GetByText(words["views.edit.departmentsHint"]).ScrollIntoViewIfNeededAsync();
        }),
        View("view-of-the-app", static async (page, words) =>
        {
            await EditAsync(page, words);
            await Overlay.Button(page, words["views.edit.addColor"]).ScrollIntoViewIfNeededAsync();
        }),
        View("view-color", static async (page, words) =>
        {
            await EditAsync(page, words);
            await Overlay.Button(page, words["views.edit.addColor"]).ClickAsync();
        }, AriaRole.Dialog),
        View("view-removed", static async (page, words) =>
        {
            await EditAsync(page, words);
            await Overlay.Button(page, words["views.edit.remove.do"]).ClickAsync();
        }, AriaRole.Alertdialog),
        Import("import-rehearsed", static async (page, words) =>
        {
            await Overlay.Button(page, words["data.import.rehearse"]).ClickAsync();
            await page.GetByText(words["data.import.would"]).ScrollIntoViewIfNeededAsync();
        }),
        Import("import-refused-rows", static async (page, words) =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words["data.import.run"], Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = words["data.import.errorFile"] }).WaitForAsync();
        }),
        Overlay.At("new-form-wrong-file", "/east/new-form", AriaRole.Main, static async (page, words) =>
        {
            await ChooseAsync(page, Overlay.Button(page, words["data.import.choose"]), "photo.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
            await page.GetByRole(AriaRole.Alert).WaitForAsync();
        }),
    ];

    private static Overlay Links(string name, Func<IPage, Words, Task> open, AriaRole role = AriaRole.Dialog) =>
        new(name, static async records => $"/east/f/{await records.SharedFormAsync()}/links", role, (page, words, _) => open(page, words));

    private static Overlay View(string name, Func<IPage, Words, Task> open, AriaRole role = AriaRole.Complementary) => Overlay.At(name, Deals, role, open);

    private static Overlay Import(string name, Func<IPage, Words, Task> open) =>
        new(name, static async records => $"/east/f/{await records.DesignedFormAsync()}/import", AriaRole.Main, async (page, words, _) =>
        {
            var rows = "Purpose,Destination,Nights,Costs\nFair in Hannover,Hannover,2,900\nNobody knows,,many,\n,Graz,1,120\n"u8.ToArray();
            await ChooseAsync(page, Overlay.Button(page, words["data.import.choose"]), "trips.csv", "text/csv", rows);
            await Overlay.Button(page, words["data.import.rehearse"]).WaitForAsync();
            await open(page, words);
        });

    private static async Task NewViewAsync(IPage page, Words words, string type)
    {
        await Overlay.Button(page, words["views.saved.new"]).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = words["views.edit.panel"] });
        await panel.GetByRole(AriaRole.Button, new() { Name = words["views.edit.type"], Exact = false }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = words[$"views.saved.types.{type}"], Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Listbox).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task EditAsync(IPage page, Words words)
    {
        await Overlay.Button(page, words["views.saved.menu"]).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = words["views.edit.do"] }).ClickAsync();
    }

    private static async Task ChooseAsync(IPage page, ILocator button, string name, string type, byte[] content)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => button.ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
    }

    /// <summary>The plan of a package, as if two of its places had been changed here as well.</summary>
    private static async Task WithConflictsAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var plan = JsonNode.Parse(await answer.TextAsync())!;
        plan["package"]!["version"] = "2.0.0";
        plan["package"]!["conflicts"] = JsonNode.Parse("""
            [ { "kind": "form", "key": "crm.lead", "path": ["fields", "budget", "label"], "was": { "en": "Budget", "zh-CN": "预算" }, "here": { "en": "What they can spend", "zh-CN": "可用预算" }, "there": { "en": "Budget in all", "zh-CN": "总预算" } },
              { "kind": "form", "key": "crm.lead", "path": ["fields", "company", "required"], "was": true, "here": false, "there": null } ]
            """);
        plan["errors"] = JsonNode.Parse("""[ { "code": "package.changed_here", "detail": "Changed here and in the package.", "pointer": "forms/lead.json#/fields/1/label", "parameters": {} } ]""");
        await route.FulfillAsync(new() { Response = answer, Body = plan.ToJsonString() });
    }
}
