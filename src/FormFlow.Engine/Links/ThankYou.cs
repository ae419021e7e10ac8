using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Links;

/// <summary>What a visitor reads after sending a public form.</summary>
[Description("What a visitor reads after sending.")]
public sealed record ThankYou
{
    [Description("The words of thanks; the page's own when absent.")]
    public LocalizedText? Text { get; init; }

    [Description("Where the visitor is taken afterwards: an address that begins with https:// or http://.")]
    public string? Redirect { get; init; }
}
