using FormFlow.Storage.Dialects;
using Npgsql;

namespace FormFlow.Storage.Workspaces.Postgres;

/// <summary>
/// A database that is a PostgreSQL schema. Writes run READ COMMITTED: what must not be overtaken is locked (<see cref="Dialect.RowLock"/>) or
/// guarded by a constraint or a version in the WHERE clause, which costs no retries among writers that do not meet. Reads of several
/// statements run REPEATABLE READ, READ ONLY, which is one snapshot and never fails.
/// </summary>
internal sealed class PostgresDatabase(PostgresConnections connections, string schema, TimeProvider time) : Database
{
    private const int Attempts = 5;
    private const int LongestPauseMilliseconds = 20;
    private const string CachedPlanMustNotChange = PostgresErrorCodes.FeatureNotSupported;

    private int closed;

    public override Dialect Dialect => PostgresDialect.Instance;

    public override ValueTask<T> ReadAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        RepeatAsync(ReadOnceAsync, work, cancellationToken);

    public override ValueTask<T> ReadOneAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        RepeatAsync(static async (session, work, cancellationToken) => await work(session, cancellationToken), work, cancellationToken);

    public override async ValueTask<T> WriteAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var result = await RepeatAsync(WriteOnceAsync, work, cancellationToken);
        OnCommitted();
        return result;
    }

    public override ValueTask<T> WritePartAsync<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) => WriteAsync(
        async (session, running) =>
        {
            await ((PostgresSession)session).ExecuteAsync("SET LOCAL synchronous_commit = off", running);
            return await work(session, running);
        },
        cancellationToken);

    /// <summary>Autovacuum comes a minute late for what a bulk write needs next; only tables that changed much are looked at.</summary>
    public override async ValueTask OptimizeAsync(CancellationToken cancellationToken) => await WriteAsync(
        static async (session, cancellationToken) =>
        {
            await ((PostgresSession)session).ExecuteAsync(
                """
                DO $$
                DECLARE changed record;
                BEGIN
                  FOR changed IN SELECT relname FROM pg_stat_user_tables WHERE schemaname = current_schema() AND n_mod_since_analyze > 500 + n_live_tup / 10
                  LOOP
                    EXECUTE format('ANALYZE %I', changed.relname);
                  END LOOP;
                END $$
                """,
                cancellationToken);
            return true;
        },
        cancellationToken);

    public override ValueTask DisposeAsync()
    {
        // The connections belong to all workspaces and close with them.
        Volatile.Write(ref closed, 1);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask<T> ReadOnceAsync<T>(
        PostgresSession session, Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);
        try
        {
            return await work(session, cancellationToken);
        }
        finally
        {
            await session.EndReadAsync();
        }
    }

    private static async ValueTask<T> WriteOnceAsync<T>(
        PostgresSession session, Func<DatabaseSession, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        // Disposing rolls back unless it was committed.
        await using var transaction = await session.BeginAsync(cancellationToken);
        var result = await work(session, cancellationToken);
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException e) when (e is not PostgresException)
        {
            throw new CommitUnknownException(e);
        }

        return result;
    }

    // What did not happen may be tried again; what may have happened (a commit whose answer was lost) may not.
    private static bool MayRunAgain(Exception exception, PostgresSession session) => exception switch
    {
        CommitUnknownException => false,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException { SqlState: CachedPlanMustNotChange } e => e.MessageText.Contains("plan", StringComparison.Ordinal),

        // What was prepared before a column got another type takes values of the old one only.
        PostgresException
        {
            SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.InvalidBinaryRepresentation or PostgresErrorCodes.ProtocolViolation
                or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.DatatypeMismatch,
        } => true,
        _ => !session.IsOpen,
    };

    private async ValueTask<T> RepeatAsync<T>(
        Func<PostgresSession, Func<DatabaseSession, CancellationToken, ValueTask<T>>, CancellationToken, ValueTask<T>> once,
        Func<DatabaseSession, CancellationToken, ValueTask<T>> work,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref closed) != 0, typeof(Database));
            var session = await connections.RentAsync(schema, cancellationToken);
            try
            {
                return await once(session, work, cancellationToken);
            }
            catch (Exception e) when (attempt < Attempts && !cancellationToken.IsCancellationRequested && MayRunAgain(e, session))
            {
                if (session.IsOpen)
                {
                    session.ForgetPrepared();
                }
            }
            finally
            {
                await connections.ReturnAsync(session);
            }

            // Those who met would meet again if they came back at the same time.
#pragma warning disable CA5394 // Chance, not secrecy.
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, LongestPauseMilliseconds * attempt)), time, cancellationToken);
#pragma warning restore CA5394
        }
    }

    /// <summary>The connection was lost while committing: nobody here can know whether it happened.</summary>
    private sealed class CommitUnknownException(NpgsqlException inner)
        : NpgsqlException("The connection was lost while committing: whether the change was made is not known.", inner);
}
