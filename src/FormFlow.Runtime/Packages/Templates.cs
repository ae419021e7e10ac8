using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Packages;

/// <summary>The packages that come with the server. They are files and read when asked for: nobody asks often.</summary>
public sealed class Templates(TemplateFolder folder)
{
    /// <summary>The templates by key, with the version that is installed in a workspace; of an installation that has none yet when it is null.</summary>
    public async Task<IReadOnlyList<Template>> ListAsync(Workspace? workspace, CancellationToken cancellationToken)
    {
        var found = new List<Template>();
        var folders = Directory.Exists(folder.Path) ? Directory.GetDirectories(folder.Path) : [];
        foreach (var key in folders.Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            if (await FindAsync(key!, cancellationToken) is { IsRefused: false, Value: var package })
            {
                var manifest = package.Manifest;
                var installed = workspace is null ? null : await workspace.Database.ReadAsync((session, _) => PackageStore.ManifestAsync(session, manifest.Key), cancellationToken);
                found.Add(new Template(
                    key!, manifest.Label, manifest.Description, manifest.Icon, manifest.Picture is null ? null : $"/api/v1/templates/{key}/picture", manifest.Version, installed is null ? null : DocumentJson.Read<PackageManifest>(installed).Value.Version,
                    package.Forms.Count, package.Samples.Sum(data => data.Value.Records.Count)));
            }
        }

        return found;
    }

    /// <summary>A template's package, or why it cannot be had; an unknown one with a pointer to <c>/template</c>.</summary>
    public async Task<Result<Package>> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (PlaceOf(key) is not { } place)
        {
            return WorkspaceErrors.TemplateUnknown.At("/template", ("template", key));
        }

        var entries = await PackageArchive.ReadFolderAsync(place, ArchiveLimits.Default, cancellationToken);
        return entries.IsRefused ? entries.As<Package>() : PackageReader.Read(entries.Value);
    }

    /// <summary>A template's picture as a file; nothing else of the package is read.</summary>
    public async Task<Result<PackageEntry>> PictureAsync(string key, CancellationToken cancellationToken)
    {
        if (PlaceOf(key) is { } place
            && DocumentJson.Read<PackageManifest>(await File.ReadAllBytesAsync(Path.Combine(place, "package.json"), cancellationToken)) is { IsRefused: false, Value.Picture: { } name }
            && PackagePicture.TypeOf(name) is not null
            && Path.Combine(place, name) is var file
            && File.Exists(file))
        {
            return new PackageEntry(name, await File.ReadAllBytesAsync(file, cancellationToken));
        }

        return WorkspaceErrors.NoPicture.With();
    }

    private string? PlaceOf(string key) => Key.IsValid(key) && Path.Combine(folder.Path, key) is var place && File.Exists(Path.Combine(place, "package.json")) ? place : null;
}
