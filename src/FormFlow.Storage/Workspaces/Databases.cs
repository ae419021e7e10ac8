using System.Collections.Concurrent;
using FormFlow.Storage.Migrations;
using FormFlow.Storage.Workspaces.Postgres;
using FormFlow.Storage.Workspaces.Sqlite;
using Microsoft.Extensions.Logging;

namespace FormFlow.Storage.Workspaces;

/// <summary>
/// The databases of an installation, opened when first asked for, brought up to date by their migrations, and kept open. Which workspaces
/// there are is said by the installation's table <c>workspace</c>, not here.
/// </summary>
public sealed class Databases : IAsyncDisposable
{
    private const string Installation = "";

    private readonly ConcurrentDictionary<string, Database> open = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim opening = new(1);
    private readonly DatabaseHome home;
    private readonly TimeProvider time;
    private bool closed;

    public Databases(DatabaseOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        options.Validate();
        this.time = time;
        home = string.IsNullOrWhiteSpace(options.PostgreSql) ? new SqliteFiles(options, time, loggers) : new PostgresSchemas(options, time);
    }

    /// <summary>The installation's database, created when it is not there.</summary>
    public async ValueTask<Database> InstallationAsync(CancellationToken cancellationToken) =>
        open.TryGetValue(Installation, out var database) ? database : (await OpenAsync(Installation, create: true, cancellationToken))!;

    /// <summary>The database of a workspace; null when there is none, or the key is not one.</summary>
    public async ValueTask<Database?> FindWorkspaceAsync(string key, CancellationToken cancellationToken)
    {
        if (open.TryGetValue(key, out var database) && key.Length > 0)
        {
            return database;
        }

        return WorkspaceKey.IsValid(key) ? await OpenAsync(key, create: false, cancellationToken) : null;
    }

    /// <summary>The database of a workspace, created when it is not there. The key must be a <see cref="WorkspaceKey"/>.</summary>
    public async ValueTask<Database> CreateWorkspaceAsync(string key, CancellationToken cancellationToken) => WorkspaceKey.IsValid(key)
        ? (await OpenAsync(key, create: true, cancellationToken))!
        : throw new ArgumentException($"'{key}' is not a workspace key.", nameof(key));

    /// <summary>Finishes what waits in every database and closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        await opening.WaitAsync();
        try
        {
            closed = true;
            foreach (var database in open.Values)
            {
                await database.DisposeAsync();
            }

            open.Clear();
            await home.DisposeAsync();
        }
        finally
        {
            opening.Release();
        }
    }

    private async ValueTask<Database?> OpenAsync(string name, bool create, CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (open.TryGetValue(name, out var database))
            {
                return database;
            }

            var (workspace, migrations, title) = name == Installation
                ? ((string?)null, MigrationSet.Installation, "the installation")
                : (name, MigrationSet.Workspace, $"workspace {name}");
            database = await home.OpenAsync(workspace, create, cancellationToken);
            if (database is null)
            {
                return null;
            }

            try
            {
                await new Migrator(database, title, time).RunAsync(migrations.Migrations, cancellationToken);
            }
            catch
            {
                await database.DisposeAsync();
                throw;
            }

            open[name] = database;
            return database;
        }
        finally
        {
            opening.Release();
        }
    }
}
