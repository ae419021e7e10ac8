using Deque.AxeCore.Commons;

namespace FormFlow.EndToEnd.Support;

/// <summary>What tests ask of a page beyond Playwright's own words.</summary>
internal static class Pages
{
    /// <summary>Where pictures go; nowhere when not asked for.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("FORMFLOW_PICTURES");

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Whether pictures are asked for.</summary>
    public static bool HavePictures => Pictures is not null;

    /// <summary>Keeps a picture of the page where they are asked for.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Pictures is not null)
        {
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });
        }
    }

    /// <summary>What axe finds serious or critical on the page.</summary>
    public static async Task<IReadOnlyList<string>> WeightyFaultsAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);

        // What a screen reader is told for a moment names things that may be gone when axe looks. What is right is not told place by place: that takes
        // longer than to look.
        return await page.EvaluateAsync<string[]>("""
            async () => {
                const { violations } = await axe.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'] });
                const told = ({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 5).map(({ target, html }) => `  ${target} ${html}`)].join('\n');
                return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(told);
            }
            """);
    }

    /// <summary>Waits until nothing is loading and no skeleton in sight stands in for what is to come. The live connection stays open and does not count.</summary>
    public static async Task WaitForSettledAsync(this IPage page)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('main, [role=main], .ff-entrance') !== null");
        await page.WaitForFunctionAsync("""
            () => {
                const now = performance.getEntriesByType('resource').length;
                const quiet = now === window.__seen && [...document.querySelectorAll('.ff-skeleton, [aria-busy=true]')].every(one => one.getBoundingClientRect().top > innerHeight);
                window.__quiet = quiet ? (window.__quiet ?? 0) + 1 : 0;
                window.__seen = now;
                return window.__quiet >= 4;
            }
            """, null, new() { PollingInterval = 120 });
    }

    /// <summary>How far the page is wider than the window, in pixels.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
