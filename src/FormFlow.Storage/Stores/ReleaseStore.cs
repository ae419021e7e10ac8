using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Keeps the states of apps that were published.</summary>
public static class ReleaseStore
{
    private const string Columns = "app AS App, number AS Number, version AS Version, cause AS Cause, at AS At, by AS By, documents AS Documents, package AS Package";

    /// <summary>The releases of an app, newest first.</summary>
    public static async ValueTask<IReadOnlyList<ReleaseRow>> AllAsync(DatabaseSession session, string app) =>
        (await session.Connection.QueryAsync<ReleaseRow>($"SELECT {Columns} FROM release WHERE app = @app ORDER BY number DESC", new { app })).AsList();

    /// <summary>A release by its number; null when there is none.</summary>
    public static async ValueTask<ReleaseRow?> FindAsync(DatabaseSession session, string app, long number) =>
        await session.Connection.QuerySingleOrDefaultAsync<ReleaseRow>($"SELECT {Columns} FROM release WHERE app = @app AND number = @number", new { app, number });

    /// <summary>The number of an app's last release; 0 when there is none.</summary>
    public static async ValueTask<long> LastAsync(DatabaseSession session, string app) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT coalesce(max(number), 0) FROM release WHERE app = @app", new { app });

    /// <summary>Keeps a release.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, ReleaseRow release) =>
        await session.Connection.ExecuteAsync(
            "INSERT INTO release (app, number, version, cause, at, by, documents, package) VALUES (@App, @Number, @Version, @Cause, @At, @By, @Documents, @Package)", release);
}
