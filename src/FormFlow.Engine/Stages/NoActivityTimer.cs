using System.ComponentModel;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Stages;

/// <summary>Due when nothing has happened to a record for some time.</summary>
[Description("When nothing has happened to a record for some time.")]
public sealed record NoActivityTimer : StageTimer
{
    [Description("How long.")]
    public required Duration After { get; init; }

    [Description("The date or date-time field that says when something last happened, such as the last contact; the record's own last change when absent.")]
    public string? Field { get; init; }

    internal override void Check(WorkflowCheck check, string pointer) => After.Check(check.Errors, $"{pointer}/after");

    internal override TimerClock? Compile(Forms.RuleCompiler rules, string pointer)
    {
        if (Field is null)
        {
            return (in _, lastActivity, calendar) => calendar.Add(lastActivity, After);
        }

        return rules.Path(Field, $"{pointer}/field", ValueKind.Date, ValueKind.DateTime) is { } path
            ? (in record, lastActivity, calendar) => calendar.Add(DateTimer.InstantOf(record.Find(path), calendar, minutes: 0) ?? lastActivity, After)
            : null;
    }
}
