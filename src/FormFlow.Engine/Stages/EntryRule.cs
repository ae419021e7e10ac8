using System.ComponentModel;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>A rule of the entry standard.</summary>
[Description("A rule that a record must fulfil to be worked on.")]
public sealed record EntryRule
{
    [Description("Unique among the entry rules; kept in records that fail it.")]
    public required string Key { get; init; }

    [Description("What people call the rule.")]
    public required LocalizedText Label { get; init; }

    [Description("The condition or formula that must hold. A formula that yields blank does not.")]
    public required Criterion Check { get; init; }

    [Description("What people read when it does not hold; the label when absent.")]
    public LocalizedText? Message { get; init; }
}
