using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Workspaces;

/// <summary>
/// One database: the installation's or one workspace's; a SQLite file or a PostgreSQL schema. Work is handed over as a function that gets
/// a <see cref="DatabaseSession"/>. On SQLite all calls in the function complete synchronously; the same code runs on both. Work never calls
/// its own database again: it uses the session it was given.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>
    /// Told after a commit of this process, once for all that was committed together, on the thread that did: only to wake somebody.
    /// </summary>
    public event Action? Committed;

    /// <summary>How this database's SQL differs.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>Runs work on a read connection that sees one consistent state, however many statements it sends.</summary>
    public abstract ValueTask<T> ReadAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work of one statement on a read connection, which saves the transaction: on PostgreSQL, two of three round trips. Several
    /// statements would each see their own state.
    /// </summary>
    public abstract ValueTask<T> ReadOneAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work in a transaction and returns when it is durable. The work may be run together with that of other callers in one commit, each
    /// in its own savepoint: an exception rolls back this work alone and is thrown to this caller alone. On PostgreSQL, work that met a
    /// serialisation failure, a deadlock or a lost connection is run again, so it must not have effects outside the database. On SQLite, work
    /// that waits for anything but its session is refused with an <see cref="InvalidOperationException"/>, cancelled work that still waits its
    /// turn is skipped, and work that runs is not interrupted.
    /// </summary>
    public abstract ValueTask<T> WriteAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a part of long work that nobody is answered for, such as an import: in a transaction of its own, so that no answer waits for more than
    /// one part, and without waiting for the disk. It is durable with the next commit that waits for it; should the power fail before, it is as if
    /// the part had not been done. So the work keeps its place in the same transaction, and what tells that it is over is a write that waits.
    /// </summary>
    public virtual ValueTask<T> WritePartAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) => WriteAsync(work, cancellationToken);

    /// <summary>Refreshes what the database knows of its own contents, for better query plans: after much was written at once.</summary>
    public abstract ValueTask OptimizeAsync(CancellationToken cancellationToken);

    /// <summary>Finishes the work that waits, makes it durable and closes; work handed over later is refused.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Tells of a commit.</summary>
    protected void OnCommitted() => Committed?.Invoke();
}
