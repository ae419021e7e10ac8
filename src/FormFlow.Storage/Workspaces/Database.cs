using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Workspaces;

/// <summary>
/// One database: the installation's or one workspace's; a SQLite file or a PostgreSQL schema. Work is handed over as a function that gets
/// a <see cref="DatabaseSession"/>. On SQLite all calls in the function complete synchronously; the same code runs on both.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>How this database's SQL differs.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>Runs work on a read connection that sees one consistent state.</summary>
    public abstract ValueTask<T> ReadAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work in a transaction and returns when it is durable. The work may be run together with that of other callers in one commit, each
    /// in its own savepoint: an exception rolls back this work alone and is thrown to this caller alone. On PostgreSQL, work that met a
    /// serialisation failure or deadlock is run again, so it must not have effects outside the database.
    /// </summary>
    public abstract ValueTask<T> WriteAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
