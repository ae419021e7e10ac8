using System.ComponentModel;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Stages;

/// <summary>When a transition is taken by itself; one of the three.</summary>
[Description("When a transition is taken by itself: exactly one of onChange, onRelated and after. It still needs all that the transition needs.")]
public sealed record AutomaticRule
{
    [Description("When the record is changed, or enters the stage, and this holds.")]
    public Criterion? OnChange { get; init; }

    [Description("When a record that points at this one is made or changed.")]
    public RelatedRule? OnRelated { get; init; }

    [Description("When the record has been in the stage so long.")]
    public Duration? After { get; init; }
}
