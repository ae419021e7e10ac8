namespace FormFlow.Engine.Packages;

/// <summary>A kind of document that packages hold in a folder of its own, one file <c>key.json</c> per document.</summary>
/// <param name="Name">What one is called, such as <c>form</c>.</param>
/// <param name="Folder">The folder, such as <c>forms</c>.</param>
public sealed record PackageKind(string Name, string Folder)
{
    /// <summary>Forms.</summary>
    public static PackageKind Form { get; } = new("form", "forms");

    /// <summary>Views.</summary>
    public static PackageKind View { get; } = new("view", "views");

    /// <summary>Stage workflows.</summary>
    public static PackageKind Workflow { get; } = new("workflow", "workflows");

    /// <summary>Working calendars.</summary>
    public static PackageKind Calendar { get; } = new("calendar", "calendars");

    /// <summary>All kinds, in the order they are installed.</summary>
    public static IReadOnlyList<PackageKind> All { get; } =
    [
        Form,
        View,
        Calendar,
        Workflow,
        new("flow", "flows"),
        new("dataset", "datasets"),
        new("dashboard", "dashboards"),
        new("role", "roles"),
    ];
}
