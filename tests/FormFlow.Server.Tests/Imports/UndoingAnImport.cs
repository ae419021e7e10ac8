using System.Net;
using System.Text;
using FormFlow.Engine.Records;
using FormFlow.Server.Tests.Support;
using FormFlow.Storage.Stores;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class UndoingAnImport<T>
    where T : TestDatabases, new()
{
    private const string Item =
        """
        { "label": "Item", "titleField": "name", "fields": [
          { "key": "sku", "type": "text", "unique": true }, { "key": "name", "type": "text", "required": true }, { "key": "price", "type": "currency" },
          { "key": "note", "type": "text" }, { "key": "doubled", "type": "formula", "formula": "price * 2", "result": "currency" } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.item", Item));
        await app.ImportAsync("shop.item", "sku,name,price\na,Tea,1\nb,Milk,2\nc,Jam,3\n");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Removes_what_it_made_and_puts_back_what_it_changed()
    {
        var before = await ValuesAsync();
        var job = await app.ImportAsync("shop.item", "sku,name,price\na,Green tea,7\na,Black tea,8\nb,Milk,2\nd,New,4\nd,Newer,5\n", ("mode", "upsert"), ("key", "sku"));

        var undo = await app.UndoAsync(job);
        var again = await app.UndoAsync(job);

        var told = await app.SendAsync(HttpMethod.Get, $"imports/{ImportCalls.Id(job)}", null, HttpStatusCode.OK);
        Assert.That(job.Figures(), Is.EqualTo("done 5 1 3 1 0 0"));
        Assert.That(undo.Figures(), Is.EqualTo("done 2 0 1 0 1 0"));
        Assert.That(ImportCalls.Id(again), Is.EqualTo(ImportCalls.Id(undo)));
        Assert.That(told.GetProperty("undoneBy").GetString(), Is.EqualTo(ImportCalls.Id(undo)));
        Assert.That(await ValuesAsync(), Is.EqualTo(before));
        var tea = (await app.RecordsAsync("shop.item", "sku"))[0];
        var history = await app.SendAsync(HttpMethod.Get, $"forms/shop.item/records/{ImportCalls.Id(tea)}/history", null, HttpStatusCode.OK);
        Assert.That(
            history.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("cause").GetString()![..4]),
            Is.EqualTo(new[] { "undo", "impo", "impo", "impo" }));
    }

    [Test]
    public async Task Leaves_and_tells_what_others_changed_since()
    {
        var job = await app.ImportAsync("shop.item", "sku,name,price\na,Green tea,7\nb,Oat milk,8\nd,New,4\ne,Gone,4\n", ("mode", "upsert"), ("key", "sku"));
        var records = await app.RecordsAsync("shop.item", "sku");
        await app.SendAsync(HttpMethod.Patch, $"forms/shop.item/records/{ImportCalls.Id(records[1])}", """{ "values": { "note": "mine" } }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Patch, $"forms/shop.item/records/{ImportCalls.Id(records[3])}", """{ "values": { "price": 9 } }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.item/records/{ImportCalls.Id(records[4])}", null, HttpStatusCode.NoContent);

        var undo = await app.UndoAsync(job);

        Assert.That(undo.Figures(), Is.EqualTo("done 4 0 1 1 0 2"));
        Assert.That(undo.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo("record.unchangeable"));
        Assert.That(undo.GetProperty("problems")[0].GetProperty("rows").GetInt32(), Is.EqualTo(2));
        Assert.That(await app.ErrorsAsync(undo), Does.Contain($"{ImportCalls.Id(records[1])},Oat milk,").And.Contain($"{ImportCalls.Id(records[3])},New,"));
        Assert.That((await ValuesAsync())[..2], Is.EqualTo(new[] { "a Tea 1 2", "b Oat milk 8 16" }));
    }

    [Test]
    public async Task Does_not_mind_that_formulas_were_published_anew()
    {
        var job = await app.ImportAsync("shop.item", "sku,name,price\na,Green tea,7\nd,New,4\n", ("mode", "upsert"), ("key", "sku"));
        await app.ChangeAsync("shop.item", form => form["fields"]![4]!["formula"] = "price * 3");

        var undo = await app.UndoAsync(job);

        Assert.That(undo.Figures(), Is.EqualTo("done 2 0 1 0 1 0"));
        Assert.That(await ValuesAsync(), Is.EqualTo(new[] { "a Tea 1 3", "b Milk 2 6", "c Jam 3 9" }));
    }

    [Test]
    public async Task Is_refused_for_what_is_not_an_import_that_ended()
    {
        var job = await app.ImportAsync("shop.item", "name\nx\n");
        var undo = await app.UndoAsync(job);

        await app.SendAsync(HttpMethod.Post, $"imports/{ImportCalls.Id(undo)}/undo", null, HttpStatusCode.Conflict);
        await app.SendAsync(HttpMethod.Post, "imports/0000000000000/undo", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Post, "imports/x/undo", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Post, $"imports/{ImportCalls.Id(job)}/cancel", null, HttpStatusCode.Conflict);
    }

    [Test]
    public async Task Takes_back_what_a_cancelled_import_had_written()
    {
        var queued = await app.UploadAsync("forms/shop.item/imports", Rows(60_000), HttpStatusCode.Accepted);
        await app.WhenAsync(queued, job => job.GetProperty("created").GetInt64() > 0);

        await app.SendAsync(HttpMethod.Post, $"imports/{ImportCalls.Id(queued)}/cancel", null, HttpStatusCode.OK);

        var cancelled = await app.EndedAsync(await app.SendAsync(HttpMethod.Get, $"imports/{ImportCalls.Id(queued)}", null, HttpStatusCode.OK));
        var written = cancelled.GetProperty("created").GetInt32();
        Assert.That(cancelled.GetProperty("status").GetString(), Is.EqualTo("cancelled"));
        Assert.That(cancelled.GetProperty("progress").GetDecimal(), Is.GreaterThan(0).And.LessThan(1));
        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(3 + written));
        var undo = await app.UndoAsync(cancelled);
        Assert.That(undo.GetProperty("removed").GetInt32(), Is.EqualTo(written));
        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(3));
    }

    [Test]
    public async Task An_import_goes_on_where_it_stood_when_the_server_comes_back()
    {
        const int Count = 30_000;
        var queued = await app.UploadAsync("forms/shop.item/imports", Rows(Count), HttpStatusCode.Accepted);
        await app.WhenAsync(queued, job => job.GetProperty("created").GetInt64() > 0);

        ImportRow? left = null;
        await app.RestartAsync(async database => left = await database.ReadOneAsync(
            (session, _) => ImportStore.FindAsync(session, RecordId.TryParse(ImportCalls.Id(queued), out var id) ? id : 0), CancellationToken.None));
        await app.SignInAsync();

        var ended = await app.EndedAsync(queued);
        Assert.That(left, Has.Property("Status").EqualTo("running").And.Property("Rows").InRange(1, Count - 1), "it was over before the restart");
        Assert.That(ended.Figures(), Is.EqualTo($"done {Count} {Count} 0 0 0 0"));
        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(Count + 3));
        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.item/imports?count=true&limit=1", null, HttpStatusCode.OK);
        Assert.That(list.GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That(ImportCalls.Id(list.GetProperty("items")[0]), Is.EqualTo(ImportCalls.Id(queued)));
    }

    private async Task<string[]> ValuesAsync() =>
        [.. (await app.RecordsAsync("shop.item", "sku")).Select(record => record.GetProperty("values")).Select(values => $"{values.GetProperty("sku")} {values.GetProperty("name")} {values.GetProperty("price")} {values.GetProperty("doubled")}")];

    private static byte[] Rows(int count) =>
        Encoding.UTF8.GetBytes("sku,name,price\n" + string.Concat(Enumerable.Range(0, count).Select(row => $"s{row},Item {row},{row}\n")));
}
