using System.Data.Common;
using System.Globalization;
using FormFlow.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>Tells whether anything was written to the workspace's database between two looks, by whomever.</summary>
internal sealed class WrittenTransactions : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    private readonly DbConnection connection;
    private readonly bool isFile;
    private string last = string.Empty;
    private string rows = string.Empty;

    private WrittenTransactions(DbConnection connection) => (this.connection, isFile) = (connection, connection is SqliteConnection);

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
        // SQLite counts the changes that others made to the file, PostgreSQL numbers the transactions that write, or lock.
        var before = (last, rows);
        last = await ScalarAsync(isFile ? "PRAGMA data_version" : "SELECT pg_snapshot_xmax(pg_current_snapshot())::text");
        if (last == before.last || isFile)
        {
            return last != before.last;
        }

        // Every row tells the transaction that wrote it.
        rows = await ScalarAsync(await ScalarAsync(
            """
            SELECT 'SELECT concat_ws('' '', ' || string_agg(format('(SELECT concat(count(*), ''-'', sum(CAST(CAST(xmin AS text) AS bigint))) FROM %I.%I)', schemaname, tablename), ', ') || ')'
            FROM pg_tables WHERE schemaname = 'ws_test'
            """));
        return rows != before.rows;
    }

    /// <summary>Waits until nobody writes on his own any more, such as the readers of the journal.</summary>
    public async Task SettleAsync()
    {
        do
        {
            await Task.Delay(Quiet);
        }
        while (await AnyAsync());
    }

    /// <summary>Whether an act leaves something behind: every time, for others may write on their own beside it.</summary>
    public async Task<bool> IsLeftByAsync(Func<Task> act)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await SettleAsync();
            await act();
            if (!await AnyAsync())
            {
                return false;
            }
        }

        return true;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<string> ScalarAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
