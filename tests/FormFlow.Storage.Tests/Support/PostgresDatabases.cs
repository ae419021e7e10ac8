using FormFlow.Storage.Workspaces;
using Npgsql;

namespace FormFlow.Testing;

/// <summary>An installation in a PostgreSQL database of its own, on the server of this test process.</summary>
public sealed class PostgresDatabases : TestDatabases
{
    private readonly string name = $"test_{Guid.NewGuid():N}";

    protected override Task<DatabaseOptions> CreateAsync() => CreateAsync("template1");

    protected override Task<DatabaseOptions> CopyAsync(TestDatabases kept) => CreateAsync(((PostgresDatabases)kept).name);

    protected override Task RemoveAsync() => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private async Task<DatabaseOptions> CreateAsync(string template)
    {
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new DatabaseOptions { PostgreSql = PostgresServer.ConnectionString(name), Connections = 16 };
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
