using Npgsql;

namespace FormFlow.Storage.Workspaces.Postgres;

/// <summary>
/// The process's connections to PostgreSQL, shared by all workspaces: so that their number does not grow with that of the workspaces, each is
/// set to a schema and preferably lent for the same one again. We keep them open ourselves because the schema a connection is set to must
/// never be in doubt. Do not put a proxy that pools by transaction between this and the server.
/// </summary>
internal sealed class PostgresConnections : IAsyncDisposable
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(5);

    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private readonly int most;
    private readonly SemaphoreSlim free;
    private readonly ITimer trimming;
    private readonly Lock access = new();

    // The most recently used last.
    private readonly List<PostgresSession> idle = [];
    private int open;
    private bool closed;

    public PostgresConnections(string connectionString, int most, TimeProvider time)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.Pooling = false;
        builder.ConnectionStringBuilder.MaxAutoPrepare = 256;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        builder.ConnectionStringBuilder.ApplicationName ??= "FormFlow";
        source = builder.Build();
        this.most = most;
        this.time = time;
        free = new(most);
        trimming = time.CreateTimer(static pool => _ = ((PostgresConnections)pool!).TrimAsync(), this, LongestIdle, LongestIdle);
    }

    /// <summary>Lends a connection set to a schema; waits while all are lent.</summary>
    public async ValueTask<PostgresSession> RentAsync(string schema, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        PostgresSession? session = null;
        try
        {
            session = Take(schema) ?? await OpenAsync(cancellationToken);
            await session.EnterAsync(schema, cancellationToken);
            return session;
        }
        catch
        {
            if (session is not null)
            {
                await CloseAsync(session);
            }

            free.Release();
            throw;
        }
    }

    /// <summary>Takes back a connection that is in no transaction.</summary>
    public async ValueTask ReturnAsync(PostgresSession session)
    {
        var keep = false;
        lock (access)
        {
            if (!closed && session.IsOpen)
            {
                session.IdleSince = time.GetTimestamp();
                idle.Add(session);
                keep = true;
            }
        }

        if (!keep)
        {
            await CloseAsync(session);
        }

        free.Release();
    }

    /// <summary>Closes a lent connection that cannot be used again.</summary>
    public async ValueTask DropAsync(PostgresSession session)
    {
        await CloseAsync(session);
        free.Release();
    }

    /// <summary>Waits for those who use connections and closes all.</summary>
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

        await trimming.DisposeAsync();
        for (var i = 0; i < most; i++)
        {
            await free.WaitAsync();
        }

        foreach (var session in idle)
        {
            await session.DisposeAsync();
        }

        idle.Clear();
        await source.DisposeAsync();
        free.Release(most);
    }

    // The latest used of the same schema; else a new one (null) while there may be more; else the one unused for longest.
    private PostgresSession? Take(string schema)
    {
        lock (access)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(Database));
            var index = idle.FindLastIndex(session => session.Schema == schema);
            if (index < 0)
            {
                if (open < most)
                {
                    open++;
                    return null;
                }

                index = 0;
            }

            var taken = idle[index];
            idle.RemoveAt(index);
            return taken;
        }
    }

    private async ValueTask<PostgresSession> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(await source.OpenConnectionAsync(cancellationToken));
        }
        catch
        {
            lock (access)
            {
                open--;
            }

            throw;
        }
    }

    private async ValueTask CloseAsync(PostgresSession session)
    {
        lock (access)
        {
            open--;
        }

        await session.DisposeAsync();
    }

    private async Task TrimAsync()
    {
        PostgresSession[] old;
        lock (access)
        {
            old = closed ? [] : [.. idle.Where(session => time.GetElapsedTime(session.IdleSince) >= LongestIdle)];
            idle.RemoveAll(old.Contains);
            open -= old.Length;
        }

        foreach (var session in old)
        {
            await session.DisposeAsync();
        }
    }
}
