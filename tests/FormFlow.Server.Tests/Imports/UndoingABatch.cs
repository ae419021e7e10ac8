using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class UndoingABatch<T>
    where T : TestDatabases, new()
{
    private const string Item =
        """{ "label": "Item", "titleField": "name", "fields": [ { "key": "name", "type": "text", "required": true }, { "key": "price", "type": "currency" }, { "key": "note", "type": "text" } ] }""";

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.item", Item));
        await app.ImportAsync("shop.item", "name,price\na,1\nb,2\nc,3\nd,4\n");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Takes_several_batches_back_as_one_edit_whatever_they_did()
    {
        var before = await ValuesAsync();
        var ids = await IdsAsync();
        var first = await BatchAsync("?undoable=true", Update(ids[0], 10), Update(ids[1], 20), """{ "op": "create", "values": { "name": "new" } }""");
        var batch = first.GetProperty("batch").GetString()!;
        var second = await BatchAsync($"?batch={batch}", Update(ids[0], 11), Delete(ids[2]), """{ "op": "update", "id": "0", "values": {} }""");

        var undo = await app.EndedAsync(await app.SendAsync(HttpMethod.Post, $"imports/{batch}/undo", null, HttpStatusCode.Accepted));

        var told = await app.SendAsync(HttpMethod.Get, $"imports/{batch}", null, HttpStatusCode.OK);
        Assert.That(second.GetProperty("batch").GetString(), Is.EqualTo(batch));
        Assert.That((told.GetProperty("kind").GetString(), told.Figures()), Is.EqualTo(("batch", "done 6 1 3 0 1 1")));
        Assert.That(undo.Figures(), Is.EqualTo("done 4 1 2 0 1 0"), undo.ToString());
        Assert.That(await ValuesAsync(), Is.EqualTo(before));
        Assert.That(await IdsAsync(), Is.EqualTo(ids));
        await app.SendAsync(HttpMethod.Post, $"forms/shop.item/records/batch?batch={batch}", $$"""{ "operations": [ {{Update(ids[0], 5)}} ] }""", HttpStatusCode.NotFound);
        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.item/imports", null, HttpStatusCode.OK);
        Assert.That(list.GetProperty("items").EnumerateArray().Select(job => job.GetProperty("kind").GetString()), Is.EqualTo(new[] { "undo", "batch", "import" }));
    }

    [Test]
    public async Task Leaves_and_tells_what_others_changed_since()
    {
        var ids = await IdsAsync();
        var batch = (await BatchAsync("?undoable=true", Update(ids[0], 10), Update(ids[1], 20), Delete(ids[2]), Delete(ids[3]))).GetProperty("batch").GetString()!;
        await app.SendAsync(HttpMethod.Patch, $"forms/shop.item/records/{ids[0]}", """{ "values": { "note": "mine" } }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, $"forms/shop.item/bin/{ids[2]}/restore", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.item/bin/{ids[3]}", null, HttpStatusCode.NoContent);

        var undo = await app.EndedAsync(await app.SendAsync(HttpMethod.Post, $"imports/{batch}/undo", null, HttpStatusCode.Accepted));

        Assert.That(undo.Figures(), Is.EqualTo("done 4 0 1 1 0 2"), undo.ToString());
        Assert.That(await ValuesAsync(), Is.EqualTo(new[] { "a 10", "b 2", "c 3" }));
    }

    [TestCase("?batch=x", HttpStatusCode.NotFound)]
    [TestCase("?batch=0000000000000", HttpStatusCode.NotFound)]
    public async Task A_batch_that_is_none_cannot_be_gone_on_with(string query, HttpStatusCode expected)
    {
        await app.SendAsync(HttpMethod.Post, $"forms/shop.item/records/batch{query}", """{ "operations": [ { "op": "create", "values": { "name": "x" } } ] }""", expected);

        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(4));
    }

    [Test]
    public async Task A_batch_is_not_noted_unless_asked_for_or_when_nothing_of_it_is_kept()
    {
        var plain = await BatchAsync(string.Empty, """{ "op": "create", "values": { "name": "x" } }""");
        await BatchAsync("?undoable=true&dryRun=true", """{ "op": "create", "values": { "name": "y" } }""");

        Assert.That(plain.TryGetProperty("batch", out _), Is.False);
        Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.item/imports", null, HttpStatusCode.OK)).GetProperty("items").GetArrayLength(), Is.EqualTo(1));
    }

    private Task<JsonElement> BatchAsync(string query, params string[] operations) =>
        app.SendAsync(HttpMethod.Post, $"forms/shop.item/records/batch{query}", $$"""{ "operations": [ {{string.Join(", ", operations)}} ] }""", HttpStatusCode.OK);

    private static string Update(string id, int price) => $$"""{ "op": "update", "id": "{{id}}", "values": { "price": {{price}} } }""";

    private static string Delete(string id) => $$"""{ "op": "delete", "id": "{{id}}" }""";

    private async Task<string[]> ValuesAsync() =>
        [.. (await app.RecordsAsync("shop.item", "name")).Select(record => record.GetProperty("values")).Select(values => $"{values.GetProperty("name")} {values.GetProperty("price")}")];

    private async Task<string[]> IdsAsync() => [.. (await app.RecordsAsync("shop.item", "name")).Select(ImportCalls.Id)];
}
