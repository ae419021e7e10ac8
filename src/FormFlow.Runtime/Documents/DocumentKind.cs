using FormFlow.Engine.Apps;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Views;

namespace FormFlow.Runtime.Documents;

/// <summary>A kind of metadata document: its word, its place in addresses, and how one is read before it may be saved.</summary>
/// <param name="Name">The word, such as <c>form</c>.</param>
/// <param name="Resource">The part of addresses, such as <c>forms</c>.</param>
public sealed record DocumentKind(string Name, string Resource)
{
    /// <summary>Apps; the only kind whose key has one part.</summary>
    public static DocumentKind App { get; } = Of<App>("app", "apps");

    /// <summary>Forms.</summary>
    public static DocumentKind Form { get; } = Of<Form>("form", "forms");

    /// <summary>Views.</summary>
    public static DocumentKind View { get; } = Of<View>("view", "views");

    /// <summary>Working calendars.</summary>
    public static DocumentKind Calendar { get; } = Of<WorkingCalendar>("calendar", "calendars");

    /// <summary>Stage workflows.</summary>
    public static DocumentKind Workflow { get; } = Of<StageWorkflow>("workflow", "workflows");

    /// <summary>All kinds. Those without a reader of their own are kept as they are sent.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        App, Form, View, Calendar, Workflow, new("flow", "flows"), new("dataset", "datasets"), new("dashboard", "dashboards"), new("role", "roles"),
    ];

    /// <summary>Refuses a text that is no document of the kind, with the place of the fault.</summary>
    public Func<string, IReadOnlyList<Error>> Check { get; private init; } = static text => Errors<System.Text.Json.Nodes.JsonObject>(text);

    /// <summary>Whether a key has the shape of the kind's keys, and the app it belongs to.</summary>
    public bool TryKey(string key, out string app)
    {
        if (this == App)
        {
            app = key;
            return Key.IsValid(key);
        }

        return Key.TrySplit(key, out app, out _);
    }

    private static DocumentKind Of<T>(string name, string resource)
        where T : class => new(name, resource) { Check = Errors<T> };

    private static IReadOnlyList<Error> Errors<T>(string text)
        where T : class => DocumentJson.Read<T>(text).Errors;
}
