using FormFlow.Storage.Dialects;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>A database that is a SQLite file: one thread writes, several connections read beside it.</summary>
internal sealed partial class SqliteDatabase : Database
{
    private static readonly TimeSpan OptimizeEvery = TimeSpan.FromHours(1);

    private readonly SqliteConnection connection;
    private readonly SqliteWriter writer;
    private readonly SqliteReaders readers;
    private readonly ITimer optimizing;
    private readonly ILogger logger;
    private int closed;

    private SqliteDatabase(SqliteFile file, SqliteConnection connection, TimeProvider time, ILogger logger)
    {
        this.connection = connection;
        this.logger = logger;
        writer = new(file, connection, time, logger, OnCommitted);
        readers = new(file);
        optimizing = time.CreateTimer(static database => _ = ((SqliteDatabase)database!).OptimizeNowAndThenAsync(), this, OptimizeEvery, OptimizeEvery);
    }

    public override Dialect Dialect => SqliteDialect.Instance;

    /// <summary>Opens a file; null when there is none and none may be created.</summary>
    public static SqliteDatabase? Open(SqliteFile file, bool create, TimeProvider time, ILogger logger) =>
        file.OpenWriter(create) is { } connection ? new(file, connection, time, logger) : null;

    public override ValueTask<T> ReadAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        readers.RunAsync(work, inTransaction: true, cancellationToken);

    public override ValueTask<T> ReadOneAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        readers.RunAsync(work, inTransaction: false, cancellationToken);

    public override ValueTask<T> WriteAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        writer.RunAsync(work, cancellationToken);

    public override ValueTask<T> WritePartAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        writer.RunAsync(work, cancellationToken, isPart: true);

    public override async ValueTask OptimizeAsync(CancellationToken cancellationToken) => await writer.RunAsync(
        static (session, _) =>
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = "PRAGMA optimize";
            return new ValueTask<int>(command.ExecuteNonQuery());
        },
        cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) != 0)
        {
            return;
        }

        await optimizing.DisposeAsync();
        await writer.DisposeAsync();
        await readers.DisposeAsync();

        // The last connection to close copies the log into the file and removes it.
        await connection.DisposeAsync();
    }

    private async Task OptimizeNowAndThenAsync()
    {
        try
        {
            await OptimizeAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is SqliteException or ObjectDisposedException)
        {
            Log.NotOptimized(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database's statistics were not refreshed.")]
        public static partial void NotOptimized(ILogger logger, Exception exception);
    }
}
