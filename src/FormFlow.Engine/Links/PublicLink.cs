using System.ComponentModel;
using System.Text.Json;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Links;

/// <summary>An address under which somebody without an account fills in a form, or looks records up.</summary>
[Description("A public link of a form: an address under which somebody without an account fills it in, or with find looks records up.")]
public sealed record PublicLink
{
    [Description("The heading of the page; the form's label when absent.")]
    public LocalizedText? Title { get; init; }

    [Description("A text above the fields; the form's description when absent.")]
    public LocalizedText? Text { get; init; }

    [Description("The keys of the fields shown, in this order; a column of a sub-form as items.price. The fields that people fill in, in the order of the form's layout, when absent. Formulas are shown only when they are named. With find: those that have to be answered to find a record, each exactly; they have to be named.")]
    public IReadOnlyList<string>? Fields { get; init; }

    [Description("Makes it a link by which visitors look records up instead of filling the form in.")]
    public PublicFind? Find { get; init; }

    [Description("Values that every record made through the link is given, by field, such as the channel it came by.")]
    public IReadOnlyDictionary<string, JsonElement>? Preset { get; init; }

    [Description("The language of the page, en or zh-CN; that of the visitor's browser when absent.")]
    public string? Language { get; init; }

    [Description("What a visitor has to know to see the form. It is never shown again: leave it out to keep the one there is, give an empty text to take it away.")]
    public string? Password { get; init; }

    [Description("When the link opens; at once when absent.")]
    public DateTimeOffset? From { get; init; }

    [Description("When the link closes; never when absent.")]
    public DateTimeOffset? Until { get; init; }

    [Description("How many records may be made through the link in all.")]
    public int? Quota { get; init; }

    [Description("The sites that may show the form inside their pages, such as https://www.example.com or *.example.com; none when absent.")]
    public IReadOnlyList<string>? EmbedHosts { get; init; }

    [Description("What a visitor reads after sending.")]
    public ThankYou? ThankYou { get; init; }

    [Description("Whether the link takes nothing for now.")]
    public bool Closed { get; init; }

    /// <summary>How it stands at a moment after so many records.</summary>
    public PublicLinkState StateAt(DateTimeOffset now, long submissions) =>
        Closed ? PublicLinkState.Closed
        : now < From ? PublicLinkState.Early
        : now >= Until ? PublicLinkState.Over
        : submissions >= Quota ? PublicLinkState.Full
        : PublicLinkState.Open;
}
