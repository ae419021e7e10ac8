using System.ComponentModel;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Fields;

/// <summary>
/// A text with headings, lists, tables and links, kept as the small part of HTML that <see cref="RichText"/> lets through. A text without
/// anything to see, such as <c>&lt;p&gt;&lt;br&gt;&lt;/p&gt;</c>, is blank.
/// </summary>
[Description("A text with headings, lists, tables and links, as HTML; anything but a small safe part of HTML is kept as visible text.")]
public sealed record RichTextField : TextualField
{
    private const int MostCharacters = 100_000;

    [Description("The most characters, tags counted; 100000 when absent.")]
    public int? MaxLength { get; init; }

    /// <inheritdoc/>
    public override bool CanBeUnique => false;

    /// <inheritdoc/>
    public override IReadOnlySet<ConditionOp> Operators => Values.Search;

    /// <inheritdoc/>
    protected override int Longest => MaxLength ?? MostCharacters;

    /// <inheritdoc/>
    public override string SearchText(object value) => RichText.Plain((string)value);

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("maxLength", MaxLength, 1, MostCharacters);
    }

    /// <inheritdoc/>
    protected override string? Normalise(string text, FieldIssues issues) => RichText.Clean(text);
}
