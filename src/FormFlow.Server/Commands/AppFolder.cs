using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Runtime.Packages;

namespace FormFlow.Server.Commands;

/// <summary>A package as a folder on this machine, such as a checkout of a repository.</summary>
internal sealed class AppFolder(DirectoryInfo folder)
{
    private const string Manifest = "package.json";

    /// <summary>The folder as a zip. A fault of the package is told here, before anything is sent.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        if (!folder.Exists)
        {
            throw new CommandException($"There is no folder {folder.FullName}.");
        }

        var entries = await PackageArchive.ReadFolderAsync(folder.FullName, ArchiveLimits.Default, cancellationToken);
        Refusal.ThrowIfRefused(entries);
        Refusal.ThrowIfRefused(PackageReader.Read(entries.Value));
        using var zip = new MemoryStream();
        await PackageArchive.WriteZipAsync(entries.Value, zip, cancellationToken);
        return zip.ToArray();
    }

    /// <summary>
    /// Brings the documents of the folder to those of an exported package and tells what that did, a line a file. Files that a workspace does not keep
    /// stay: README.md, sample data and the picture with its mention.
    /// </summary>
    public async Task<IReadOnlyList<string>> WriteAsync(byte[] zip, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(zip);
        var read = await PackageArchive.ReadZipAsync(stream, ArchiveLimits.Default, cancellationToken);
        Refusal.ThrowIfRefused(read);
        var entries = read.Value.Select(entry => entry.Path == Manifest ? WithPicture(entry) : entry).ToDictionary(entry => entry.Path);
        var lines = new List<string>();
        foreach (var gone in Documents().Where(path => !entries.ContainsKey(path)))
        {
            File.Delete(PlaceOf(gone));
            lines.Add($"- {gone}");
        }

        foreach (var (path, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var place = PlaceOf(path);
            var exists = File.Exists(place);
            var before = exists ? await File.ReadAllBytesAsync(place, cancellationToken) : [];
            if (exists && entry.Content.Span.SequenceEqual(before))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(place, entry.Content, cancellationToken);
            lines.Add($"{(exists ? "~" : "+")} {path}");
        }

        return lines;
    }

    private string PlaceOf(string path) => Path.Combine([folder.FullName, .. path.Split('/')]);

    private string[] Documents() => [.. PackageKind.All
        .Select(kind => new DirectoryInfo(Path.Combine(folder.FullName, kind.Folder)))
        .Where(kept => kept.Exists)
        .SelectMany(kept => kept.EnumerateFiles("*.json").Select(file => $"{kept.Name}/{file.Name}"))
        .Order(StringComparer.Ordinal)];

    private PackageEntry WithPicture(PackageEntry manifest)
    {
        if (!File.Exists(PlaceOf(Manifest))
            || DocumentJson.Read<PackageManifest>(File.ReadAllBytes(PlaceOf(Manifest))) is not { IsRefused: false, Value.Picture: { } picture }
            || !File.Exists(PlaceOf(picture)))
        {
            return manifest;
        }

        var pictured = DocumentJson.Read<PackageManifest>(manifest.Content.Span).Value with { Picture = picture };
        return manifest with { Content = System.Text.Encoding.UTF8.GetBytes(DocumentJson.Write(pictured) + "\n") };
    }
}
