using System.ComponentModel;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Views;

/// <summary>Records as cards with a picture.</summary>
[Description("Records as cards with a picture.")]
public sealed record GalleryView : View
{
    [Description("The key of the image or attachment field whose first picture heads a card.")]
    public string? Cover { get; init; }

    [Description("The key of the field under the picture; the form's title when absent.")]
    public string? TitleField { get; init; }

    [Description("The keys of the fields on a card, from top to bottom.")]
    public IReadOnlyList<string>? CardFields { get; init; }

    /// <inheritdoc/>
    protected override void CheckFields(ViewCheck check)
    {
        check.Suitable("/cover", Cover, static kind => kind == ValueKind.Structure);
        check.Known("/titleField", TitleField);
        check.Known("/cardFields", CardFields);
    }
}
