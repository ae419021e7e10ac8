using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>
/// The one writer of a SQLite file: a thread that takes whatever work waits, runs it in one transaction and commits it with one flush to the
/// disk. Work that arrives while a batch runs joins it; nobody lingers for more. A part of long work is a batch of its own: whoever waits for an
/// answer waits neither in its transaction nor for its flush, which is left to the next batch. Every item but the first has its own savepoint; the first is
/// undone by rolling back what is then still a transaction of one.
/// </summary>
internal sealed partial class SqliteWriter : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int WaitingRoom = 1024;
    private const int Commands = 256;

    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(20);

    private readonly Channel<SqliteWork> waiting = Channel.CreateBounded<SqliteWork>(new BoundedChannelOptions(WaitingRoom)
    {
        SingleReader = true,

        // What continues synchronously is our own: the thread's awakening.
        AllowSynchronousContinuations = true,
    });

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<SqliteWork> batch = new(LargestBatch);
    private readonly SqliteConnection connection;
    private readonly PreparedCommands commands = new(Commands);
    private readonly StatementCache<SqliteStatement> statements = new(Commands);
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement savepoint;
    private readonly SqliteStatement rollbackToSavepoint;
    private readonly SqliteStatement release;
    private readonly SqliteCheckpoints checkpoints;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Action committed;
    private readonly Thread thread;
    private SqliteSession session;
    private bool flushes = true;

    public SqliteWriter(SqliteFile file, SqliteConnection connection, TimeProvider time, ILogger logger, Action committed)
    {
        this.connection = connection;
        this.time = time;
        this.logger = logger;
        this.committed = committed;
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        savepoint = new(connection, "SAVEPOINT work");
        rollbackToSavepoint = new(connection, "ROLLBACK TO work");
        release = new(connection, "RELEASE work");
        session = new(connection, commands, statements);
        checkpoints = new(file, connection, logger);
        thread = new Thread(Run) { IsBackground = true, Name = $"writer of {Path.GetFileName(file.Path)}" };
        thread.Start();
    }

    private bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle!) == 0;

    /// <summary>Hands over work; answers when it is durable, a part of long work when it is committed.</summary>
    public ValueTask<T> RunAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken, bool isPart = false)
    {
        if (Environment.CurrentManagedThreadId == thread.ManagedThreadId)
        {
            throw new InvalidOperationException("Work in a write transaction must use its session: a second write would wait for the first.");
        }

        var item = new SqliteWork<T>(work, isPart, cancellationToken);
        return waiting.Writer.TryWrite(item) ? new(item.Answer) : WaitAsync(item, cancellationToken);
    }

    /// <summary>Runs the work that still waits and ends the thread. The connection closes with the file's last use, by its owner.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await ended.Task;
        await checkpoints.DisposeAsync();
        commands.Dispose();
        statements.Dispose();
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[begin, commit, rollback, savepoint, rollbackToSavepoint, release])
        {
            statement.Dispose();
        }
    }

    private async ValueTask<T> WaitAsync<T>(SqliteWork<T> item, CancellationToken cancellationToken)
    {
        try
        {
            await waiting.Writer.WriteAsync(item, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(Database), "The database is closed.");
        }

        return await item.Answer;
    }

    private void Run()
    {
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            try
            {
                RunBatch();
                checkpoints.AfterCommit();
            }
            catch (Exception e)
            {
                Log.BatchFailed(logger, e, batch.Count);
                UndoBatch();
                FailBatch(e);
            }
        }

        ended.SetResult();
    }

    private void RunBatch()
    {
        var started = time.GetTimestamp();
        var isAlone = false;
        while (!isAlone && batch.Count < LargestBatch && time.GetElapsedTime(started) < LongestBatch && TryTake(out var item))
        {
            if (item.IsCancelled)
            {
                item.Cancel();
            }
            else
            {
                isAlone = item.IsPart;
                RunItem(item);
            }
        }

        if (InTransaction)
        {
            commit.Execute();
        }

        foreach (var item in batch)
        {
            item.Complete();
        }

        if (batch.Count > 0)
        {
            committed();
        }

        batch.Clear();
    }

    private bool TryTake([NotNullWhen(true)] out SqliteWork? item)
    {
        item = null;
        return waiting.Reader.TryPeek(out var next) && !(next.IsPart && batch.Count > 0) && waiting.Reader.TryRead(out item);
    }

    // Before a transaction: inside of one it cannot be said.
    private void Flush(bool atCommit)
    {
        if (flushes != atCommit)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle!, $"PRAGMA synchronous = {(atCommit ? "FULL" : "NORMAL")}"), connection.Handle!);
            flushes = atCommit;
        }
    }

    private void RunItem(SqliteWork item)
    {
        try
        {
            var first = batch.Count == 0;
            if (first)
            {
                Flush(atCommit: !item.IsPart);
            }

            (first ? begin : savepoint).Execute();
            var failure = item.Run(session);
            if (!InTransaction)
            {
                LoseTransaction(item, failure);
            }
            else if (failure is null && (first || TryRelease(out failure)))
            {
                batch.Add(item);
            }
            else
            {
                Undo(first);
                item.Fail(failure!);
            }
        }
        catch (SqliteException e)
        {
            item.Fail(e);
            throw;
        }

        if (session.IsRevoked)
        {
            session = new(connection, commands, statements);
        }
    }

    private void Undo(bool first)
    {
        CloseStatements();
        if (first)
        {
            rollback.Execute();
        }
        else
        {
            rollbackToSavepoint.Execute();
            release.Execute();
        }
    }

    // A statement that is still open keeps its savepoint: that is its work's mistake and nobody else's.
    private bool TryRelease(out Exception? failure)
    {
        try
        {
            release.Execute();
            failure = null;
            return true;
        }
        catch (SqliteException e)
        {
            failure = e;
            return false;
        }
    }

    // What work left open would keep every later transaction from ending.
    private void CloseStatements()
    {
        if (SqliteOpenStatements.Close(connection))
        {
            commands.Dispose();
        }
    }

    // A full disk, a failing one, no memory, or work that ended the transaction itself: SQLite has undone what others did in it too.
    private void LoseTransaction(SqliteWork item, Exception? failure)
    {
        failure ??= new InvalidOperationException("Work in a write transaction must not end the transaction.");
        Log.BatchFailed(logger, failure, batch.Count + 1);
        item.Fail(failure);
        FailBatch(failure);
    }

    private void FailBatch(Exception failure)
    {
        foreach (var item in batch)
        {
            item.Fail(failure);
        }

        batch.Clear();
    }

    private void UndoBatch()
    {
        try
        {
            CloseStatements();
            if (InTransaction)
            {
                rollback.Execute();
            }
        }
        catch (SqliteException e)
        {
            Log.RollbackFailed(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A write transaction of {Count} callers was rolled back.")]
        public static partial void BatchFailed(ILogger logger, Exception exception, int count);

        [LoggerMessage(LogLevel.Error, "A rollback failed.")]
        public static partial void RollbackFailed(ILogger logger, Exception exception);
    }
}
