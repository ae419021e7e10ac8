using FormFlow.Engine.Calendars;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Tests.Schemas;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>The templates of the repository, as tests read them.</summary>
internal static class SamplePackage
{
    public static string Folder { get; } = Path.Combine(RepositoryFiles.Root, "samples");

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!);

    public static IReadOnlyList<PackageEntry> Entries(string name)
    {
        var folder = Path.Combine(Folder, name);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new PackageEntry(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file)))];
    }

    public static Package Read(string name)
    {
        var package = PackageReader.Read(Entries(name));
        Assert.That(package.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);
        return package.Value;
    }

    /// <summary>The package's forms, compiled as they would be when installed into an empty workspace.</summary>
    public static FormSet Compile(Package package)
    {
        var ids = new HashSet<string>();
        var published = new List<PublishedForm>();
        foreach (var (key, form) in package.Forms)
        {
            var identified = FormIdentity.Assign(package.FullKey(key), form, null, ids, new HashSet<string>());
            ids.Add(identified.Id!);
            published.Add(new PublishedForm(package.FullKey(key), identified, 1));
        }

        return new FormSet(
            published,
            package.Workflows.Select(workflow => new PublishedWorkflow(package.FullKey(workflow.Key), workflow.Value, 1)),
            new CalendarSet(package.Calendars.Select(calendar => KeyValuePair.Create(package.FullKey(calendar.Key), calendar.Value)), TimeZoneInfo.Utc));
    }
}
