using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>The database as a process sees it that dies at one of its writes: nothing it does later reaches the database.</summary>
public sealed class DyingDatabase(Database inner, int dyingAt, DyingDatabase.Moment moment) : Database
{
    private int writes;

    /// <summary>When it dies.</summary>
    public enum Moment
    {
        /// <summary>Before anything of the write is done.</summary>
        Before,

        /// <summary>When everything of it is done and nothing is committed.</summary>
        Within,

        /// <summary>When it is committed and nobody was told.</summary>
        Behind,
    }

    public override Dialect Dialect => inner.Dialect;

    /// <summary>Whether it has died.</summary>
    public bool IsDead => Volatile.Read(ref writes) >= dyingAt;

    public override ValueTask<TFound> ReadAsync<TFound>(Func<DatabaseSession, CancellationToken, ValueTask<TFound>> work, CancellationToken cancellationToken) =>
        IsDead ? throw new DeadException() : inner.ReadAsync(work, cancellationToken);

    public override ValueTask<TFound> ReadOneAsync<TFound>(Func<DatabaseSession, CancellationToken, ValueTask<TFound>> work, CancellationToken cancellationToken) =>
        IsDead ? throw new DeadException() : inner.ReadOneAsync(work, cancellationToken);

    public override async ValueTask<TFound> WriteAsync<TFound>(Func<DatabaseSession, CancellationToken, ValueTask<TFound>> work, CancellationToken cancellationToken)
    {
        var write = Interlocked.Increment(ref writes);
        if (write > dyingAt || (write == dyingAt && moment == Moment.Before))
        {
            throw new DeadException();
        }

        if (write == dyingAt && moment == Moment.Within)
        {
            return await inner.WriteAsync<TFound>(
                async (session, token) =>
                {
                    await work(session, token);
                    throw new DeadException();
                },
                cancellationToken);
        }

        var found = await inner.WriteAsync(work, cancellationToken);
        return write == dyingAt ? throw new DeadException() : found;
    }

    public override ValueTask OptimizeAsync(CancellationToken cancellationToken) => inner.OptimizeAsync(cancellationToken);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the dead process would have seen.</summary>
    internal sealed class DeadException : Exception;
}
