namespace FormFlow.EndToEnd.Support;

/// <summary>Counts what a person does: a click, a key, a line of text typed in one go.</summary>
internal sealed class Interactions
{
    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>Clicks something.</summary>
    public async Task ClickAsync(ILocator goal)
    {
        Count++;
        await goal.ClickAsync();
    }

    /// <summary>Types into an input, line by line: each line counts.</summary>
    public async Task TypeAsync(ILocator input, string text)
    {
        Count += text.Split('\n').Length;
        await input.FillAsync(text);
    }

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(IPage page, string key)
    {
        Count++;
        await page.Keyboard.PressAsync(key);
    }
}
