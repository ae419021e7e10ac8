using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>What members keep for themselves between visits, as JSON by key. Runs in the workspace's database.</summary>
public static class PreferenceStore
{
    /// <summary>All that a member keeps, by key.</summary>
    public static async ValueTask<IReadOnlyList<(string Key, string Value)>> ListAsync(DatabaseSession session, long member) =>
        (await session.Connection.QueryAsync<(string, string)>("SELECT key, value FROM preference WHERE member = @member ORDER BY key", new { member })).AsList();

    /// <summary>How many things a member keeps, one of a key left out.</summary>
    public static async ValueTask<long> CountOthersAsync(DatabaseSession session, long member, string key) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM preference WHERE member = @member AND key <> @key", new { member, key });

    /// <summary>Keeps something instead of what the key had.</summary>
    public static async ValueTask PutAsync(DatabaseSession session, long member, string key, string value) =>
        await session.Connection.ExecuteAsync(
            "INSERT INTO preference (member, key, value) VALUES (@member, @key, @value) ON CONFLICT (member, key) DO UPDATE SET value = excluded.value",
            new { member, key, value });

    public static async ValueTask RemoveAsync(DatabaseSession session, long member, string key) =>
        await session.Connection.ExecuteAsync("DELETE FROM preference WHERE member = @member AND key = @key", new { member, key });
}
