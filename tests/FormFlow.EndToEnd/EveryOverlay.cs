using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>What opens over the pages, dialogs, menus, lists and pop-overs, at a desk and on a phone, in both languages and schemes.</summary>
public sealed class EveryOverlay
{
    // Without pictures each is looked at once, in English at a desk, every other one in dark.
    private static IEnumerable<TestCaseData> Looks =>
        from overlay in Overlay.All.Index()
        from look in Look.All
        where Pages.HavePictures ? overlay.Item.IsOnPhones || !look.IsPhone : look == new Look(IsPhone: false, "en", IsDark: overlay.Index % 2 == 0)
        select new TestCaseData(overlay.Item.Name, look) { TestName = $"{overlay.Item}_{look}" };

    [TestCaseSource(nameof(Looks))]
    public async Task Can_be_used_by_everyone(string name, Look look)
    {
        var overlay = Overlay.All.First(one => one.Name == name);
        var records = new SampleRecords(await Installed.ServerAsync());
        var page = await Installed.TabAsync(look);
        try
        {
            await page.GotoAsync(await overlay.Address(records));
            await page.WaitForSettledAsync();
            await overlay.Open(page, new Words(look.Language), records);
            await page.GetByRole(overlay.Role).Last.WaitForAsync();
            await page.WaitForSettledAsync();

            // A list beside an input that is touched is unseen until the keyboard of the screen has come, or half a second without one.
            await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.ff-popover')].every(one => getComputedStyle(one).opacity === '1')");
            await page.KeepPictureAsync($"over-{overlay}-{look}");

            Assert.That(await page.WeightyFaultsAsync(), Is.Empty, "what axe finds serious or critical");
        }
        finally
        {
            await page.CloseAsync();
        }
    }
}
