using System.Collections.Frozen;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Forms;

/// <summary>All published forms of a workspace at one moment, bound to each other. Immutable.</summary>
public sealed class FormSet
{
    private readonly FrozenDictionary<string, CompiledForm> byKey;
    private readonly Dictionary<string, IReadOnlyList<Error>> errors = [];
    private readonly Dictionary<string, IReadOnlyList<Error>> workflowErrors = [];

    /// <summary>Makes a set from documents that passed their check; every form and field has its id.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="workflows">The workflows of their stage fields.</param>
    /// <param name="calendars">The working calendars.</param>
    public FormSet(IEnumerable<PublishedForm> forms, IEnumerable<PublishedWorkflow>? workflows = null, CalendarSet? calendars = null)
    {
        Calendars = calendars ?? CalendarSet.Standard;
        var byForm = (workflows ?? []).OrderBy(workflow => workflow.Key, StringComparer.Ordinal).ToLookup(workflow => workflow.Document.Form);
        var documents = forms.ToDictionary(form => form.Key, StringComparer.Ordinal);
        byKey = documents.Values
            .Select(form => new CompiledForm(this, form.Key, form.Document, form.Version, [.. byForm[form.Key]], key => documents.GetValueOrDefault(key)?.Document))
            .ToFrozenDictionary(form => form.Key, StringComparer.Ordinal);
        foreach (var form in byKey.Values)
        {
            foreach (var field in form.Fields.SelectMany(field => field.Columns.Prepend(field)))
            {
                field.Target = field.Field is LookupField lookup ? Find(lookup.Form) : null;
                field.Options = field.Field is TextField { OptionsFrom: { Others: false } source } ? Find(source.Form)?.Find(source.Field) : null;
            }

            form.Chosen = [.. form.Fields.SelectMany(field => field.Columns.Prepend(field)).Where(field => field.Options is not null)];
        }

        foreach (var form in byKey.Values)
        {
            foreach (var field in form.Fields.Where(field => field.Field is LinkedValueField))
            {
                var link = (LinkedValueField)field.Field;
                field.Via = form.Find(link.Via);
                field.Linked = field.Via?.Target?.Find(link.Field);
            }
        }

        var found = new Dictionary<string, ErrorList>(StringComparer.Ordinal);
        foreach (var form in byKey.Values)
        {
            foreach (var field in form.Fields.Where(field => field.Linked is not null))
            {
                field.LinkedPath = BoundPath.Bind(form, field.Key, Found(form), $"/fields/{field.Slot}/field");
            }

            form.Rules = new FormRulesCompiler(form, Found(form)).Compile();
        }

        ComputeGraph.Make(byKey.Values, (form, error) => Found(form).Add(error));
        foreach (var (key, list) in found.Where(pair => !pair.Value.IsEmpty))
        {
            errors[key] = list.Errors;
        }

        // Rules of one form's workflow may ask about records of another, so every form is ready before the first workflow.
        foreach (var workflow in byForm.SelectMany(group => group))
        {
            var faults = new ErrorList();
            new WorkflowCompiler(this, workflow, faults).Compile();
            if (!faults.IsEmpty)
            {
                workflowErrors[workflow.Key] = faults.Errors;
            }
        }

        foreach (var form in byKey.Values.Where(form => !form.Workflows.IsEmpty))
        {
            form.Stays = StageStays.Of(form);
            foreach (var via in form.Workflows.SelectMany(workflow => workflow.Pipelines).SelectMany(pipeline => pipeline.Transitions).Select(transition => transition.OnRelated?.Via).OfType<CompiledField>().Distinct())
            {
                via.Form.Moving = via.Form.Moving.Add(via);
            }
        }

        ErrorList Found(CompiledForm form) => found.TryGetValue(form.Key, out var list) ? list : found[form.Key] = new ErrorList();
    }

    /// <summary>A workspace without forms.</summary>
    public static FormSet Empty { get; } = new([]);

    /// <summary>The working calendars of the workspace.</summary>
    public CalendarSet Calendars { get; }

    /// <summary>The forms, in no particular order.</summary>
    public IReadOnlyCollection<CompiledForm> Forms => byKey.Values;

    /// <summary>
    /// By form, the formulas and rules that cannot work; a set with errors is never published.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Error>> Errors => errors;

    /// <summary>By workflow, everything that cannot work; a set with errors is never published.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Error>> WorkflowErrors => workflowErrors;

    /// <summary>A form by its full key; null when there is none.</summary>
    public CompiledForm? Find(string key) => byKey.GetValueOrDefault(key);
}
