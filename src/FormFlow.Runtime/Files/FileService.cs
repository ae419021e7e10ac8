using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Files;

/// <summary>
/// Takes files in, gives them back and sweeps those that were uploaded for nothing. A file that a record ever held is kept for good: the
/// journal, the recycle bin and hidden fields may show it again.
/// </summary>
public sealed class FileService(FileVault vault, FileLimits limits, TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>
    /// Takes a file in; what comes back can stand in the value of a field. What stands behind the content is asked once it was read: a refusal
    /// keeps nothing.
    /// </summary>
    public async Task<Result<FileReference>> UploadAsync(
        Workspace workspace, Caller caller, string? name, string? type, Stream content, Func<CancellationToken, Task<Error?>> behind, CancellationToken cancellationToken)
    {
        var taken = await vault.ReceiveAsync(workspace, content, limits.LargestFile, cancellationToken);
        if (taken.IsRefused)
        {
            return taken.As<FileReference>();
        }

        using var received = taken.Value;
        if (await behind(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var upload = new FileUpload(received.Hash, FileKinds.NameOf(name), FileKinds.TypeOf(received.Beginning, type), received.Bytes);
        return await workspace.Database.WriteAsync<Result<FileReference>>(
            async (session, _) =>
            {
                // Inside the transaction, whose row keeps the sweep from taking the content away meanwhile. Done again it does nothing.
                await FileStore.PutAsync(session, upload, time.GetUtcNow().ToUnixTimeMilliseconds(), caller.Member is { } member ? RecordId.Format(member) : null);
                vault.Place(workspace, received);
                return new FileReference(upload.Hash, upload.Name, upload.Type, upload.Bytes);
            },
            cancellationToken);
    }

    /// <summary>A file that the caller may read, and where its content lies.</summary>
    public async Task<Result<(FileUpload File, string Path)>> FindAsync(Workspace workspace, Caller caller, string hash, CancellationToken cancellationToken)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
        {
            return FileErrors.NotFound.With();
        }

        var file = await workspace.Database.ReadOneAsync((session, _) => FileStore.FindAsync(session, hash), cancellationToken);
        return file is not null && MayRead(caller) && File.Exists(vault.PathOf(workspace, hash)) ? (file, vault.PathOf(workspace, hash)) : FileErrors.NotFound.With();
    }

    /// <summary>Deletes the files that nobody put into a record within a day.</summary>
    public async Task<int> SweepAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - Grace;
        vault.DeleteAbandoned(workspace, before);
        for (var swept = 0; ;)
        {
            var part = await workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    var hashes = await FileStore.SweepAsync(session, before.ToUnixTimeMilliseconds());
                    foreach (var hash in hashes)
                    {
                        vault.Delete(workspace, hash);
                    }

                    return hashes.Count;
                },
                cancellationToken);
            swept += part;
            if (part == 0)
            {
                return swept;
            }
        }
    }

    // The one place that decides; every member of the workspace today.
    private static bool MayRead(Caller caller) => caller is not null;
}
