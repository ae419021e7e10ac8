using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>What people without an account see, at a desk and on a phone, in both languages and both schemes.</summary>
public sealed class EveryPublicPage
{
    private const string Workspace = "/api/v1/workspaces/east";
    private const string Request = $"{Workspace}/forms/desk.request";

    private static readonly object Form = new
    {
        label = Both("Request for equipment", "设备申请"),
        description = Both("Tell us what you need; we answer within two days.", "请告诉我们您的需要，两个工作日内答复。"),
        fields = new object[]
        {
            new { key = "number", type = "autoNumber", label = Both("Number", "编号"), parts = new object[] { new { type = "text", text = "R-" }, new { type = "counter", digits = 4 } } },
            new { key = "name", type = "text", label = Both("Your name", "姓名"), required = true },
            new { key = "email", type = "email", label = Both("E-mail", "邮箱"), help = Both("We write to this address only.", "我们只会写信到此邮箱。") },
            new { key = "kind", type = "select", label = Both("Kind", "类型"), options = Kinds },
            new { key = "urgent", type = "switch", label = Both("Urgent", "是否紧急") },
            new { key = "due", type = "date", label = Both("Needed by", "需要日期") },
            new { key = "cost", type = "currency", label = Both("Cost", "费用"), decimals = 2 },
            new { key = "photo", type = "image", label = Both("Picture", "图片") },
            new { key = "note", type = "longText", label = Both("Note", "备注") },
        },
    };

    private readonly Dictionary<string, string> paths = [];
    private RunningServer server = null!;

    private static object[] Kinds =>
    [
        new { value = "laptop", label = Both("Laptop", "笔记本电脑") },
        new { value = "chair", label = Both("Chair", "椅子") },
    ];

    private static IEnumerable<TestCaseData> Scenes =>
        from scene in ((string[])["form", "wrong", "thanks", "password", "wrong-password", "closed", "nowhere", "find", "found", "none-found"]).Index()
        from look in Look.PairFor(scene.Index)
        select new TestCaseData(scene.Item, look) { TestName = $"{scene.Item}_{look}" };

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync("--FormFlow:PublicSubmissionsPerMinute=10000", "--FormFlow:PublicFillSeconds=0");
        await server.SetUpAsync(template: null);
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/desk", new { key = "desk", label = "Desk", version = "1.0.0" });
        await server.SendAsync(HttpMethod.Put, Request, Form);
        await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/desk/publish");
        foreach (var cost in (decimal[])[1200.5m, 89])
        {
            await server.SendAsync(HttpMethod.Post, $"{Request}/records", new { values = new { name = "Ada Lovelace", email = "ada@example.com", kind = "laptop", due = "2026-12-24", cost } });
        }

        await LinkAsync("form", new { });
        await LinkAsync("password", new { password = "open sesame" });
        await LinkAsync("closed", new { closed = true });
        await LinkAsync("find", new
        {
            title = Both("Where is my request?", "查询申请进度"),
            text = Both("Type the e-mail address that you gave.", "请输入申请时填写的邮箱。"),
            fields = new[] { "email" },
            find = new { show = new[] { "number", "name", "kind", "due", "cost", "note" } },
        });
        paths["nowhere"] = "/p/east/nothing";
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCaseSource(nameof(Scenes))]
    public async Task Can_be_used_by_everyone(string scene, Look look)
    {
        var browser = await Installed.BrowserAsync();
        var page = await browser.AnonymousAsync(server, look);
        try
        {
            await PlayAsync(page, scene);
            await page.KeepPictureAsync($"public-{scene}-{look}");

            Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
            Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing is wider than the screen");
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    private async Task PlayAsync(IPage page, string scene)
    {
        var send = page.Locator("button.send");
        switch (scene)
        {
            case "wrong":
                await GoAsync("form");
                await page.Locator("#email").FillAsync("nothing");
                await page.Locator("#cost").FillAsync("much");
                await page.Locator("#name").FillAsync(" ");
                await send.ClickAsync();
                await Expect(page.Locator(".fault").First).ToBeVisibleAsync();
                break;
            case "thanks":
                await GoAsync("form");
                await page.Locator("#name").FillAsync("Ada");
                await send.ClickAsync();
                await Expect(page.Locator("[role=status]")).ToBeVisibleAsync();
                break;
            case "wrong-password":
                await GoAsync("password");
                await page.Locator("#password").FillAsync("sesame");
                await send.ClickAsync();
                await Expect(page.Locator(".fault")).ToBeVisibleAsync();
                break;
            case "found" or "none-found":
                await GoAsync("find");
                await page.Locator("#email").FillAsync(scene == "found" ? "ada@example.com" : "bea@example.com");
                await send.ClickAsync();
                await Expect(page.Locator("dl")).ToHaveCountAsync(scene == "found" ? 2 : 0);
                await Expect(page.Locator("#found")).ToBeFocusedAsync();
                break;
            default:
                await GoAsync(scene);
                break;
        }

        Task GoAsync(string link) => page.GotoAsync(paths[link], new() { WaitUntil = WaitUntilState.NetworkIdle });
    }

    private async Task LinkAsync(string name, object document) =>
        paths[name] = (await server.SendAsync(HttpMethod.Post, $"{Request}/links", document)).GetProperty("path").GetString()!;

    private static Dictionary<string, string> Both(string english, string chinese) => new() { ["en"] = english, ["zh-CN"] = chinese };
}
