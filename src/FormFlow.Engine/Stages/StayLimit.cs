using System.ComponentModel;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Stages;

/// <summary>How long a record may stay in a stage, and what happens before and after that.</summary>
[Description("How long a record may stay in a stage, and what happens before and after that.")]
public sealed record StayLimit
{
    [Description("The time from entering the stage until the record is late.")]
    public required Duration Limit { get; init; }

    [Description("How long before that it is warned.")]
    public Duration? WarnBefore { get; init; }

    [Description("What the warning does.")]
    public IReadOnlyList<RecordAction>? OnWarn { get; init; }

    [Description("What happens when the record is late, step by step.")]
    public IReadOnlyList<LateStep>? OnLate { get; init; }
}
