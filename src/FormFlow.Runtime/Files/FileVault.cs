using System.Security.Cryptography;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Files;

/// <summary>
/// Keeps contents in the data directory under their SHA-256: <c>files/{workspace}/ab/cd/abcd…</c>. A content is written beside its place, made
/// durable and then put there at once, so what stands under a hash is whole. Processes on one database share the directory.
/// </summary>
public sealed class FileVault(DatabaseOptions options)
{
    private const int Buffer = 64 * 1024;

    /// <summary>Where a content lies, whether it is there or not.</summary>
    public string PathOf(Workspace workspace, string hash) => Path.Combine(FolderOf(workspace), hash[..2], hash[2..4], hash);

    /// <summary>Takes a content in, hashing it on the way; refused when it is larger than allowed. It must be placed or dropped.</summary>
    internal async Task<Result<ReceivedContent>> ReceiveAsync(Workspace workspace, Stream content, long most, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(FolderOf(workspace), "incoming");
        Directory.CreateDirectory(folder);
        var received = new ReceivedContent(Path.Combine(folder, Guid.CreateVersion7().ToString("N")));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(received.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer, FileOptions.Asynchronous);
            var chunk = new byte[Buffer];
            for (int read; (read = await content.ReadAsync(chunk, cancellationToken)) > 0;)
            {
                received.Add(chunk.AsSpan(0, read));
                if (received.Bytes > most)
                {
                    received.Dispose();
                    return FileErrors.TooLarge.With(("maximum", most));
                }

                hash.AppendData(chunk, 0, read);
                await file.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
            }

            await file.FlushAsync(cancellationToken);
            file.Flush(flushToDisk: true);
            received.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return received;
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    /// <summary>Puts a content that was received to its place; one that is there already is the same.</summary>
    internal void Place(Workspace workspace, ReceivedContent received)
    {
        var place = PathOf(workspace, received.Hash);
        if (!File.Exists(place))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(received.Path, place, overwrite: true);
        }
    }

    /// <summary>Deletes a content.</summary>
    internal void Delete(Workspace workspace, string hash)
    {
        if (File.Exists(PathOf(workspace, hash)))
        {
            File.Delete(PathOf(workspace, hash));
        }
    }

    /// <summary>Deletes what uploads that broke off left behind.</summary>
    internal void DeleteAbandoned(Workspace workspace, DateTimeOffset before)
    {
        var folder = new DirectoryInfo(Path.Combine(FolderOf(workspace), "incoming"));
        foreach (var file in folder.Exists ? folder.GetFiles() : [])
        {
            if (file.LastWriteTimeUtc < before.UtcDateTime)
            {
                file.Delete();
            }
        }
    }

    private string FolderOf(Workspace workspace) => Path.Combine(Path.GetFullPath(options.DataDirectory), "files", workspace.Key);
}
