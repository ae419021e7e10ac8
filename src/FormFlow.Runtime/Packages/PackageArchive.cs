using System.IO.Compression;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Packages;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// A package as a zip or a folder. What comes in is not trusted: nothing is ever written to disk, paths are only names, and every limit is held
/// while reading. Dot-files and <c>__MACOSX</c> are passed over; one folder around the whole package is taken off.
/// </summary>
public static class PackageArchive
{
    private static readonly System.Buffers.SearchValues<char> Unsafe = System.Buffers.SearchValues.Create("\\:*?\"<>|");

    private const string Manifest = "package.json";
    private const int LinkType = 0xA;
    private const int FileType = 0x8;
    private const int FolderType = 0x4;

    // So that the same package gives the same zip; the first day a zip can name.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of a zip. Reads the stream once to its end or to the limit; it need not be seekable.</summary>
    public static async Task<Result<IReadOnlyList<PackageEntry>>> ReadZipAsync(Stream zip, ArchiveLimits limits, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        if (!await CopyAsync(zip, buffer, limits.ArchiveBytes, cancellationToken))
        {
            return PackageErrors.TooLarge.With(("maximum", limits.ArchiveBytes));
        }

        buffer.Position = 0;
        try
        {
            await using var archive = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return await ReadAsync(archive, limits, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException or IOException)
        {
            return PackageErrors.Unreadable.With(("reason", broken.Message));
        }
    }

    /// <summary>The files of a folder. Links are refused, not followed.</summary>
    public static async Task<Result<IReadOnlyList<PackageEntry>>> ReadFolderAsync(string folder, ArchiveLimits limits, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        var entries = new List<PackageEntry>();
        var total = 0L;
        foreach (var item in Items(new DirectoryInfo(folder), limits.Depth))
        {
            var path = Path.GetRelativePath(folder, item.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (IsPassedOver(path))
            {
                continue;
            }

            if (item.LinkTarget is not null || item is FileInfo { Attributes: var attributes } && attributes.HasFlag(FileAttributes.Device))
            {
                errors.Add(PackageErrors.NotAFile.At(path, ("path", path)));
            }
            else if (item is FileInfo file)
            {
                if (entries.Count == limits.Entries)
                {
                    return PackageErrors.TooManyFiles.With(("maximum", limits.Entries));
                }

                await using var content = file.OpenRead();
                using var buffer = new MemoryStream();
                if (!await CopyAsync(content, buffer, limits.EntryBytes, cancellationToken))
                {
                    return PackageErrors.FileTooLarge.At(path, ("path", path), ("maximum", limits.EntryBytes));
                }

                if ((total += buffer.Length) > limits.TotalBytes)
                {
                    return PackageErrors.TooLarge.With(("maximum", limits.TotalBytes));
                }

                entries.Add(new PackageEntry(path, buffer.ToArray()));
            }
        }

        return errors.IsEmpty ? entries : errors;
    }

    /// <summary>Writes the files as a zip; the same files always give the same bytes.</summary>
    public static async Task WriteZipAsync(IReadOnlyList<PackageEntry> entries, Stream zip, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var entry in entries)
        {
            var file = archive.CreateEntry(entry.Path, CompressionLevel.Optimal);
            file.LastWriteTime = Timeless;
            await using var content = await file.OpenAsync(cancellationToken);
            await content.WriteAsync(entry.Content, cancellationToken);
        }
    }

    private static async Task<Result<IReadOnlyList<PackageEntry>>> ReadAsync(ZipArchive archive, ArchiveLimits limits, CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > limits.Entries)
        {
            return PackageErrors.TooManyFiles.With(("maximum", limits.Entries));
        }

        var errors = new ErrorList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var wanted = new List<ZipArchiveEntry>();
        foreach (var entry in archive.Entries)
        {
            if (Refusal(entry, limits) is { } refusal)
            {
                errors.Add(refusal);
            }
            else if (!seen.Add(entry.FullName.TrimEnd('/')))
            {
                errors.Add(PackageErrors.RepeatedPath.At(entry.FullName, ("path", entry.FullName)));
            }
            else if (!entry.FullName.EndsWith('/') && !IsPassedOver(entry.FullName))
            {
                wanted.Add(entry);
            }
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        var prefix = CommonFolder(wanted);
        var entries = new List<PackageEntry>(wanted.Count);
        var left = limits.TotalBytes;
        foreach (var entry in wanted)
        {
            var content = await ReadAsync(entry, limits, left, cancellationToken);
            if (content.IsRefused)
            {
                return content.As<IReadOnlyList<PackageEntry>>();
            }

            left -= content.Value.Length;
            entries.Add(new PackageEntry(entry.FullName[prefix..], content.Value));
        }

        return entries;
    }

    private static async Task<Result<byte[]>> ReadAsync(ZipArchiveEntry entry, ArchiveLimits limits, long left, CancellationToken cancellationToken)
    {
        // The packed size bounds the bytes the entry's stream is given, so it cannot be overstated for the ratio's sake beyond the archive itself.
        var byRatio = Math.Max(limits.RatioFrom, entry.CompressedLength * limits.Ratio);
        var most = Math.Min(Math.Min(limits.EntryBytes, left), byRatio);
        using var buffer = new MemoryStream();
        await using var content = await entry.OpenAsync(cancellationToken);
        if (await CopyAsync(content, buffer, most, cancellationToken))
        {
            return buffer.ToArray();
        }

        return most == byRatio ? PackageErrors.Bomb.At(entry.FullName, ("path", entry.FullName), ("maximum", limits.Ratio))
            : most == left ? PackageErrors.TooLarge.At(entry.FullName, ("maximum", limits.TotalBytes))
            : PackageErrors.FileTooLarge.At(entry.FullName, ("path", entry.FullName), ("maximum", limits.EntryBytes));
    }

    private static Error? Refusal(ZipArchiveEntry entry, ArchiveLimits limits)
    {
        var path = entry.FullName;
        if (!IsSafe(path, limits))
        {
            var shown = path.Length > limits.PathLength ? path[..limits.PathLength] + "…" : path;
            return PackageErrors.UnsafePath.With(("path", shown.Replace('\0', '␀')));
        }

        if (entry.IsEncrypted)
        {
            return PackageErrors.Encrypted.At(path, ("path", path));
        }

        // The upper half of the attributes is the Unix mode; 0 where the maker has none.
        var type = (entry.ExternalAttributes >> 28) & 0xF;
        var isFolder = path.EndsWith('/');
        return type is LinkType || (type != 0 && type != (isFolder ? FolderType : FileType)) || (isFolder && entry.Length > 0)
            ? PackageErrors.NotAFile.At(path, ("path", path))
            : null;
    }

    private static bool IsSafe(string path, ArchiveLimits limits)
    {
        if (path.Length == 0 || path.Length > limits.PathLength || path.AsSpan().ContainsAny(Unsafe) || path.Any(char.IsControl))
        {
            return false;
        }

        var parts = path.TrimEnd('/').Split('/');
        return parts.Length <= limits.Depth && path.Length - path.TrimEnd('/').Length <= 1
            && parts.All(part => part.Length > 0 && part is not ("." or "..") && part[^1] is not (' ' or '.') && part[0] != ' ');
    }

    private static bool IsPassedOver(string path) => path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    // The length of what stands before every path when the whole package lies in one folder, as archives of repositories do.
    private static int CommonFolder(List<ZipArchiveEntry> entries)
    {
        if (entries.FirstOrDefault(entry => entry.FullName.Count(character => character == '/') == 1 && entry.Name == Manifest) is not { } manifest)
        {
            return 0;
        }

        var folder = manifest.FullName[..^Manifest.Length];
        return entries.All(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)) ? folder.Length : 0;
    }

    // Goes into folders by itself: the enumeration of the framework follows links.
    private static IEnumerable<FileSystemInfo> Items(DirectoryInfo folder, int depth)
    {
        foreach (var item in folder.EnumerateFileSystemInfos().OrderBy(item => item.Name, StringComparer.Ordinal))
        {
            yield return item;
            if (item is DirectoryInfo { LinkTarget: null } below && depth > 1 && !IsPassedOver(below.Name))
            {
                foreach (var inner in Items(below, depth - 1))
                {
                    yield return inner;
                }
            }
        }
    }

    // False when there are more bytes than the limit; at most a buffer beyond it is ever read.
    private static async Task<bool> CopyAsync(Stream from, MemoryStream to, long most, CancellationToken cancellationToken)
    {
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (to.Length + read > most)
            {
                return false;
            }

            to.Write(chunk, 0, read);
        }

        return true;
    }
}
