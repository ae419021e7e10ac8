using System.ComponentModel;
using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Stages;

/// <summary>Due some time after the date in a field.</summary>
[Description("Some time after the date in a field.")]
public sealed record AfterDateTimer : DateTimer
{
    [Description("How long after.")]
    public required Duration After { get; init; }

    internal override void Check(WorkflowCheck check, string pointer)
    {
        base.Check(check, pointer);
        After.Check(check.Errors, $"{pointer}/after", least: 0);
    }

    private protected override DateTime Shift(CompiledCalendar calendar, DateTime instant) => calendar.Add(instant, After);
}
