namespace FormFlow.EndToEnd.Support;

/// <summary>What tests ask of a page beyond Playwright's own words.</summary>
internal static class Pages
{
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
