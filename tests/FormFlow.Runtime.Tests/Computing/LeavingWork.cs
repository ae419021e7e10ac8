using FormFlow.Engine.Records;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class LeavingWork<T>
    where T : TestDatabases, new()
{
    private const int Things = 2_300;
    private const int AtOnce = 1_000;

    private T databases = null!;
    private Database database = null!;
    private Upwards process = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        database = await databases.WorkspaceAsync();
        process = Upwards.Open(databases, database);
        await process.FoundAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await process.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task What_is_too_much_at_once_is_marked_and_done_by_whoever_lives()
    {
        var box = await process.BoxAsync("old");
        await process.FillAsync(box, Things);
        await process.StopAsync();

        await process.RenameAsync(box, "new");

        var things = await process.RowsAsync<long>($"SELECT id FROM {(await process.ColumnAsync("w.thing", "place")).Table} ORDER BY id");
        var (first, last) = (await process.ReadAsync("w.thing", things[0]), await process.ReadAsync("w.thing", things[^1]));
        Assert.Multiple(() =>
        {
            Assert.That(first.GetProperty("values").GetProperty("place").GetString(), Is.EqualTo("new"));
            Assert.That(first.TryGetProperty("pending", out _), Is.False);
            Assert.That(last.GetProperty("values").GetProperty("place").GetString(), Is.EqualTo("old"));
            Assert.That(last.GetProperty("pending").EnumerateArray().Select(field => field.GetString()), Is.EqualTo(new[] { "place" }));
        });
        Assert.That((await process.StatusAsync("w.thing")).Waiting, Is.EqualTo(Things - AtOnce));

        await using var next = Upwards.Open(databases, database);
        await next.CatchUpAsync();

        Assert.That((await next.StatusAsync("w.thing")).Waiting, Is.Zero);
        Assert.That((await next.ReadAsync("w.thing", things[^1])).TryGetProperty("pending", out _), Is.False);
        Assert.That(await next.RowsAsync<string>($"SELECT DISTINCT {(await next.ColumnAsync("w.thing", "place")).Column} FROM {(await next.ColumnAsync("w.thing", "place")).Table}"), Is.EqualTo(new[] { "new" }));
        Assert.That(await next.RowsAsync<long>($"SELECT count(*) FROM journal WHERE cause = 'computed:w.box/{RecordId.Format(box)}'"), Is.EqualTo(new[] { (long)Things }));
    }
}
