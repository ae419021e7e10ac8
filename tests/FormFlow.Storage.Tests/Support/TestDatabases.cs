using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Testing;

/// <summary>
/// An installation that is fresh and ends with the test. A fixture that runs on both databases is generic:
/// <c>[TestFixture(typeof(SqliteDatabases))] [TestFixture(typeof(PostgresDatabases))] class X&lt;T&gt; where T : TestDatabases, new()</c>.
/// </summary>
public abstract class TestDatabases : IAsyncDisposable
{
    /// <summary>The installation. Replaced by <see cref="ReopenAsync"/>.</summary>
    public Databases Databases { get; private set; } = null!;

    /// <summary>How it is opened; for tests that start a host or open it a second time.</summary>
    public DatabaseOptions Options { get; private set; } = null!;

    /// <summary>Opens a fresh installation; ignores the test (fails it where <c>CI</c> is set) when there is no such database here.</summary>
    /// <param name="change">Changes how it is opened.</param>
    /// <param name="isMigrated">Whether it has its tables already, and those of the workspace <c>test</c>, with nothing in them.</param>
    public static async Task<T> OpenAsync<T>(Func<DatabaseOptions, DatabaseOptions>? change = null, bool isMigrated = false)
        where T : TestDatabases, new()
    {
        var databases = new T();
        var options = isMigrated ? await databases.CopyAsync(await Migrated<T>.Made.Value) : await databases.CreateAsync();
        databases.Options = change is null ? options : change(options);
        databases.Databases = databases.Connect();
        return databases;
    }

    /// <summary>A second way in, as another process would have.</summary>
    public Databases Connect() => new(Options, TimeProvider.System, NullLoggerFactory.Instance);

    /// <summary>The workspace <c>test</c>, created at its first use.</summary>
    public ValueTask<Database> WorkspaceAsync() => Databases.CreateWorkspaceAsync("test", CancellationToken.None);

    /// <summary>Closes and opens the installation again, as a restart would.</summary>
    public async Task ReopenAsync()
    {
        await Databases.DisposeAsync();
        Databases = Connect();
    }

    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes room for an installation.</summary>
    protected abstract Task<DatabaseOptions> CreateAsync();

    /// <summary>Keeps a closed installation for copies, as long as this process lives.</summary>
    protected virtual Task KeepAsync() => Task.CompletedTask;

    /// <summary>Makes room for an installation that is as one that was kept.</summary>
    protected abstract Task<DatabaseOptions> CopyAsync(TestDatabases kept);

    /// <summary>Leaves nothing behind.</summary>
    protected abstract Task RemoveAsync();

    private static async Task<TestDatabases> MigrateAsync<T>()
        where T : TestDatabases, new()
    {
        var databases = await OpenAsync<T>();
        await databases.Databases.InstallationAsync(CancellationToken.None);
        await databases.WorkspaceAsync();
        await databases.Databases.DisposeAsync();
        await databases.KeepAsync();
        return databases;
    }

    /// <summary>The one that all others of this process are copies of, made when it is first asked for.</summary>
    private static class Migrated<T>
        where T : TestDatabases, new()
    {
        public static readonly Lazy<Task<TestDatabases>> Made = new(MigrateAsync<T>);
    }
}
