using System.ComponentModel;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Stages;

/// <summary>A step of escalation.</summary>
[Description("What happens some time after a record became late.")]
public sealed record LateStep
{
    [Description("The time after the limit; at once when absent.")]
    public Duration? After { get; init; }

    [Description("What happens.")]
    public required IReadOnlyList<RecordAction> Actions { get; init; }
}
