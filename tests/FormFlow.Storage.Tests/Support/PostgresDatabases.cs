using FormFlow.Storage.Workspaces;
using Npgsql;

namespace FormFlow.Testing;

/// <summary>An installation in a PostgreSQL database of its own, on the server of this test process.</summary>
public sealed class PostgresDatabases : TestDatabases
{
    private readonly string name = $"test_{Guid.NewGuid():N}";

    protected override async Task<DatabaseOptions> CreateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new DatabaseOptions { PostgreSql = PostgresServer.ConnectionString(name), Connections = 16 };
    }

    protected override Task RemoveAsync() => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
