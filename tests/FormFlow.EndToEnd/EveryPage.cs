using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>Each page, at a desk and on a phone, in both languages and schemes.</summary>
public sealed class EveryPage
{
    private static IEnumerable<TestCaseData> Looks =>
        from page in AppPage.All.Index()
        from look in Look.PairFor(page.Index)
        select new TestCaseData(page.Item, look) { TestName = $"{page.Item}_{look}" };

    [TestCaseSource(nameof(Looks))]
    public async Task Can_be_used_by_everyone(AppPage page, Look look)
    {
        var browser = await Installed.BrowserAsync();
        var server = await (page.IsSetUp ? Installed.ServerAsync() : Installed.EmptyAsync());
        var said = new List<string>();
        var window = await page.OpenAsync(browser, server, look, opened =>
        {
            opened.PageError += (_, error) => said.Add(error);
            opened.Console += (_, message) =>
            {
                // A refused call is logged by the browser itself; what the page makes of it is what counts.
                if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                {
                    said.Add(message.Text);
                }
            };
        });
        try
        {
            await window.KeepPictureAsync($"{page}-{look}");
            var found = await window.WeightyFaultsAsync();
            Assert.Multiple(async () =>
            {
                Assert.That(found, Is.Empty, "what axe finds serious or critical");
                Assert.That(said, Is.Empty, "what the console says");
                Assert.That(await window.OverflowAsync(), Is.Zero, "pixels wider than the window");
            });
        }
        finally
        {
            await window.CloseAsync();
        }
    }
}
