using System.Globalization;
using FormFlow.Engine.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// The files of imports in the data directory. A file stands there as long as its job has not ended, so that after a restart the folder alone
/// tells which workspaces have work left.
/// </summary>
public sealed class ImportFolder(DatabaseOptions options, TimeProvider time)
{
    private const string Uploads = ".uploads";
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private readonly string root = Path.GetFullPath(Path.Combine(options.DataDirectory, "imports"));

    /// <summary>A place for a file that is being received.</summary>
    public string NewUpload()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, Uploads));
        return Path.Combine(folder.FullName, Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
    }

    /// <summary>The file of a job.</summary>
    public string FileOf(string workspace, long id) => Path.Combine(root, workspace, RecordId.Format(id));

    /// <summary>Makes a received file that of a job.</summary>
    public void Take(string upload, string workspace, long id)
    {
        Directory.CreateDirectory(Path.Combine(root, workspace));
        File.Move(upload, FileOf(workspace, id));
    }

    /// <summary>Remembers a job that has no file.</summary>
    public void Mark(string workspace, long id)
    {
        Directory.CreateDirectory(Path.Combine(root, workspace));
        File.Create(FileOf(workspace, id)).Dispose();
    }

    /// <summary>Forgets the file of a job that ended.</summary>
    public void Remove(string workspace, long id) => File.Delete(FileOf(workspace, id));

    /// <summary>The jobs whose files are here, by workspace, in the order they were made. Forgotten uploads are swept on the way.</summary>
    public IReadOnlyList<(string Workspace, IReadOnlyList<long> Ids)> Waiting()
    {
        if (!Directory.Exists(root))
        {
            return [];
        }

        var found = new List<(string, IReadOnlyList<long>)>();
        foreach (var folder in Directory.EnumerateDirectories(root))
        {
            if (Path.GetFileName(folder) == Uploads)
            {
                Sweep(folder);
            }
            else if (IdsIn(folder) is { Count: > 0 } ids)
            {
                found.Add((Path.GetFileName(folder), ids));
            }
        }

        return found;
    }

    /// <summary>Whether a file without a job was left by a crash, and not just put there for a job about to be made.</summary>
    public bool IsForgotten(string workspace, long id) => IsOld(FileOf(workspace, id));

    private static List<long> IdsIn(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(file => RecordId.TryParse(Path.GetFileName(file), out var id) ? id : 0).Where(id => id != 0).Order()];

    private void Sweep(string uploads)
    {
        foreach (var file in Directory.EnumerateFiles(uploads).Where(IsOld))
        {
            File.Delete(file);
        }
    }

    private bool IsOld(string file) => File.GetLastWriteTimeUtc(file) < time.GetUtcNow().UtcDateTime - Forgotten;
}
