using System.Globalization;
using System.Text.RegularExpressions;
using FormFlow.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd;

/// <summary>What a hand moves on boards, calendars and timelines: with a mouse, and with a finger on a tablet.</summary>
public sealed class ThingsAreDragged
{
    private const string Forms = "/api/v1/workspaces/east/forms";

    private readonly Words words = new("en");
    private RunningServer server = null!;
    private SampleRecords records = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RunningServer.StartAsync();
        await server.SetUpAsync();
        records = new SampleRecords(server);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [SetUp]
    public async Task OpenAsync()
    {
        var browser = await Installed.BrowserAsync();
        page = await browser.TabletAsync(server);
    }

    [TearDown]
    public async Task CloseAsync() => await page.Context.CloseAsync();

    [Test]
    public async Task A_card_by_a_finger_once_it_rests()
    {
        var deal = await records.MadeDealAsync("Drawn by hand");
        await page.GotoAsync("/east/f/crm.deal/v/crm.deal_board");
        var card = page.Locator(".ff-board-card").Filter(new() { HasText = "Drawn by hand" });
        await card.ScrollIntoViewIfNeededAsync();
        await page.WaitForSettledAsync();
        var column = page.Locator(".ff-column").Filter(new() { HasText = words.Stage("deal_path", "standard", "proposal") }).First;
        var (from, to) = (await MiddleAsync(card), await MiddleAsync(column));
        var finger = await Finger.OnAsync(page);

        // A swipe scrolls; nothing is lifted.
        await finger.DrawAsync(from, (from.X - 60, from.Y), rest: 0);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await card.ScrollIntoViewIfNeededAsync();
        (from, to) = (await MiddleAsync(card), await MiddleAsync(column));
        await finger.DrawAsync(from, (to.X, from.Y), rest: 400, () => Expect(column).ToHaveClassAsync(new Regex("\\bover\\b")));

        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(words.CheckItem("deal_path", "standard", "engaging", "met"));
        Assert.That(await records.ValueAsync("crm.deal", deal, "stage"), Is.EqualTo("engaging"));
    }

    [Test]
    public async Task A_plan_to_another_day_of_the_calendar()
    {
        var today = TimeProvider.System.GetUtcNow();
        var start = new DateTime(today.Year, today.Month, 8, 2, 0, 0, DateTimeKind.Utc);
        var plan = await server.SendAsync(HttpMethod.Post, $"{Forms}/crm.plan/records", new { values = new { subject = "Move me", startsAt = start, endsAt = start.AddHours(1) } });
        var id = plan.GetProperty("id").GetString()!;
        await page.GotoAsync("/east/f/crm.plan/v/crm.plan_calendar?filter=" + Uri.EscapeDataString("""{ "field": "subject", "op": "eq", "value": "Move me" }"""));
        var entry = page.Locator(".rbc-event").Filter(new() { HasText = "Move me" });
        await entry.WaitForAsync();
        var (from, week) = (await MiddleAsync(entry), (await page.Locator(".rbc-month-row").First.BoundingBoxAsync())!.Height);

        await DragAsync(from, (from.X, from.Y + week));

        await Expect(page.Locator(".ff-toast")).ToBeVisibleAsync();
        Assert.That(DateTime.Parse((await records.ValueAsync("crm.plan", id, "startsAt"))!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), Is.EqualTo(start.AddDays(7)));
        Assert.That(DateTime.Parse((await records.ValueAsync("crm.plan", id, "endsAt"))!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), Is.EqualTo(start.AddDays(7).AddHours(1)));
    }

    [Test]
    public async Task A_bar_of_the_timeline_by_a_mouse_and_by_a_finger_that_rests()
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var deal = (await server.SendAsync(HttpMethod.Post, $"{Forms}/crm.deal/records", new
        {
            values = new { name = "Long bar", need = "Time", amount = 1, engageDate = $"{day.AddDays(-3):O}", expectedClose = $"{day.AddDays(20):O}" },
        })).GetProperty("id").GetString()!;
        var address = "/east/f/crm.deal/v/crm.deal_timeline?filter=" + Uri.EscapeDataString("""{ "field": "name", "op": "eq", "value": "Long bar" }""");
        await page.GotoAsync(address);
        var bar = page.Locator(".ff-bar").Filter(new() { HasText = "Long bar" });
        await bar.WaitForAsync();
        await page.WaitForSettledAsync();
        var width = (await bar.BoundingBoxAsync())!.Width / 24;

        var from = await MiddleAsync(bar);
        await DragAsync(from, (from.X + (5 * width), from.Y));
        await Expect(page.Locator(".ff-toast")).ToBeVisibleAsync();
        Assert.That(await records.ValueAsync("crm.deal", deal, "engageDate"), Is.EqualTo($"{day.AddDays(2):O}"));
        Assert.That(await records.ValueAsync("crm.deal", deal, "expectedClose"), Is.EqualTo($"{day.AddDays(25):O}"));

        await page.ReloadAsync();
        await bar.WaitForAsync();
        await page.WaitForSettledAsync();
        var finger = await Finger.OnAsync(page);
        from = await MiddleAsync(bar);
        await finger.DrawAsync(from, (from.X - (4 * width), from.Y), rest: 0);
        from = await MiddleAsync(bar);
        await finger.DrawAsync(from, (from.X - (5 * width), from.Y), rest: 400, () => Expect(bar).ToHaveClassAsync(new Regex("\\bmoving\\b")));

        await Expect(page.Locator(".ff-toast")).ToBeVisibleAsync();
        Assert.That(await records.ValueAsync("crm.deal", deal, "engageDate"), Is.EqualTo($"{day.AddDays(-3):O}"));
        Assert.That(await records.ValueAsync("crm.deal", deal, "expectedClose"), Is.EqualTo($"{day.AddDays(20):O}"));
    }

    private async Task DragAsync((double X, double Y) from, (double X, double Y) to)
    {
        await page.Mouse.MoveAsync((float)from.X, (float)from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(from.X + 8), (float)from.Y, new() { Steps = 4 });
        await page.Mouse.MoveAsync((float)to.X, (float)to.Y, new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    private static async Task<(double X, double Y)> MiddleAsync(ILocator of)
    {
        var box = (await of.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
