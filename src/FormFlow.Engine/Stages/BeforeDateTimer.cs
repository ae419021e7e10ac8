using System.ComponentModel;
using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Stages;

/// <summary>Due some time before the date in a field.</summary>
[Description("Some time before the date in a field.")]
public sealed record BeforeDateTimer : DateTimer
{
    [Description("How long before.")]
    public required Duration Before { get; init; }

    internal override void Check(WorkflowCheck check, string pointer)
    {
        base.Check(check, pointer);
        Before.Check(check.Errors, $"{pointer}/before", least: 0);
    }

    private protected override DateTime Shift(CompiledCalendar calendar, DateTime instant) => calendar.Subtract(instant, Before);
}
