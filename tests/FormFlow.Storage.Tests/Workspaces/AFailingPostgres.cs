using Dapper;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Workspaces;

[TestFixture]
public sealed class AFailingPostgres
{
    [TestCase("DO $$ BEGIN RAISE EXCEPTION 'met another' USING ERRCODE = '40001'; END $$")]
    [TestCase("DO $$ BEGIN RAISE EXCEPTION 'met another' USING ERRCODE = '40P01'; END $$")]
    [TestCase("SELECT pg_terminate_backend(pg_backend_pid())")]
    public async Task Does_not_show_when_the_work_can_be_done_again(string trouble)
    {
        await using var test = await TestDatabases.OpenAsync<PostgresDatabases>();
        var workspace = await test.WorkspaceAsync();
        var attempts = 0;

        await workspace.WriteAsync(
            async (session, _) =>
            {
                await Settings.InsertAsync(session, "once");
                return attempts++ < 2 ? await session.Connection.ExecuteAsync(trouble) : 0;
            },
            CancellationToken.None);

        Assert.That(attempts, Is.EqualTo(3));
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "once" }));
    }

    [Test]
    public async Task Shows_when_it_does_not_end()
    {
        await using var test = await TestDatabases.OpenAsync<PostgresDatabases>();
        var workspace = await test.WorkspaceAsync();

        Assert.That(
            async () => await workspace.WriteAsync(
                async (session, _) => await session.Connection.ExecuteAsync("DO $$ BEGIN RAISE EXCEPTION 'met another' USING ERRCODE = '40001'; END $$"), CancellationToken.None),
            Throws.TypeOf<Npgsql.PostgresException>());
        await workspace.PutAsync("next");
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "next" }));
    }

    [Test]
    public async Task Gives_its_connections_back_when_it_restarted()
    {
        await using var test = await TestDatabases.OpenAsync<PostgresDatabases>();
        var workspace = await test.WorkspaceAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => workspace.PutAsync($"{i}").AsTask()));
        await using (var other = new Npgsql.NpgsqlConnection(test.Options.PostgreSql))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => workspace.NamesAsync().AsTask()));

        Assert.That(names, Is.All.Length.EqualTo(8));
    }
}
