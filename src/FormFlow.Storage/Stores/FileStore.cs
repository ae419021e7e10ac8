using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>
/// The files of a workspace: what was uploaded, under which names, and whether a record ever held it. The content lies elsewhere under its hash.
/// </summary>
public static class FileStore
{
    private const int Chunk = 200;
    private const string Columns = "u.hash AS Hash, u.name AS Name, u.type AS Type, f.bytes AS Bytes";

    /// <summary>Writes down an upload; the same file under the same name only renews the time.</summary>
    public static async ValueTask PutAsync(DatabaseSession session, FileUpload upload, long at, string? by)
    {
        var row = new { upload.Hash, upload.Name, upload.Type, upload.Bytes, at, by };
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO file (hash, name, type, bytes, created_at, created_by) VALUES (@Hash, @Name, @Type, @Bytes, @at, @by)
            ON CONFLICT (hash) DO UPDATE SET created_at = excluded.created_at
            """,
            row);
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO file_upload (hash, name, type, uploaded_at, uploaded_by) VALUES (@Hash, @Name, @Type, @at, @by)
            ON CONFLICT (hash, name, type) DO UPDATE SET uploaded_at = excluded.uploaded_at, uploaded_by = excluded.uploaded_by
            """,
            row);
    }

    /// <summary>A file under the name it was uploaded with last; null when there is none.</summary>
    public static async ValueTask<FileUpload?> FindAsync(DatabaseSession session, string hash) =>
        await session.Connection.QueryFirstOrDefaultAsync<FileUpload>(
            $"SELECT {Columns} FROM file_upload u JOIN file f ON f.hash = u.hash WHERE u.hash = @hash ORDER BY u.uploaded_at DESC LIMIT 1", new { hash });

    /// <summary>The uploads of those files that exist, which from now on count as held by a record and are kept.</summary>
    public static async ValueTask<IReadOnlyList<FileUpload>> UseAsync(DatabaseSession session, IReadOnlyCollection<string> hashes, long at)
    {
        var found = new List<FileUpload>();
        foreach (var chunk in hashes.Chunk(Chunk))
        {
            var (list, parameters) = In(chunk);
            parameters.Add("at", at);
            await session.Connection.ExecuteAsync($"UPDATE file SET used_at = @at WHERE used_at IS NULL AND hash IN ({list})", parameters);
            found.AddRange(await session.Connection.QueryAsync<FileUpload>($"SELECT {Columns} FROM file_upload u JOIN file f ON f.hash = u.hash WHERE u.hash IN ({list})", parameters));
        }

        return found;
    }

    /// <summary>Forgets the files that no record ever held and nobody uploaded since a moment; their hashes.</summary>
    public static async ValueTask<IReadOnlyList<string>> SweepAsync(DatabaseSession session, long before)
    {
        var hashes = (await session.Connection.QueryAsync<string>(
            $"SELECT hash FROM file WHERE used_at IS NULL AND created_at < @before ORDER BY hash LIMIT {Chunk} {session.Dialect.RowLock}", new { before })).AsList();
        if (hashes.Count > 0)
        {
            var (list, parameters) = In(hashes);
            await session.Connection.ExecuteAsync($"DELETE FROM file_upload WHERE hash IN ({list})", parameters);
            await session.Connection.ExecuteAsync($"DELETE FROM file WHERE hash IN ({list})", parameters);
        }

        return hashes;
    }

    private static (string List, DynamicParameters Parameters) In(IReadOnlyList<string> values)
    {
        var parameters = new DynamicParameters();
        for (var i = 0; i < values.Count; i++)
        {
            parameters.Add($"p{i}", values[i]);
        }

        return (string.Join(", ", values.Select((_, index) => $"@p{index}")), parameters);
    }
}
