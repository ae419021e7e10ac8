namespace FormFlow.EndToEnd.Support;

/// <summary>A long test told as steps: each is named as it begins, and where one fails the screen is kept.</summary>
internal static class Steps
{
    /// <summary>Takes the steps one after the other.</summary>
    /// <param name="page">The window they happen in.</param>
    /// <param name="name">What tells this day from others, for the picture's file.</param>
    /// <param name="steps">The steps; each is called what its method is called.</param>
    public static async Task TakeAsync(this IPage page, string name, params Func<Task>[] steps)
    {
        foreach (var step in steps)
        {
            await TestContext.Progress.WriteLineAsync($"{name}: {step.Method.Name}");
            try
            {
                await step();
            }
            catch
            {
                var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{step.Method.Name}-{name}.png");
                await page.ScreenshotAsync(new() { Path = path });
                TestContext.AddTestAttachment(path, step.Method.Name);
                throw;
            }
        }
    }
}
