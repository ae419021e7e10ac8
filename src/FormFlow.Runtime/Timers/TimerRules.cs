using FormFlow.Engine.Calendars;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Timers;

/// <summary>What tells when something is due for the records of a workflow.</summary>
internal static class TimerRules
{
    /// <summary>The calendar a workflow counts on.</summary>
    public static CompiledCalendar CalendarOf(CompiledWorkflow workflow) => workflow.Calendar ?? workflow.Form.Set.Calendars.Default;

    /// <summary>The workflows by which something else may be due than before.</summary>
    public static IEnumerable<CompiledWorkflow> Different(FormSet before, FormSet after)
    {
        var known = before.Forms.SelectMany(form => form.Workflows).ToDictionary(Place, Text);
        return after.Forms.SelectMany(form => form.Workflows).Where(workflow => known.GetValueOrDefault(Place(workflow), string.Empty) != Text(workflow));
    }

    // The copy of an app has fields with the ids of the first one's.
    private static (string Form, string Stage) Place(CompiledWorkflow workflow) => (workflow.Form.Id, workflow.Stage.Id);

    // Equal for workflows that derive the same; what is done then does not matter.
    private static string Text(CompiledWorkflow workflow)
    {
        if (!workflow.HasTimers)
        {
            return string.Empty;
        }

        var calendar = CalendarOf(workflow);
        var stages = workflow.Pipelines.SelectMany(pipeline => pipeline.Stages).Select(stage =>
        {
            var (document, stay) = (stage.Document, stage.Document.Stay);
            var limit = stay is null ? null : stay with { OnWarn = null, OnLate = stay.OnLate?.Select(step => step with { Actions = [] }).ToArray() };
            return $"{stage} {document.Status} {(limit is null ? null : DocumentJson.Write(limit))}";
        });
        var transitions = workflow.Pipelines.SelectMany(pipeline => pipeline.Transitions.Where(transition => transition.After is not null)
            .Select(transition => $"{pipeline.Key} {transition.Key} {DocumentJson.Write(transition.Document.From)} {DocumentJson.Write(transition.After)}"));
        var timers = workflow.Timers.Select(timer => DocumentJson.Write(timer.Document with { Label = timer.Document.Key, Actions = [] }));
        return string.Join('\n', [calendar.Zone.Id, DocumentJson.Write(calendar.Document), .. stages, .. transitions, .. timers]);
    }
}
