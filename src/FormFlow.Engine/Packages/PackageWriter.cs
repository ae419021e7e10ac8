using System.Text;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Packages;

/// <summary>Writes a package as files; the same package always gives the same bytes, in the order of the paths.</summary>
public static class PackageWriter
{
    /// <summary>The files of a package; <see cref="PackageReader"/> reads them back.</summary>
    public static IReadOnlyList<PackageEntry> Write(Package package)
    {
        var entries = new List<PackageEntry> { Entry("package.json", package.Manifest), Entry("app.json", package.App) };
        entries.AddRange(package.Forms.Select(form => Entry($"{PackageKind.Form.Folder}/{form.Key}.json", form.Value)));
        entries.AddRange(package.Views.Select(view => Entry($"{PackageKind.View.Folder}/{view.Key}.json", view.Value)));
        entries.AddRange(package.Samples.Select(data => new PackageEntry($"data/{data.Key}.json", Encoding.UTF8.GetBytes(data.Value.Write()))));
        foreach (var document in package.Documents.Where(document => document.Kind != PackageKind.Form.Name && document.Kind != PackageKind.View.Name))
        {
            entries.Add(Entry($"{PackageKind.All.Single(kind => kind.Name == document.Kind).Folder}/{document.Key}.json", document.Json));
        }

        return [.. entries.Concat(package.Picture is { } picture ? [picture] : Array.Empty<PackageEntry>()).OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    private static PackageEntry Entry<T>(string path, T document) => new(path, Encoding.UTF8.GetBytes(DocumentJson.Write(document) + "\n"));
}
