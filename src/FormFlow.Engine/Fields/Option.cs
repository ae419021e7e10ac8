using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Fields;

/// <summary>Something that can be chosen.</summary>
[Description("Something that can be chosen.")]
public sealed record Option
{
    [Description("What is kept in records; keep it when the label changes.")]
    public required string Value { get; init; }

    [Description("What people read; the value when absent.")]
    public LocalizedText? Label { get; init; }

    [Description("The colour of its tag.")]
    public OptionColor? Color { get; init; }

    /// <summary>The label in a language; the value when there is none.</summary>
    public string LabelIn(string language) => Label?.In(language) ?? Value;
}
