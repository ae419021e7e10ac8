using Dapper;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class PublishingAnotherFormula<T>
    where T : TestDatabases, new()
{
    private const int Things = 1_500;

    // Things that are made of their boxes, and things that are made of nothing but themselves.
    private const string OfBoxes = "box.name";
    private const string OfThemselves = "'here'";

    private T databases = null!;
    private Database database = null!;
    private Upwards process = null!;
    private long box;
    private string table = null!;
    private string column = null!;

    // Numbers are kept with six decimals.
    private string standing = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        database = await databases.WorkspaceAsync();
        process = Upwards.Open(databases, database);
        await process.FoundAsync();
        box = await process.BoxAsync("old");
        (table, column) = await process.ColumnAsync("w.thing", "double");
        standing = $"({column} / 1000000) || ' in version ' || version";
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await process.DisposeAsync();
        await databases.DisposeAsync();
    }

    [TestCase(OfBoxes)]
    [TestCase(OfThemselves)]
    public async Task Writes_every_value_that_differs_and_journals_it_once(string place)
    {
        await process.PublishThingsAsync(place, "n * 2");
        await process.FillAsync(box, Things);
        await process.CountAsync((await IdsAsync())[0], 0);

        await process.PublishThingsAsync(place, "n * 3");
        await process.CatchUpAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(await process.RowsAsync<string>($"SELECT DISTINCT {standing} FROM {table} ORDER BY 1"), Is.EqualTo(new[] { "0 in version 2", "6 in version 2" }));
            Assert.That(await JournalledAsync(), Is.EqualTo((Things - 1, Things - 1)));
            Assert.That(await process.RowsAsync<string>("SELECT DISTINCT changes FROM journal WHERE cause LIKE 'publish:w.thing/%'"), Is.EqualTo(new[] { $$"""{"{{column[2..]}}":[4,6]}""" }));
        });
        var status = await process.StatusAsync("w.thing");
        Assert.That((status.Done, status.Refused, status.IsRunning), Is.EqualTo((Things, 0, false)));
    }

    [TestCase(OfBoxes)]
    [TestCase(OfThemselves)]
    public async Task Is_gone_on_with_by_whoever_lives_and_nothing_is_done_twice(string place)
    {
        await process.PublishThingsAsync(place, "n * 2");
        await process.FillAsync(box, Things);
        var ids = await IdsAsync();
        var stop = database.Dialect.IsShared
            ? $"CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stop'; END $$; CREATE TRIGGER stop BEFORE UPDATE ON {table} FOR EACH ROW WHEN (NEW.id = {ids[700]}) EXECUTE FUNCTION stop()"
            : $"CREATE TRIGGER stop BEFORE UPDATE ON {table} WHEN NEW.id = {ids[700]} BEGIN SELECT RAISE(ABORT, 'stop'); END";
        await RunAsync(stop);
        await process.PublishThingsAsync(place, "n * 3");
        await process.CatchUpAsync();
        await process.StopAsync();
        var half = await process.StatusAsync("w.thing");
        var before = await JournalledAsync();

        await RunAsync(database.Dialect.IsShared ? $"DROP TRIGGER stop ON {table}" : "DROP TRIGGER stop");
        await using var next = Upwards.Open(databases, database);
        await next.CatchUpAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(half.IsRunning, Is.True);
            Assert.That(half.Done, Is.GreaterThan(0).And.LessThan(Things).And.EqualTo(before.Entries));
            Assert.That((await next.StatusAsync("w.thing")).Done, Is.EqualTo(Things));
            Assert.That(await next.RowsAsync<string>($"SELECT DISTINCT {standing} FROM {table}"), Is.EqualTo(new[] { "6 in version 2" }));
            Assert.That(await JournalledAsync(), Is.EqualTo((Things, Things)));
        });
    }

    [TestCase(OfBoxes)]
    [TestCase(OfThemselves)]
    public async Task Leaves_alone_what_somebody_changed_while_it_was_looked_at(string place)
    {
        await process.PublishThingsAsync(place, "n * 2");
        await process.FillAsync(box, 3);
        var ids = await IdsAsync();
        await RunAsync($"UPDATE {table} SET {column} = 0");

        var effects = await process.RecomputeAsync(() => process.CountAsync(ids[1], 5));

        Assert.Multiple(async () =>
        {
            Assert.That(effects, Is.EquivalentTo(new[] { ChangeEffect.Updated, ChangeEffect.Unchanged, ChangeEffect.Updated }));
            Assert.That(await process.RowsAsync<string>($"SELECT {standing} FROM {table} ORDER BY id"), Is.EqualTo(new[] { "4 in version 2", "10 in version 2", "4 in version 2" }));
        });
    }

    [Test]
    public async Task Computes_nothing_from_what_was_changed_elsewhere_while_it_was_looked_at()
    {
        await process.FillAsync(box, 3);
        var (_, place) = await process.ColumnAsync("w.thing", "place");

        // What the box's next name makes of the things stands there already, so that its change writes none of them.
        await RunAsync($"UPDATE {table} SET {place} = 'new'");
        var effects = await process.RecomputeAsync(() => process.RenameAsync(box, "new"));

        Assert.That(effects, Is.All.EqualTo(ChangeEffect.Unchanged));
        Assert.That(await process.RowsAsync<string>($"SELECT DISTINCT {place} || ' in version ' || version FROM {table}"), Is.EqualTo(new[] { "new in version 1" }));
    }

    private Task<List<long>> IdsAsync() => process.RowsAsync<long>($"SELECT id FROM {table} ORDER BY id");

    private async Task<(int Entries, int Records)> JournalledAsync() =>
        (await process.RowsAsync<(int, int)>("SELECT CAST(count(*) AS integer), CAST(count(DISTINCT record) AS integer) FROM journal WHERE cause LIKE 'publish:w.thing/%'")).Single();

    private async Task RunAsync(string sql) => await database.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync(sql), CancellationToken.None);
}
