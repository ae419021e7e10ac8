using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>The API keys of a workspace. Only hashes of keys are kept. Runs in the workspace's database.</summary>
public static class ApiKeyStore
{
    private const string Columns =
        "id, name, prefix, hash, maker, role, created_at AS CreatedAt, expires_at AS ExpiresAt, revoked_at AS RevokedAt";

    public static async ValueTask<ApiKeyRow?> FindAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<ApiKeyRow>($"SELECT {Columns} FROM api_key WHERE id = @id", new { id });

    /// <summary>Finds a key that may still be used.</summary>
    public static async ValueTask<ApiKeyRow?> FindUsableAsync(DatabaseSession session, string hash, long now) =>
        await session.Connection.QuerySingleOrDefaultAsync<ApiKeyRow>(
            $"SELECT {Columns} FROM api_key WHERE hash = @hash AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > @now)",
            new { hash, now });

    /// <summary>Keys in the order they were made, after an id; of one maker when given.</summary>
    public static async ValueTask<IReadOnlyList<ApiKeyRow>> ListAsync(DatabaseSession session, long? maker, long after, int take) =>
        (await session.Connection.QueryAsync<ApiKeyRow>(
            $"SELECT {Columns} FROM api_key WHERE id > @after AND revoked_at IS NULL {(maker is null ? string.Empty : "AND maker = @maker")} ORDER BY id LIMIT @take",
            new { maker, after, take })).AsList();

    public static async ValueTask AddAsync(DatabaseSession session, ApiKeyRow key) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO api_key (id, name, prefix, hash, maker, role, created_at, expires_at)
            VALUES (@Id, @Name, @Prefix, @Hash, @Maker, @Role, @CreatedAt, @ExpiresAt)
            """,
            key);

    public static async ValueTask RevokeAsync(DatabaseSession session, long id, long now) =>
        await session.Connection.ExecuteAsync("UPDATE api_key SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL", new { id, now });
}
