using System.ComponentModel;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Stages;

/// <summary>Something that happens on a related record.</summary>
[Description("Something that happens on a record that points at this one.")]
public sealed record RelatedRule
{
    [Description("The full key of the form whose records point here.")]
    public required string Form { get; init; }

    [Description("The key of the lookup in that form.")]
    public required string Via { get; init; }

    [Description("What must hold for the related record; always when absent.")]
    public Criterion? When { get; init; }
}
