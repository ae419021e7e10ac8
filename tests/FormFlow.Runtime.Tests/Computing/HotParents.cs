using System.Text.Json;
using Dapper;
using FormFlow.Engine.Records;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Computing;

/// <summary>Only where several write at a time does anybody hold a record that another one counts in.</summary>
[TestFixture]
public sealed class HotParents
{
    private PostgresDatabases databases = null!;
    private Upwards process = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<PostgresDatabases>();
        process = Upwards.Open(databases, await databases.WorkspaceAsync());
        await process.FoundAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await process.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Are_not_waited_for_but_counted_right_after()
    {
        var box = await process.BoxAsync("hot");
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var table = (await process.ColumnAsync("w.box", "sum")).Table;
        var holding = process.Workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await session.Connection.ExecuteAsync($"SELECT id FROM {table} WHERE id = @box FOR UPDATE", new { box });
                held.SetResult();
                await release.Task;
                return true;
            },
            CancellationToken.None).AsTask();
        await held.Task;

        var thing = JsonDocument.Parse((await process.ThingAsync(box)).Json).RootElement;
        var waiting = await process.ReadAsync("w.box", box);
        release.SetResult();
        await holding;
        await process.CatchUpAsync();

        Assert.That(thing.GetProperty("pending")[0].GetString(), Is.EqualTo("place"));
        Assert.That(waiting.GetProperty("pending").EnumerateArray().Select(field => field.GetString()), Is.EqualTo(new[] { "things", "sum", "twice" }));
        Assert.That(await process.CountsAsync(box), Is.EqualTo("1 2 4"));
        Assert.That((await process.ReadAsync("w.thing", RecordId.TryParse(thing.GetProperty("id").GetString()!, out var id) ? id : 0)).GetProperty("values").GetProperty("place").GetString(), Is.EqualTo("hot"));
    }

    [Test]
    public async Task Are_counted_by_many_at_once_in_any_order()
    {
        const int Writers = 4;
        const int Batches = 15;
        long[] boxes = [await process.BoxAsync("a"), await process.BoxAsync("b")];

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Batches; i++)
            {
                var order = writer % 2 == 0 ? boxes : [.. boxes.Reverse()];
                await process.BatchAsync(order.Select(box => $$"""{ "op": "create", "values": {{Upwards.In(box)}} }"""));
                await process.RenameAsync(boxes[writer % 2], $"{writer} {i}");
            }
        })));
        await process.CatchUpAsync();

        const int Each = Writers * Batches;
        Assert.That(await process.CountsAsync(boxes[0]), Is.EqualTo($"{Each} {Each * 2} {Each * 4}"));
        Assert.That(await process.CountsAsync(boxes[1]), Is.EqualTo($"{Each} {Each * 2} {Each * 4}"));
        var (table, place) = await process.ColumnAsync("w.thing", "place");
        var (names, name) = await process.ColumnAsync("w.box", "name");
        Assert.That(await process.RowsAsync<string>($"SELECT DISTINCT {place} FROM {table} ORDER BY 1"), Is.EqualTo(await process.RowsAsync<string>($"SELECT {name} FROM {names} ORDER BY 1")));
    }
}
