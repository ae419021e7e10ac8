using Dapper;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Workspaces;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class OpeningADatabase<T>
    where T : TestDatabases, new()
{
    [Test]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        await workspace.WriteAsync(
            async (session, _) => await session.Connection.ExecuteAsync("INSERT INTO setting (name, value) VALUES ('colour', 'green')"), CancellationToken.None);

        await test.ReopenAsync();
        var again = await test.Databases.FindWorkspaceAsync("test", CancellationToken.None);
        var value = await again!.ReadAsync(
            async (session, _) => await session.Connection.ExecuteScalarAsync<string>("SELECT value FROM setting WHERE name = 'colour'"), CancellationToken.None);

        Assert.That(value, Is.EqualTo("green"));
    }

    [Test]
    public async Task Workspaces_do_not_see_each_other()
    {
        await using var test = await TestDatabases.OpenAsync<T>(options => options with { Connections = 2 });
        string[] keys = ["one", "two", "three"];
        foreach (var key in keys)
        {
            var workspace = await test.Databases.CreateWorkspaceAsync(key, CancellationToken.None);
            await workspace.WriteAsync(
                async (session, _) => await session.Connection.ExecuteAsync("INSERT INTO setting (name, value) VALUES ('key', @key)", new { key }), CancellationToken.None);
        }

        // Fewer connections than workspaces: they pass from one to the other, many at a time.
        var seen = await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            var workspace = await test.Databases.FindWorkspaceAsync(keys[i % 3], CancellationToken.None);
            return await workspace!.ReadOneAsync(
                async (session, token) =>
                {
                    var command = session.Prepared("SELECT value FROM setting WHERE name = @name", "name");
                    command.Parameters[0].Value = "key";
                    return (string)(await command.ExecuteScalarAsync(token))!;
                },
                CancellationToken.None);
        }));

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 60).Select(i => keys[i % 3])));
    }

    [Test]
    public async Task A_workspace_that_is_not_there_is_not_made_by_looking_for_it()
    {
        await using var test = await TestDatabases.OpenAsync<T>();

        Assert.That(await test.Databases.FindWorkspaceAsync("absent", CancellationToken.None), Is.Null);
        Assert.That(await test.Databases.FindWorkspaceAsync("absent", CancellationToken.None), Is.Null);
    }

    [TestCase("")]
    [TestCase("../formflow")]
    [TestCase("Upper")]
    [TestCase("a/b")]
    [TestCase("a.b")]
    [TestCase("1a")]
    [TestCase("a\"b")]
    public async Task A_key_that_could_be_a_path_is_refused(string key)
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        await test.Databases.InstallationAsync(CancellationToken.None);

        Assert.That(await test.Databases.FindWorkspaceAsync(key, CancellationToken.None), Is.Null);
        Assert.That(async () => await test.Databases.CreateWorkspaceAsync(key, CancellationToken.None), Throws.ArgumentException);
    }

    [Test]
    public async Task Asked_for_by_many_at_once_it_is_opened_once()
    {
        await using var test = await TestDatabases.OpenAsync<T>();

        var opened = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await test.WorkspaceAsync())));

        Assert.That(opened.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_processes_may_create_the_same_workspace_at_once()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        await using var other = test.Connect();

        await Task.WhenAll(
            Task.Run(async () => await test.WorkspaceAsync()),
            Task.Run(async () => await other.CreateWorkspaceAsync("test", CancellationToken.None)));

        Assert.That(await other.FindWorkspaceAsync("test", CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task Closed_it_refuses_work()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        await test.Databases.DisposeAsync();

        Assert.That(async () => await workspace.ReadAsync((_, _) => new ValueTask<int>(1), CancellationToken.None), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await workspace.ReadOneAsync((_, _) => new ValueTask<int>(1), CancellationToken.None), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await workspace.WriteAsync((_, _) => new ValueTask<int>(1), CancellationToken.None), Throws.InstanceOf<ObjectDisposedException>());
    }
}
