using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>
/// Keeps the write-ahead log short without stopping the writer: above a size, a thread of its own copies the log into the file, which takes
/// as long as it takes; then the writer, between two batches, copies the little that came since and starts the log from its beginning.
/// A reader that stays on an old state for long makes that fail; it is tried again as the log grows on.
/// </summary>
internal sealed partial class SqliteCheckpoints : IAsyncDisposable
{
    // How long the writer waits for readers of the old log. Those that come meanwhile read the file alone and are not waited for.
    private const int PatienceMilliseconds = 25;
    private const int BusyMilliseconds = 5_000;

    // What is written while the log is copied is left to the writer, so where that is much it is copied, too.
    private const int MostRounds = 4;

    private readonly SqliteFile file;
    private readonly SqliteConnection connection;
    private readonly ILogger logger;
    private readonly long pageBytes;
    private readonly SqliteCommand restart;
    private Task copying = Task.CompletedTask;
    private volatile bool copied;
    private long written;
    private long next;

    public SqliteCheckpoints(SqliteFile file, SqliteConnection connection, ILogger logger)
    {
        this.file = file;
        this.connection = connection;
        this.logger = logger;
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_size";
        pageBytes = (long)command.ExecuteScalar()!;
        restart = connection.CreateCommand();
        restart.CommandText = "PRAGMA wal_checkpoint(RESTART)";
        next = file.Options.CheckpointBytes;
    }

    /// <summary>Called by the writer between two transactions.</summary>
    public void AfterCommit()
    {
        raw.sqlite3_db_status(connection.Handle!, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        written += pages * pageBytes;
        if (!copying.IsCompleted)
        {
            return;
        }

        if (copied)
        {
            copied = false;
            Restart();
        }
        else if (written >= next)
        {
            copying = Task.Factory.StartNew(Copy, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await copying;
        await restart.DisposeAsync();
    }

    private void Copy()
    {
        try
        {
            for (var round = 0; round < MostRounds; round++)
            {
                var before = Volatile.Read(ref written);
                file.Checkpoint();
                if (Volatile.Read(ref written) - before < file.Options.CheckpointBytes / 8)
                {
                    break;
                }
            }

            copied = true;
        }
        catch (SqliteException e)
        {
            Log.Failed(logger, e);
        }
    }

    private void Restart()
    {
        try
        {
            raw.sqlite3_busy_timeout(connection.Handle!, PatienceMilliseconds);
            var busy = restart.ExecuteScalar() is not 0L;
            written = busy ? written : 0;
            next = busy ? written + (file.Options.CheckpointBytes / 4) : file.Options.CheckpointBytes;
        }
        catch (SqliteException e)
        {
            next = written + (file.Options.CheckpointBytes / 4);
            Log.Failed(logger, e);
        }
        finally
        {
            raw.sqlite3_busy_timeout(connection.Handle!, BusyMilliseconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The write-ahead log could not be copied into the database file; it is tried again later.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
