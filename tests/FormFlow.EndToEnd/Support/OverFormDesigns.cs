namespace FormFlow.EndToEnd.Support;

/// <summary>What opens while a form is designed, and the panels that stand beside it.</summary>
internal static class OverFormDesigns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Overlay> All =>
    [
        Overlay.At("several-fields", "/east/f/crm.lead/design", AriaRole.Dialog, static (page, words) => Overlay.Button(page, words["designer.lines.open"]).ClickAsync()),
    ];
}
