using System.Globalization;
using FormFlow.Benchmarks.Browser;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;
using Microsoft.Playwright;

namespace FormFlow.Benchmarks.Cases;

/// <summary>What one does to a form of 200 fields while designing it: the main thread's processor time from each key or click until its answer is painted.</summary>
internal sealed class DesignerCase
{
    private const int Times = 15;
    private const double Budget = 16;
    private const string Panel = ".ff-design-side.panel";

    /// <summary>Shorter than what a draft waits before it is saved, longer than what is drawn after an answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Long enough for a draft to be saved and checked.</summary>
    private static readonly TimeSpan Saved = TimeSpan.FromSeconds(2);

    private readonly WatchedPage watched;
    private readonly string[] fields;

    private DesignerCase(WatchedPage watched, string[] fields) => (this.watched, this.fields) = (watched, fields);

    private IPage Page => watched.Page;

    /// <summary>Publishes the form, designs it, and tells.</summary>
    public static async Task RunAsync(ServerProcess server, Layout layout, Report report)
    {
        using (var client = Installation.Client(server, layout))
        {
            await DesignedForm.PublishAsync(client);
        }

        await using var chromium = await Chromium.StartAsync();
        await using var visitor = await chromium.VisitorAsync(server, ServiceWorkerPolicy.Block);
        var watched = await WatchedPage.OpenAsync(visitor);
        await watched.Page.GotoAsync($"/{Workload.Workspace}/f/{DesignedForm.Key}/design");
        await watched.Page.Locator("[data-pick]").First.WaitForAsync();
        await Task.Delay(Saved);
        var picks = await watched.Page.EvaluateAsync<string[]>("""[...document.querySelectorAll("[data-pick]:not([data-pick^='@'])")].map((pick) => pick.dataset.pick)""");
        var measured = await new DesignerCase(watched, picks).AllAsync();
        var title = string.Create(CultureInfo.InvariantCulture, $"designing a form of {picks.Length} fields");
        var (slowest, middle) = (measured[0], measured[measured.Count / 2]);
        report.Tell($"{title}, the slowest of {measured.Count} interactions", $"{slowest} ms of the main thread", "≤ 16 ms", slowest.Median <= Budget);
        report.Tell($"{title}, the middle one", $"{middle} ms", "≤ 16 ms", middle.Median <= Budget);
        report.Tell($"{title}, the others", string.Join("; ", measured.Where(each => each != slowest && each != middle)), "–", null);
    }

    private async Task<IReadOnlyList<Interaction>> AllAsync()
    {
        Interaction[] all =
        [
            await EachAsync("choose a field", time => Page.Locator(Pick(fields[(3 * time) + 20])).ScrollIntoViewIfNeededAsync(), time => ClickAsync(Pick(fields[(3 * time) + 20]))),
            await EachAsync("type in its label", time => time == 0 ? ChooseAsync(32) : Page.Locator($"{Panel} input").First.FocusAsync(), _ => PressAsync("x")),
            await EachAsync("change its width", time => FirstAsync(time, 32), time => ClickAsync($"{Panel} [aria-label=Width] button >> nth={time % 2}")),
            await EachAsync("require it", time => FirstAsync(time, 32), _ => ClickAsync($"{Panel} .ff-design-flags label >> nth=0")),
            await EachAsync("add a field", AgainAsync, _ => ClickAsync("[data-offer=number]")),
            await EachAsync("copy it", AgainAsync, _ => PressAsync("Control+d")),
            await EachAsync("take it away", CopyAsync, _ => PressAsync("Delete")),
            await EachAsync("move it", time => FirstAsync(time, 40), _ => PressAsync("Alt+ArrowDown")),
            await EachAsync("undo", CopyAsync, _ => PressAsync("Control+z")),
            await EachAsync("redo", UndoneAsync, _ => PressAsync("Control+y")),
            await EachAsync("choose all", _ => ChooseAsync(32), _ => PressAsync("Control+a")),
            await EachAsync("require all", AllChosenAsync, _ => ClickAsync($"{Panel} .ff-design-flags label >> nth=0")),
        ];
        return [.. all.OrderByDescending(each => each.Median)];
    }

    private static string Pick(string field) => $"[data-pick=\"{field}\"]";

    /// <summary>Does something a few times for its code to be warm and then as often as it is measured, each time made ready first.</summary>
    private async Task<Interaction> EachAsync(string name, Func<int, Task> ready, Func<int, Task> act)
    {
        await Task.Delay(Saved);
        var measured = new List<double>();
        for (var time = 0; time < Times + 3; time++)
        {
            await ready(time);
            await Task.Delay(Pause);
            measured.Add(await watched.UntilPaintedAsync(() => act(time)));
            await Task.Delay(Pause);
        }

        var counted = measured[3..].Order().ToArray();
        var interaction = new Interaction(name, Measured.Middle(counted), counted[(int)(counted.Length * 0.95)]);
        Console.WriteLine(interaction);
        return interaction;
    }

    private async Task ClickAsync(string selector)
    {
        var box = (await Page.Locator(selector).First.BoundingBoxAsync())!;
        await Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    private async Task ChooseAsync(int field)
    {
        await Page.Locator(Pick(fields[field])).EvaluateAsync("pick => { pick.scrollIntoView({ block: 'center' }); pick.click(); pick.focus(); }");
        await Task.Delay(Pause);
    }

    private Task FirstAsync(int time, int field) => time == 0 ? ChooseAsync(field) : Task.CompletedTask;

    /// <summary>What was put on the form the time before is undone: it stays as large as it is.</summary>
    private async Task AgainAsync(int time)
    {
        if (time > 0)
        {
            await PressAsync("Control+z");
        }

        await ChooseAsync(42);
    }

    private async Task CopyAsync(int time)
    {
        await ChooseAsync(42);
        await PressAsync("Control+d");
        await Task.Delay(Pause);
    }

    private async Task UndoneAsync(int time)
    {
        await AgainAsync(time);
        await CopyAsync(time);
        await PressAsync("Control+z");
    }

    private async Task AllChosenAsync(int time)
    {
        if (time == 0)
        {
            await ChooseAsync(32);
            await PressAsync("Control+a");
            await Task.Delay(Pause);
        }
    }

    private sealed record Interaction(string Name, double Median, double Slow)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Median:F1} (95 % within {Slow:F1})");
    }
}
