using FormFlow.Engine.Computing;
using FormFlow.Engine.Apps;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Views;
using FormFlow.Runtime.Timers;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>The documents of a workspace as they would stand once an app's drafts are published.</summary>
internal sealed class TargetState
{
    private readonly Dictionary<string, Form> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, View> views = new(StringComparer.Ordinal);
    private readonly Dictionary<string, App> apps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkingCalendar> calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StageWorkflow> workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Key), int> versions = [];
    private readonly IReadOnlyList<DocumentRow> all;
    private readonly TimeZoneInfo zone;
    private readonly HashSet<string> reindexed = new(StringComparer.Ordinal);
    private FormSet before = FormSet.Empty;
    private string[]? computed;
    private ErrorList? faults;

    private TargetState(string app, IReadOnlyList<DocumentRow> all, TimeZoneInfo zone)
    {
        App = app;
        this.all = all;
        this.zone = zone;
        Drafts = [.. all.Where(document => document.App == app && document.Draft is not null)];
    }

    /// <summary>The app's key.</summary>
    public string App { get; }

    /// <summary>What changes.</summary>
    public IReadOnlyList<DocumentRow> Drafts { get; }

    /// <summary>All documents as they would be; whole once <see cref="Check"/> read them.</summary>
    public Definitions Definitions => new() { Zone = zone, Forms = forms, Views = views, Apps = apps, Calendars = calendars, Workflows = workflows, Versions = versions };

    /// <summary>All forms as they would be; null before <see cref="Check"/> passed.</summary>
    public FormSet? Forms { get; private set; }

    /// <summary>What it means for records in stages; null before it is planned.</summary>
    public StageChanges? Stages { get; set; }

    /// <summary>Whether the values that are converted stand ready in columns beside the old ones.</summary>
    public bool IsPrepared { get; set; }

    /// <summary>The forms that differ, by themselves, by their workflows or by what they are computed from, as they are and as they become, matched by id.</summary>
    public IEnumerable<(CompiledForm? Before, CompiledForm? After)> ChangedForms
    {
        get
        {
            var changed = Drafts.Where(draft => draft.Kind == DocumentKind.Form.Name).Select(draft => draft.Id)
                .Concat(Drafts.Where(draft => draft.Kind == DocumentKind.Workflow.Name).SelectMany(draft => Moved(before, draft.LiveKey).Concat(Moved(Forms!, draft.Key))))
                .Concat(computed ??= [.. Computed()]);
            foreach (var id in changed.Distinct())
            {
                yield return (before.Forms.FirstOrDefault(form => form.Id == id), Forms!.Forms.FirstOrDefault(form => form.Id == id));
            }
        }
    }

    /// <summary>The forms whose tables or indexes may differ: those that changed, those whose views did, and those that formulas find by other columns.</summary>
    public IEnumerable<(CompiledForm? Before, CompiledForm? After)> FormsToSync => ChangedForms.Concat(
        reindexed.Select(key => Forms!.Find(key)).OfType<CompiledForm>()
            .Concat(Forms!.Forms.Where(form => !(before.Forms.FirstOrDefault(old => old.Id == form.Id)?.Sought ?? []).Select(sought => sought.Text).SequenceEqual(form.Sought.Select(sought => sought.Text))))
            .Select(form => (Before: (CompiledForm?)before.Forms.FirstOrDefault(old => old.Id == form.Id), After: (CompiledForm?)form)))
        .DistinctBy(pair => (pair.Before ?? pair.After)!.Id);

    /// <summary>The forms with records whose computed values, titles or stages may differ from now on.</summary>
    public IEnumerable<CompiledForm> ComputingDifferently => ChangedForms
        .Where(pair => pair is { Before: not null, After: not null } && (pair.Before.Title?.Id != pair.After.Title?.Id || ComputeSignature.Of(pair.Before) != ComputeSignature.Of(pair.After)))
        .Select(pair => pair.After!)
        .Union(before.Calendars.Default.Days.Equals(Forms!.Calendars.Default.Days) ? [] : Forms.Forms.Where(form => form.Rules.Formulas.Any(placed => placed.Formula.UsesCalendar)))
        .Union(Stages?.Concerned ?? [])
        .Union(DueOtherwise.Select(workflow => workflow.Form));

    /// <summary>The workflows for whose records something else may be due from now on.</summary>
    public IEnumerable<CompiledWorkflow> DueOtherwise => TimerRules.Different(before, Forms!);

    /// <summary>The state after an app's drafts, as a running transaction sees them.</summary>
    public static async ValueTask<TargetState> OfAsync(DatabaseSession session, string app) =>
        new(app, await DocumentStore.AllAsync(session), await SettingsOfWorkspaces.ZoneAsync(session));

    /// <summary>
    /// The state after drafts as they were when somebody asked to publish them, whatever was saved since. Refused when one of them is not a draft
    /// any more, or would be called otherwise.
    /// </summary>
    public static async ValueTask<TargetState> OfAsync(DatabaseSession session, string app, IReadOnlyList<AskedDraft> asked)
    {
        var all = await DocumentStore.AllAsync(session);
        if (asked.FirstOrDefault(draft => !all.Any(document => document.Id == draft.Id && document.Key == draft.Key && document.Draft is not null)) is { } gone)
        {
            throw new RefusalException([DocumentErrors.ChangedMeanwhile.With(("document", gone.Key))]);
        }

        var drafts = asked.ToDictionary(draft => draft.Id, StringComparer.Ordinal);
        return new TargetState(
            app,
            [.. all.Select(document => document.App == app ? document with { Draft = drafts.GetValueOrDefault(document.Id)?.Draft, DraftVersion = drafts.GetValueOrDefault(document.Id)?.Version } : document)],
            await SettingsOfWorkspaces.ZoneAsync(session));
    }

    /// <summary>Checks every document of the state, not the drafts alone: what others refer to may be what changes. Looked at once.</summary>
    public ErrorList Check()
    {
        if (faults is not null)
        {
            return faults;
        }

        var errors = faults = new ErrorList();
        foreach (var document in all)
        {
            var drafted = document.App == App && document.Draft is not null;
            var text = drafted ? document.Draft : document.Live;
            if (!string.IsNullOrEmpty(text))
            {
                var key = drafted ? document.Key : document.LiveKey!;
                versions[(document.Kind, key)] = (int)(document.LiveVersion ?? 0) + (drafted ? 1 : 0);
                Read(document.Kind, key, text, errors);
                if (drafted && document.Kind == DocumentKind.View.Name && views.TryGetValue(key, out var view))
                {
                    reindexed.Add(view.Form);
                }
            }
        }

        Forms = Definitions.Check(errors);
        before = Forms is null ? before : LiveForms.Compile(all, zone);
        return errors;
    }

    /// <summary>All documents as they are live.</summary>
    public Definitions Live() => LiveOf(all, zone);

    /// <summary>The documents that are live among those of a workspace.</summary>
    public static Definitions LiveOf(IReadOnlyList<DocumentRow> all, TimeZoneInfo zone)
    {
        var state = new TargetState(string.Empty, all, zone);
        state.Check();
        return state.Definitions;
    }

    /// <summary>Every document of the app, those that do not change among them.</summary>
    public IReadOnlyList<PlannedDocument> Documents() =>
    [
        .. all.Where(document => document.App == App && (document.Draft ?? document.Live) is not null).Select(document =>
        {
            var state = document.Draft is null || (document.Draft == document.Live && document.Key == document.LiveKey) ? DocumentFate.Unchanged
                : document.IsRemovalDraft ? DocumentFate.Hidden
                : document.Live is null ? DocumentFate.Added
                : DocumentFate.Changed;
            return new PlannedDocument(document.Kind, state == DocumentFate.Hidden ? document.LiveKey! : document.Key, PlannedDocument.LabelOf(string.IsNullOrEmpty(document.Draft) ? document.Live! : document.Draft), state);
        }),
    ];

    /// <summary>The composite indexes that the saved views of a form ask for, as field keys.</summary>
    public IEnumerable<IReadOnlyList<string>> IndexesOf(CompiledForm form) =>
        IndexColumnsOf(form).Select(columns => (IReadOnlyList<string>)[.. columns.Select(column => form.Fields.FirstOrDefault(field => field.ColumnName == column)?.Key ?? column)]);

    /// <summary>The same as column names.</summary>
    public IEnumerable<IReadOnlyList<string>> IndexColumnsOf(CompiledForm form) => ViewIndexes.Suggest(
        form,
        [.. views.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value.Form == form.Key).Select(pair => (pair.Value.Filter, pair.Value.Sort))]);

    private IEnumerable<string> Computed()
    {
        var known = before.Forms.ToDictionary(form => form.Id, StringComparer.Ordinal);
        return Forms!.Forms.Where(form => known.TryGetValue(form.Id, out var old) && ComputeSignature.Of(old) != ComputeSignature.Of(form)).Select(form => form.Id);
    }

    private static IEnumerable<string> Moved(FormSet forms, string? workflow) =>
        forms.Forms.Where(form => form.Workflows.Any(moves => moves.Key == workflow)).Select(form => form.Id);

    private void Read(string kind, string key, string text, ErrorList errors)
    {
        if (kind == DocumentKind.App.Name)
        {
            Read(kind, key, text, apps, errors);
        }
        else if (kind == DocumentKind.Form.Name)
        {
            Read(kind, key, text, forms, errors);
        }
        else if (kind == DocumentKind.View.Name)
        {
            Read(kind, key, text, views, errors);
        }
        else if (kind == DocumentKind.Calendar.Name)
        {
            Read(kind, key, text, calendars, errors);
        }
        else if (kind == DocumentKind.Workflow.Name)
        {
            Read(kind, key, text, workflows, errors);
        }
    }

    private static void Read<T>(string kind, string key, string text, Dictionary<string, T> documents, ErrorList errors)
        where T : class
    {
        var read = DocumentJson.Read<T>(text);
        if (read.IsRefused)
        {
            Collect(errors, $"/{kind}s/{key}", found => found.AddRange(read.Errors));
        }
        else
        {
            documents[key] = read.Value;
        }
    }

    private static void Collect(ErrorList errors, string place, Action<ErrorList> check)
    {
        var found = new ErrorList();
        check(found);
        errors.AddRange(found.Errors.Select(error => error with { Pointer = place + error.Pointer }));
    }
}
