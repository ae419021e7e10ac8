using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>What opens over the pages, dialogs, menus, lists and pop-overs, in both schemes.</summary>
public sealed class EveryOverlay
{
    private static IEnumerable<TestCaseData> Looks =>
        from overlay in Overlay.All
        from isDark in (bool[])[false, true]
        select new TestCaseData(overlay.Name, isDark) { TestName = $"{overlay}_{(isDark ? "dark" : "light")}" };

    [TestCaseSource(nameof(Looks))]
    public async Task Can_be_used_by_everyone(string name, bool isDark)
    {
        var overlay = Overlay.All.First(one => one.Name == name);
        var browser = await Installed.BrowserAsync();
        var server = await Installed.ServerAsync();
        var records = new SampleRecords(server);
        var look = new Look(IsPhone: false, "en", isDark);
        var page = await browser.SignedInAsync(server, look);
        try
        {
            await page.GotoAsync(await overlay.Address(records));
            await page.WaitForSettledAsync();
            await overlay.Open(page, new Words("en"), records);
            await page.GetByRole(overlay.Role).Last.WaitForAsync();
            await page.WaitForSettledAsync();
            await page.KeepPictureAsync($"over-{overlay}-{look}");

            Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }
}
