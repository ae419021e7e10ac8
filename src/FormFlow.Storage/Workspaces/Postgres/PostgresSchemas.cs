using FormFlow.Storage.Dialects;
using Npgsql;

namespace FormFlow.Storage.Workspaces.Postgres;

/// <summary>Databases as schemas of one PostgreSQL database: <c>formflow</c> and <c>ws_{key}</c>.</summary>
internal sealed class PostgresSchemas(DatabaseOptions options, TimeProvider time) : DatabaseHome
{
    private readonly PostgresConnections connections = new(options.PostgreSql!, options.Connections, time);

    public override async ValueTask<Database?> OpenAsync(string? workspace, bool create, CancellationToken cancellationToken)
    {
        var schema = workspace is null ? "formflow" : $"ws_{workspace}";
        var database = new PostgresDatabase(connections, schema, time);
        var exists = await database.WriteAsync((session, token) => PrepareAsync((PostgresSession)session, schema, create, token), cancellationToken);
        return exists ? database : null;
    }

    public override ValueTask DisposeAsync() => connections.DisposeAsync();

    private static async ValueTask<bool> PrepareAsync(PostgresSession session, string schema, bool create, CancellationToken cancellationToken)
    {
        if (create)
        {
            // IF NOT EXISTS alone fails when two create it at once.
            await session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended('create schema', 0))", cancellationToken);
            await session.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {Dialect.Quote(schema)}", cancellationToken);
            return true;
        }

        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = @schema)", (NpgsqlConnection)session.Connection);
        command.Parameters.AddWithValue("schema", schema);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
