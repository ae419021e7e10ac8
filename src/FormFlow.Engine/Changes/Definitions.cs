using FormFlow.Engine.Apps;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Views;

namespace FormFlow.Engine.Changes;

/// <summary>The documents of a workspace by full key, as they stand or would stand, and what is wrong with them together.</summary>
public sealed record Definitions
{
    /// <summary>The time zone of the workspace.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The forms.</summary>
    public required IReadOnlyDictionary<string, Form> Forms { get; init; }

    /// <summary>The views.</summary>
    public required IReadOnlyDictionary<string, View> Views { get; init; }

    /// <summary>The apps.</summary>
    public required IReadOnlyDictionary<string, App> Apps { get; init; }

    /// <summary>The working calendars.</summary>
    public required IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; }

    /// <summary>The stage workflows.</summary>
    public required IReadOnlyDictionary<string, StageWorkflow> Workflows { get; init; }

    /// <summary>The number of each document's version by its kind and key.</summary>
    public required IReadOnlyDictionary<(string Kind, string Key), int> Versions { get; init; }

    /// <summary>
    /// Checks every document, with a place such as <c>/forms/shop.order/fields/2/form</c> for each error. The forms are compiled when nothing is
    /// wrong with their references; null when something is.
    /// </summary>
    public FormSet? Check(ErrorList errors)
    {
        CheckReferences(errors);
        return errors.IsEmpty ? Compile(errors) : null;
    }

    /// <summary>Everything that is wrong, also with formulas and rules of documents whose references are.</summary>
    internal IReadOnlyList<Error> Faults()
    {
        var errors = new ErrorList();
        CheckReferences(errors);
        Compile(errors);
        return errors.Errors;
    }

    private void CheckReferences(ErrorList errors)
    {
        foreach (var (key, form) in Forms)
        {
            Collect(errors, PackageKind.Form.Folder, key, found => FormCheck.Run(form, Find, found));
        }

        foreach (var (key, view) in Views)
        {
            Collect(errors, PackageKind.View.Folder, key, found => view.Check(found, Find));
        }

        foreach (var (key, app) in Apps)
        {
            Collect(errors, "apps", key, found => app.Check(found, Forms.ContainsKey, Views.ContainsKey));
        }

        foreach (var (key, calendar) in Calendars)
        {
            Collect(errors, PackageKind.Calendar.Folder, key, calendar.Check);
        }

        foreach (var (key, workflow) in Workflows)
        {
            Collect(errors, PackageKind.Workflow.Folder, key, found => workflow.Check(found, Find));
        }
    }

    private Form? Find(string key) => Forms.GetValueOrDefault(key);

    private FormSet Compile(ErrorList errors)
    {
        var set = new FormSet(
            Forms.Select(pair => new PublishedForm(pair.Key, pair.Value, Versions[(PackageKind.Form.Name, pair.Key)])),
            Workflows.Select(pair => new PublishedWorkflow(pair.Key, pair.Value, Versions[(PackageKind.Workflow.Name, pair.Key)])),
            new CalendarSet(Calendars, Zone));
        foreach (var (key, found) in set.Errors)
        {
            Collect(errors, PackageKind.Form.Folder, key, list => list.AddRange(found));
        }

        foreach (var (key, found) in set.WorkflowErrors)
        {
            Collect(errors, PackageKind.Workflow.Folder, key, list => list.AddRange(found));
        }

        // A stage that nothing moves would stay blank for ever.
        foreach (var field in set.Forms.SelectMany(form => form.Fields).Where(field => field is { Field: StageField, Workflow: null }))
        {
            errors.Add(FormErrors.NoWorkflow.At($"/forms/{field.Form.Key}/fields/{field.Slot}/type", ("field", field.Key), ("label", field.Field.Label ?? field.Key)));
        }

        foreach (var (key, view) in Views)
        {
            if (set.Find(view.Form) is { } form)
            {
                Collect(errors, PackageKind.View.Folder, key, found => view.Bind(form, found));
            }
        }

        return set;
    }

    private static void Collect(ErrorList errors, string folder, string key, Action<ErrorList> check)
    {
        var found = new ErrorList();
        check(found);
        errors.AddRange(found.Errors.Select(error => error with { Pointer = $"/{folder}/{key}{error.Pointer}" }));
    }
}
