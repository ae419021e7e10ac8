using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>
/// The connections that read a SQLite file: opened as needed up to a number, each lent to one caller at a time, who runs on his own thread.
/// They never wait for the writer.
/// </summary>
internal sealed class SqliteReaders(SqliteFile file) : IAsyncDisposable
{
    private const int Commands = 256;

    private readonly SemaphoreSlim free = new(file.Options.Readers);
    private readonly Stack<Reader> idle = new();
    private readonly Lock access = new();
    private bool closed;

    /// <summary>Runs work on a connection of its own; in a transaction when its statements must see one state.</summary>
    public async ValueTask<T> RunAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, bool inTransaction, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            var reader = Take();
            var sound = false;
            try
            {
                T result;
                if (inTransaction)
                {
                    reader.Begin.Execute();
                    result = await work(reader.Session, cancellationToken);
                    reader.Commit.Execute();
                }
                else
                {
                    result = await work(reader.Session, cancellationToken);
                }

                sound = true;
                return result;
            }
            finally
            {
                Return(reader, sound);
            }
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for those who read and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (access)
        {
            if (closed)
            {
                return;
            }

            closed = true;
        }

        for (var i = 0; i < file.Options.Readers; i++)
        {
            await free.WaitAsync();
        }

        while (idle.TryPop(out var reader))
        {
            reader.Dispose();
        }

        // Whoever still waits for a turn finds the database closed.
        free.Release(file.Options.Readers);
    }

    private Reader Take()
    {
        lock (access)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(Database));
            if (idle.TryPop(out var reader))
            {
                return reader;
            }
        }

        return new Reader(file.OpenReader());
    }

    private void Return(Reader reader, bool sound)
    {
        if (!sound || reader.InTransaction)
        {
            // Work that failed may have left rows open, and with them an old state for the next caller.
            reader.Dispose();
            return;
        }

        lock (access)
        {
            idle.Push(reader);
        }
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly PreparedCommands commands = new(Commands);
        private readonly StatementCache<SqliteStatement> statements = new(Commands);

        public Reader(SqliteConnection connection)
        {
            this.connection = connection;
            Session = new(connection, commands, statements);
            Begin = new(connection, "BEGIN");
            Commit = new(connection, "COMMIT");
        }

        public SqliteSession Session { get; }

        public SqliteStatement Begin { get; }

        public SqliteStatement Commit { get; }

        public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle!) == 0;

        public void Dispose()
        {
            Begin.Dispose();
            Commit.Dispose();
            commands.Dispose();
            statements.Dispose();
            connection.Dispose();
        }
    }
}
