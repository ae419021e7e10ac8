using FormFlow.Engine.Apps;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Views;

namespace FormFlow.Engine.Packages;

/// <summary>An app as files, read. Documents are listed by their keys without the app's, in ordinal order.</summary>
public sealed record Package
{
    /// <summary>What the package says of itself.</summary>
    public required PackageManifest Manifest { get; init; }

    /// <summary>The app.</summary>
    public required App App { get; init; }

    /// <summary>The forms by key.</summary>
    public IReadOnlyDictionary<string, Form> Forms { get; init; } = new SortedDictionary<string, Form>(StringComparer.Ordinal);

    /// <summary>The views by key.</summary>
    public IReadOnlyDictionary<string, View> Views { get; init; } = new SortedDictionary<string, View>(StringComparer.Ordinal);

    /// <summary>The working calendars by key.</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new SortedDictionary<string, WorkingCalendar>(StringComparer.Ordinal);

    /// <summary>The stage workflows by key.</summary>
    public IReadOnlyDictionary<string, StageWorkflow> Workflows { get; init; } = new SortedDictionary<string, StageWorkflow>(StringComparer.Ordinal);

    /// <summary>Every document of every kind but the app, as it stands in its file; those that are read as well.</summary>
    public IReadOnlyList<PackageDocument> Documents { get; init; } = [];

    /// <summary>Sample records by the key of their form.</summary>
    public IReadOnlyDictionary<string, SampleData> Samples { get; init; } = new SortedDictionary<string, SampleData>(StringComparer.Ordinal);

    /// <summary>The picture that the manifest names; null when it names none.</summary>
    public PackageEntry? Picture { get; init; }

    /// <summary>The full key of one of the app's documents, such as <c>shop.order</c>.</summary>
    public string FullKey(string key) => $"{Manifest.Key}.{key}";

    /// <summary>
    /// Reports what cannot work in the app, the views, the calendars and the workflows by themselves, and their references to what is neither in
    /// the package nor in the workspace. Pointers name the file, as in <c>views/open_orders.json#/filter/field</c>. Forms are checked by who
    /// publishes them.
    /// </summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="findForm">A form of the workspace by its full key; null when there is none.</param>
    public void Check(ErrorList errors, Func<string, Form?> findForm)
    {
        Form? Find(string key) => Own(key, Forms) ?? findForm(key);
        Collect(errors, "app.json", found => App.Check(found, key => Find(key) is not null, key => Own(key, Views) is not null));
        foreach (var (key, view) in Views)
        {
            Collect(errors, $"{PackageKind.View.Folder}/{key}.json", found => view.Check(found, Find));
        }

        foreach (var (key, calendar) in Calendars)
        {
            Collect(errors, $"{PackageKind.Calendar.Folder}/{key}.json", calendar.Check);
        }

        foreach (var (key, workflow) in Workflows)
        {
            Collect(errors, $"{PackageKind.Workflow.Folder}/{key}.json", found => workflow.Check(found, Find));
        }
    }

    private T? Own<T>(string full, IReadOnlyDictionary<string, T> documents)
        where T : class => full.StartsWith(Manifest.Key + ".", StringComparison.Ordinal) ? documents.GetValueOrDefault(full[(Manifest.Key.Length + 1)..]) : null;

    private static void Collect(ErrorList errors, string path, Action<ErrorList> check)
    {
        var found = new ErrorList();
        check(found);
        errors.AddRange(found.Errors.Select(error => error with { Pointer = PackageErrors.Place(path, error.Pointer) }));
    }
}
