using System.Data.Common;
using FormFlow.Storage.Dialects;
using Npgsql;
using NpgsqlTypes;

namespace FormFlow.Storage.Workspaces.Postgres;

/// <summary>
/// A connection that stays open, the schema it is set to, and the commands kept with it. The server's side of a command is prepared by
/// Npgsql at its second use, whoever made it.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : DatabaseSession, IAsyncDisposable
{
    private const int Commands = 256;
    private const int MostTogether = 200;

    private readonly PreparedCommands commands = new(Commands);
    private NpgsqlBatch? together;

    public override DbConnection Connection
    {
        get
        {
            Send();
            return connection;
        }
    }

    public override Dialect Dialect => PostgresDialect.Instance;

    /// <summary>The schema that unqualified names mean; null until one is set.</summary>
    public string? Schema { get; private set; }

    /// <summary>When it was last given back, by the pool's clock.</summary>
    public long IdleSince { get; set; }

    /// <summary>Whether the server can still be spoken to.</summary>
    public bool IsOpen => connection.State == System.Data.ConnectionState.Open;

    public override DbCommand Prepared(string sql, params ReadOnlySpan<string> parameterNames)
    {
        Send();
        return commands.Get(connection, sql, parameterNames);
    }

    public override async ValueTask ExecuteAsync(string sql, string[] parameterNames, params object?[] values)
    {
        if (together is null)
        {
            var command = Typed(sql, parameterNames, values);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync();
            return;
        }

        if (together.BatchCommands.Count == MostTogether)
        {
            await together.ExecuteNonQueryAsync();
            together.BatchCommands.Clear();
        }

        var statement = new NpgsqlBatchCommand(sql);
        var like = Typed(sql, parameterNames, values).Parameters;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = new NpgsqlParameter(parameterNames[i], values[i] ?? DBNull.Value);
            if (like[i].NpgsqlDbType is var type and not NpgsqlDbType.Unknown)
            {
                parameter.NpgsqlDbType = type;
            }

            statement.Parameters.Add(parameter);
        }

        together.BatchCommands.Add(statement);
    }

    public override async ValueTask TogetherAsync(Func<ValueTask> work)
    {
        if (together is not null)
        {
            await work();
            return;
        }

        await using var batch = together = connection.CreateBatch();
        try
        {
            await work();
            if (batch.BatchCommands.Count > 0)
            {
                await batch.ExecuteNonQueryAsync();
            }
        }
        finally
        {
            together = null;
        }
    }

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

    // Whoever asks needs what was written before: one round trip that this thread waits for.
    private void Send()
    {
        if (together is { BatchCommands.Count: > 0 })
        {
            together.ExecuteNonQuery();
            together.BatchCommands.Clear();
        }
    }

    // A NULL has no type of its own, and what is prepared on the server only serves values of the types it was prepared for: where the first
    // values tell nothing, the server is asked once, by this thread.
    private NpgsqlCommand Typed(string sql, string[] parameterNames, object?[] values)
    {
        var command = (NpgsqlCommand)commands.Get(connection, sql, parameterNames);
        if (command.Parameters is not [{ NpgsqlDbType: NpgsqlDbType.Unknown }, ..] || !values.Contains(null))
        {
            return command;
        }

        Send();
        using var told = new NpgsqlCommand(command.CommandText, connection);
        NpgsqlCommandBuilder.DeriveParameters(told);
        foreach (NpgsqlParameter parameter in told.Parameters)
        {
            command.Parameters[parameter.ParameterName].NpgsqlDbType = parameter.NpgsqlDbType;
        }

        return command;
    }

    public async ValueTask DisposeAsync()
    {
        commands.Dispose();
        await connection.DisposeAsync();
    }
}
