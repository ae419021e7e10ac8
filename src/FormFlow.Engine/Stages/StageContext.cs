using FormFlow.Engine.Calendars;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Roles;

namespace FormFlow.Engine.Stages;

/// <summary>What the machine knows beside workflow, record and state.</summary>
/// <param name="Rules">What rules are evaluated with: the moment, and the departments and subordinates of the member who asks.</param>
/// <param name="Calendar">The workspace's working calendar, for workflows that name none.</param>
/// <param name="Caller">Who asks. The workspace itself and its owner may take every transition.</param>
/// <param name="Prefix">What stands before <c>/values</c> in pointers; empty for a single record.</param>
public sealed record StageContext(RuleContext Rules, CompiledCalendar Calendar, Caller Caller, string Prefix = "")
{
    /// <summary>The moment, in UTC.</summary>
    public DateTime Now => Rules.Conditions.Now;

    internal CompiledCalendar CalendarOf(CompiledWorkflow workflow) => workflow.Calendar ?? Calendar;
}
