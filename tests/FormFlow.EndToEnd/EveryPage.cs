using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>Each page, at a desk and on a phone, in both languages and schemes.</summary>
public sealed class EveryPage
{
    /// <summary>Where pictures go; nowhere when not asked for.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("FORMFLOW_PICTURES");

    private static readonly string[] Weighty = ["serious", "critical"];

    // Without pictures each page is looked at with half of the looks: every size, language and scheme is among them.
    private static IEnumerable<TestCaseData> Looks =>
        from page in AppPage.All
        from look in Look.All
        where Pictures is not null || (look.IsDark == (look.Language == "en"))
        select new TestCaseData(page, look) { TestName = $"{page}_{look}" };

    [TestCaseSource(nameof(Looks))]
    public async Task Can_be_used_by_everyone(AppPage page, Look look)
    {
        var browser = await Installed.BrowserAsync();
        var server = await Installed.ServerAsync();
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
            if (Pictures is not null)
            {
                Directory.CreateDirectory(Pictures);
                await window.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{page}-{look}.png") });
            }

            var found = (await window.RunAxe()).Violations.Where(violation => Weighty.Contains(violation.Impact)).Select(Describe).ToList();
            Assert.Multiple(async () =>
            {
                Assert.That(found, Is.Empty, "what axe finds serious or critical");
                Assert.That(said, Is.Empty, "what the console says");
                Assert.That(await window.OverflowAsync(), Is.Zero, "pixels wider than the window");
            });
        }
        finally
        {
            await window.Context.CloseAsync();
        }
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Take(5).Select(static node => $"  {node.Target} {node.Html}"))}";
}
