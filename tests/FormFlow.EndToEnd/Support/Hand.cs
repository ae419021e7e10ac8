using static Microsoft.Playwright.Assertions;

namespace FormFlow.EndToEnd.Support;

/// <summary>
/// A hand that has a keyboard and nothing else: it never clicks, and no script gives the focus away. It remembers where the focus came by
/// and was not to be seen.
/// </summary>
internal sealed class Hand(IPage page)
{
    private const int Most = 250;

    private readonly SortedSet<string> unseen = [];

    // A ring is drawn on the thing itself, on the box beside a hidden input, or on the frame around a bare one.
    // What has the focus, or is chosen in it by arrows, in words; and whether it, its box or its frame has a ring.
    // A list may show only in the next frame what an arrow did.
    private const string Look = """
        async () => {
            await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            const focused = document.activeElement ?? document.body;
            const chosen = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '') ?? focused;
            const parts = [chosen, focused.closest('.ff-input, .ff-palette-field, [role=gridcell], [role=columnheader]'), ...(focused.closest('label')?.children ?? [])];
            const hasRing = (one, part) => {
                const style = getComputedStyle(one, part);
                return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
            };
            const box = (focused.closest('label') ?? chosen).getBoundingClientRect();
            const isInSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            const text = chosen.getAttribute('aria-label') ?? chosen.labels?.[0]?.textContent ?? chosen.textContent ?? '';
            const place = chosen.closest('.ff-page, nav, [role=dialog], [role=alertdialog]')?.className ?? '';
            return {
                name: `${chosen.getAttribute('role') ?? chosen.localName} “${text.trim().slice(0, 40)}” in ${place}`,
                isSeen: focused === document.body || isInSight && parts.some(one => one && (hasRing(one) || hasRing(one, '::after'))),
            };
        }
        """;

    /// <summary>Where the focus came by and nothing showed it.</summary>
    public IReadOnlyCollection<string> Unseen => unseen;

    /// <summary>Presses a key, or several at once such as <c>Control+s</c>.</summary>
    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Writes where the focus is.</summary>
    public Task WriteAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Goes to an input by Tab and writes in place of what it holds.</summary>
    public async Task WriteAsync(ILocator input, string text)
    {
        await ToAsync(input);
        await PressAsync("Control+a");
        await WriteAsync(text);
    }

    /// <summary>Goes to a button, a link or a box by Tab and presses it.</summary>
    public async Task DoAsync(ILocator goal, string key = "Enter")
    {
        await ToAsync(goal);
        await PressAsync(key);
    }

    /// <summary>Presses Tab, or Shift and Tab for what stands before, until the focus is on the goal or inside of it.</summary>
    public async Task ToAsync(ILocator goal)
    {
        await goal.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var isBefore = await goal.First.EvaluateAsync<bool>("goal => (document.activeElement.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING) !== 0");
        await UntilAsync(goal, isBefore ? "Shift+Tab" : "Tab");
    }

    /// <summary>Presses an arrow, or another key that goes on inside of a list, until the focus is on the goal.</summary>
    public async Task ArrowToAsync(ILocator goal, string key = "ArrowDown")
    {
        await goal.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await UntilAsync(goal, key);
    }

    /// <summary>Waits until the focus is on an element or inside of it: it is not lost.</summary>
    public Task IsInsideAsync(ILocator place) => Expect(place.And(page.Locator(":focus-within"))).ToBeVisibleAsync();

    private async Task UntilAsync(ILocator goal, string key)
    {
        var way = new List<string>();
        for (var presses = 0; !await IsAtAsync(goal); presses++)
        {
            Assert.That(presses, Is.LessThan(Most), $"{key} never comes to {goal}; it came by {string.Join(", ", way)}");
            await PressAsync(key);
            var stop = (await page.EvaluateAsync(Look))!.Value;
            way.Add(stop.GetProperty("name").GetString()!);
            if (!stop.GetProperty("isSeen").GetBoolean())
            {
                unseen.Add($"{way[^1]} at {new Uri(page.Url).AbsolutePath}");
            }
        }
    }

    private static Task<bool> IsAtAsync(ILocator goal) => goal.EvaluateAllAsync<bool>("""
        all => all.some(one => one.contains(document.activeElement) || one.id !== '' && one.id === document.activeElement.getAttribute('aria-activedescendant'))
        """);
}
