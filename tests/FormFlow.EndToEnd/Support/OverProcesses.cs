namespace FormFlow.EndToEnd.Support;

/// <summary>What opens while a process is designed, and the panels that stand beside it.</summary>
internal static class OverProcesses
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Overlay> All =>
    [
        Overlay.At("simulation", "/east/w/crm.deal_path/design", AriaRole.Dialog, static async (page, words) =>
        {
            await Overlay.Button(page, words["process.simulation.open"]).ClickAsync();
            await Overlay.Button(page, words["process.simulation.run"]).ClickAsync();
            await page.GetByRole(AriaRole.Table, new() { Name = words["process.simulation.byStage"] }).WaitForAsync();
        }),
    ];
}
