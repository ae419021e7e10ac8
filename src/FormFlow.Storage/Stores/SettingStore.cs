using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Named texts of the installation or of a workspace, whichever database it runs in.</summary>
public static class SettingStore
{
    public static async ValueTask<string?> FindAsync(DatabaseSession session, string name) =>
        await session.Connection.QuerySingleOrDefaultAsync<string>("SELECT value FROM setting WHERE name = @name", new { name });

    /// <summary>Finds a setting that the transaction then changes.</summary>
    public static async ValueTask<string?> LockAsync(DatabaseSession session, string name) =>
        await session.Connection.QuerySingleOrDefaultAsync<string>($"SELECT value FROM setting WHERE name = @name {session.Dialect.RowLock}", new { name });

    public static async ValueTask PutAsync(DatabaseSession session, string name, string value) =>
        await session.Connection.ExecuteAsync(
            "INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { name, value });
}
