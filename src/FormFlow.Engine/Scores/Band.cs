using System.ComponentModel;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Scores;

/// <summary>A range of numbers with a name.</summary>
[Description("A range of numbers with a name.")]
public sealed record Band
{
    [Description("What is kept in records; keep it when the label changes.")]
    public required string Value { get; init; }

    [Description("What people read; the value when absent.")]
    public LocalizedText? Label { get; init; }

    [Description("The colour of its tag.")]
    public OptionColor? Color { get; init; }

    [Description("The number it begins at. The last band may have none: everything below is in it.")]
    public decimal? From { get; init; }
}
