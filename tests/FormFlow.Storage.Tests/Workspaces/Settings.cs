using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Tests.Workspaces;

/// <summary>The table <c>setting</c>, which every database has, as something to write and read.</summary>
internal static class Settings
{
    public static ValueTask<int> PutAsync(this Database database, string name, string value = "") =>
        database.WriteAsync((session, _) => InsertAsync(session, name, value), CancellationToken.None);

    public static async ValueTask<int> InsertAsync(DatabaseSession session, string name, string value = "") =>
        await session.Connection.ExecuteAsync("INSERT INTO setting (name, value) VALUES (@name, @value)", new { name, value });

    public static ValueTask<string[]> NamesAsync(this Database database) => database.ReadAsync((session, _) => NamesAsync(session), CancellationToken.None);

    public static async ValueTask<string[]> NamesAsync(DatabaseSession session) =>
        [.. await session.Connection.QueryAsync<string>("SELECT name FROM setting ORDER BY name")];
}
