using System.Data.Common;
using FormFlow.Storage.Dialects;
using Npgsql;

namespace FormFlow.Storage.Workspaces.Postgres;

/// <summary>
/// A connection that stays open, the schema it is set to, and the commands kept with it. The server's side of a command is prepared by
/// Npgsql at its second use, whoever made it.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : DatabaseSession, IAsyncDisposable
{
    private const int Commands = 256;

    private readonly PreparedCommands commands = new(Commands);

    public override DbConnection Connection => connection;

    public override Dialect Dialect => PostgresDialect.Instance;

    /// <summary>The schema that unqualified names mean; null until one is set.</summary>
    public string? Schema { get; private set; }

    /// <summary>When it was last given back, by the pool's clock.</summary>
    public long IdleSince { get; set; }

    /// <summary>Whether the server can still be spoken to.</summary>
    public bool IsOpen => connection.State == System.Data.ConnectionState.Open;

    public override DbCommand Prepared(string sql, params ReadOnlySpan<string> parameterNames) => commands.Get(connection, sql, parameterNames);

    /// <summary>
    /// Sets the schema. What was prepared for another one is dropped: the same text may mean other columns here.
    /// </summary>
    public async ValueTask EnterAsync(string schema, CancellationToken cancellationToken)
    {
        if (Schema == schema)
        {
            return;
        }

        if (Schema is not null)
        {
            Schema = null;
            ForgetPrepared();
        }

        await ExecuteAsync($"SET search_path TO {Dialect.Quote(schema)}", cancellationToken);
        Schema = schema;
    }

    /// <summary>Drops what is prepared, here and on the server: tables changed. Rare, and one round trip that this thread waits for.</summary>
    public void ForgetPrepared()
    {
        // Commands remember what was prepared for them.
        commands.Dispose();
        connection.UnprepareAll();
    }

    public async ValueTask ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends a reading transaction; where work left rows open, with the whole connection.</summary>
    public async ValueTask EndReadAsync()
    {
        try
        {
            if (IsOpen)
            {
                await ExecuteAsync("ROLLBACK", CancellationToken.None);
            }
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            await connection.CloseAsync();
        }
    }

    public ValueTask<NpgsqlTransaction> BeginAsync(CancellationToken cancellationToken) => connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        commands.Dispose();
        await connection.DisposeAsync();
    }
}
