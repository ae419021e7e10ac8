using System.Data.Common;
using System.Globalization;
using FormFlow.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>Tells whether anything was written to the workspace's database between two looks, by whomever.</summary>
internal sealed class WrittenTransactions : IAsyncDisposable
{
    private readonly DbConnection connection;
    private string last = string.Empty;

    private WrittenTransactions(DbConnection connection) => this.connection = connection;

    public static async Task<WrittenTransactions> WatchAsync(TestDatabases databases)
    {
        var watched = new WrittenTransactions(databases is SqliteDatabases files
            ? new SqliteConnection($"Data Source={files.WorkspaceFile};Mode=ReadOnly;Pooling=False")
            : new NpgsqlConnection(databases.Options.PostgreSql));
        await watched.connection.OpenAsync();
        await watched.AnyAsync();
        return watched;
    }

    /// <summary>Whether something was written since the last look.</summary>
    public async Task<bool> AnyAsync()
    {
        // SQLite counts the changes that others made to the file. On PostgreSQL every row tells the transaction that wrote it.
        var now = connection is SqliteConnection ? await ScalarAsync("PRAGMA data_version") : await ScalarAsync(await ScalarAsync(
            """
            SELECT 'SELECT concat_ws('' '', ' || string_agg(format('(SELECT concat(count(*), ''-'', sum(CAST(CAST(xmin AS text) AS bigint))) FROM %I.%I)', schemaname, tablename), ', ') || ')'
            FROM pg_tables WHERE schemaname = 'ws_test'
            """));
        (now, last) = (last, now);
        return now != last;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<string> ScalarAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
