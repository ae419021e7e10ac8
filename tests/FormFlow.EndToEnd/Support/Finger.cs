namespace FormFlow.EndToEnd.Support;

/// <summary>A finger on a screen that takes touch, as the browser itself feels it.</summary>
internal sealed class Finger(ICDPSession session)
{
    /// <summary>A finger for a page.</summary>
    public static async Task<Finger> OnAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    /// <summary>Puts the finger down, rests, draws it to another place in small steps and waits there before it lets go.</summary>
    /// <param name="from">Where it goes down.</param>
    /// <param name="to">Where it lets go.</param>
    /// <param name="rest">How long it rests before it moves, in milliseconds.</param>
    /// <param name="before">What is to hold before it lets go.</param>
    public async Task DrawAsync((double X, double Y) from, (double X, double Y) to, int rest, Func<Task>? before = null)
    {
        const int steps = 16;
        await TouchAsync("touchStart", from);
        await Task.Delay(rest);
        for (var step = 1; step <= steps; step++)
        {
            await TouchAsync("touchMove", (from.X + ((to.X - from.X) * step / steps), from.Y + ((to.Y - from.Y) * step / steps)));
            await Task.Delay(20);
        }

        await (before?.Invoke() ?? Task.CompletedTask);
        await TouchAsync("touchEnd", null);
    }

    private Task<System.Text.Json.JsonElement?> TouchAsync(string type, (double X, double Y)? at) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
    {
        ["type"] = type,
        ["touchPoints"] = at is { } point ? new[] { new { x = point.X, y = point.Y } } : [],
    });
}
