using Dapper;
using FormFlow.Storage.Migrations;
using FormFlow.Storage.Tests.Workspaces;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Migrations;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class ApplyingMigrations<T>
    where T : TestDatabases, new()
{
    private static readonly string[] WorkspaceTables =
    [
        "api_key", "bin", "counter", "cursor", "department", "document", "document_version", "file", "file_upload", "idempotency", "import", "import_error",
        "journal", "member", "member_department", "package", "package_document", "recomputation", "setting",
    ];

    [Test]
    public async Task Makes_every_table_and_remembers_the_scripts()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();

        foreach (var table in WorkspaceTables)
        {
            Assert.That(await ScalarAsync(workspace, $"SELECT count(*) FROM {table}"), Is.Zero);
        }

        Assert.That(await AppliedAsync(workspace), Is.EqualTo(MigrationSet.Workspace.Migrations.Select(migration => (migration.Number, migration.Hash))));
        var installation = await test.Databases.InstallationAsync(CancellationToken.None);
        Assert.That(await AppliedAsync(installation), Is.EqualTo(MigrationSet.Installation.Migrations.Select(migration => (migration.Number, migration.Hash))));
    }

    [Test]
    public async Task Adds_later_scripts_to_a_database_with_rows()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        await workspace.PutAsync("kept");

        await MigrateAsync(workspace, new Migration(MigrationSet.Workspace.Migrations[^1].Number + 1, "more", "CREATE TABLE more (id {integer} PRIMARY KEY, text {text})"));

        Assert.That(await ScalarAsync(workspace, "SELECT count(*) FROM more"), Is.Zero);
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "kept" }));
    }

    [Test]
    public async Task Leaves_nothing_of_a_script_that_failed()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        var number = MigrationSet.Workspace.Migrations[^1].Number + 1;

        Assert.That(
            async () => await MigrateAsync(workspace, new Migration(number, "good", "CREATE TABLE good (a {integer})"), new Migration(number + 1, "bad", "CREATE TABLE half (a {integer}); SELECT nonsense")),
            Throws.Exception);

        Assert.That(await ScalarAsync(workspace, "SELECT count(*) FROM good"), Is.Zero);
        Assert.That(async () => await ScalarAsync(workspace, "SELECT count(*) FROM half"), Throws.Exception);
        Assert.That(await ScalarAsync(workspace, "SELECT max(number) FROM migration"), Is.EqualTo(number));
    }

    [Test]
    public async Task Refuses_a_database_whose_script_was_another()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        await ExecuteAsync(await test.WorkspaceAsync(), "UPDATE migration SET hash = 'another' WHERE number = 1");
        await test.ReopenAsync();

        Assert.That(async () => await test.WorkspaceAsync(), Throws.TypeOf<UnusableDatabaseException>().With.Message.Contains("0001-metadata"));
    }

    [Test]
    public async Task Refuses_a_newer_database()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        await ExecuteAsync(await test.WorkspaceAsync(), "INSERT INTO migration (number, name, hash, at) VALUES (9999, 'future', 'x', 0)");
        await test.ReopenAsync();

        Assert.That(async () => await test.WorkspaceAsync(), Throws.TypeOf<UnusableDatabaseException>().With.Message.Contains("9999-future").And.Message.Contains("newer"));
    }

    private static ValueTask MigrateAsync(Database database, params Migration[] more) =>
        new Migrator(database, "a test", TimeProvider.System).RunAsync([.. MigrationSet.Workspace.Migrations, .. more], CancellationToken.None);

    private static ValueTask<int> ExecuteAsync(Database database, string sql) =>
        database.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync(sql), CancellationToken.None);

    private static ValueTask<long> ScalarAsync(Database database, string sql) =>
        database.ReadAsync(async (session, _) => await session.Connection.ExecuteScalarAsync<long>(sql), CancellationToken.None);

    private static ValueTask<List<(int Number, string Hash)>> AppliedAsync(Database database) => database.ReadAsync(
        async (session, _) => (await session.Connection.QueryAsync<(int, string)>("SELECT number, hash FROM migration ORDER BY number")).AsList(), CancellationToken.None);
}
