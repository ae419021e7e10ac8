using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using FormFlow.Server.Tests.Support;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>
/// Servers are killed while records fall due, are changed by timers and move by themselves. Afterwards everything due was done once, and the
/// records' history says so.
/// </summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class KilledWhileTimersRun<T> : KilledServers<T>
    where T : TestDatabases, new()
{
    private const int Orders = 2_000;
    private const int Kills = 20;
    private const int LongestLife = 1_500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private const string Order =
        """
        { "label": "Order", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "first", "type": "dateTime" }, { "key": "second", "type": "dateTime" },
          { "key": "ready", "type": "switch" }, { "key": "paid", "type": "switch" }, { "key": "fired", "type": "number", "default": 0 }, { "key": "stage", "type": "stage" } ] }
        """;

    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New" }, { "key": "half", "label": "Half" }, { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [
            { "key": "start", "label": "Start", "to": "new" },
            { "key": "go", "label": "Go", "from": [ "new" ], "to": "half", "automatic": { "onChange": { "field": "ready", "op": "eq", "value": true } }, "actions": [ { "type": "comment", "text": "half" } ] },
            { "key": "finish", "label": "Finish", "from": [ "half" ], "to": "done", "automatic": { "onChange": { "field": "paid", "op": "eq", "value": true } }, "actions": [ { "type": "comment", "text": "done" } ] } ] } ],
          "timers": [
            { "type": "afterDate", "key": "first", "label": "First", "field": "first", "after": { "amount": 0, "unit": "minutes" }, "actions": [ { "type": "setFields", "values": { "ready": true, "fired": { "formula": "fired + 1" } } } ] },
            { "type": "afterDate", "key": "second", "label": "Second", "field": "second", "after": { "amount": 0, "unit": "minutes" }, "actions": [ { "type": "comment", "text": "second" }, { "type": "setFields", "values": { "paid": true, "fired": { "formula": "fired + 1" } } } ] } ] }
        """;

    [SetUp]
    public Task PrepareAsync() => PrepareAsync([("forms/shop.order", Order), ("workflows/shop.orders", Flow)]);

    [Test]
    public async Task Everything_due_is_done_once()
    {
        var random = new Random(Seed.Of(0));
        var settings = AppFixture.SettingsOf(Databases);
        var cut = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = await ServerProcess.StartAsync(settings);
            await CreateAsync(server, Orders / Kills, random, seconds: 2);
            await Task.Delay(random.Next(LongestLife));
            cut += await LeftAsync(server) > 0 ? 1 : 0;
            await server.KillAsync();
        }

        Assert.That(cut, Is.GreaterThan(Kills / 2), "kills while orders were on their way");
        await using (var last = await ServerProcess.StartAsync(settings))
        {
            await FinishAsync(last);
            await AssertHistoryAsync(last);
        }

        await AssertDoneAsync();
    }

    [Test]
    public async Task Servers_share_the_work_and_one_goes_on_when_the_other_dies()
    {
        if (typeof(T) == typeof(SqliteDatabases))
        {
            Assert.Ignore("A file has one server.");
        }

        var settings = AppFixture.SettingsOf(Databases);
        await using (var living = await ServerProcess.StartAsync([.. settings, "--FormFlow:Node=1"]))
        {
            await using var dying = await ServerProcess.StartAsync([.. settings, "--FormFlow:Node=2"]);
            var random = new Random(Seed.Of(0));
            await CreateAsync(living, Orders / 2, random, seconds: 10);
            await CreateAsync(living, Orders / 2, random, seconds: 10);
            while (await LeftAsync(living) > Orders / 2)
            {
                await Task.Delay(50);
            }

            await dying.KillAsync();
            await FinishAsync(living);
        }

        await AssertDoneAsync();

        // Ids tell who made them.
        var nodes = await RowsAsync("SELECT ((id >> 12) & 1023) || ' ' || (count(*) > 0) FROM comment GROUP BY (id >> 12) & 1023 ORDER BY 1");
        Assert.That(nodes, Is.EqualTo(new[] { "1 true", "2 true" }));
    }

    private async Task CreateAsync(ServerProcess server, int count, Random random, int seconds)
    {
        var now = TimeProvider.System.GetUtcNow();
        var operations = Enumerable.Range(0, count).Select(_ => now.AddSeconds(seconds * random.NextDouble()))
            .Select(first => new { op = "create", values = new { name = "Desk", first, second = first.AddSeconds(random.NextDouble()) } });
        await SendAsync(server, "forms/shop.order/records/batch", JsonSerializer.Serialize(new { atomic = true, operations }));
    }

    private async Task<int> LeftAsync(ServerProcess server)
    {
        var answer = await SendAsync(server, "forms/shop.order/aggregate", """{ "measures": [ { "fn": "count" } ], "filter": { "field": "stage", "op": "ne", "value": "done" } }""");
        return answer.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("count").GetInt32());
    }

    private async Task FinishAsync(ServerProcess server)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (await LeftAsync(server) is var left and > 0)
        {
            Assert.That(waited.Elapsed, Is.LessThan(Patience), $"{left} are left");
            await Task.Delay(200);
        }
    }

    private async Task AssertHistoryAsync(ServerProcess server)
    {
        using var client = Client(server);
        var page = await client.GetFromJsonAsync<JsonElement>(new Uri("forms/shop.order/records?limit=20", UriKind.Relative));
        foreach (var record in page.GetProperty("items").EnumerateArray())
        {
            var history = await client.GetFromJsonAsync<JsonElement>(new Uri($"forms/shop.order/records/{record.GetProperty("id").GetString()}/history", UriKind.Relative));
            var causes = history.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("cause").GetString()).OfType<string>().Where(cause => cause.StartsWith("timer:", StringComparison.Ordinal)).Distinct();
            Assert.That(causes, Is.EquivalentTo(new[] { "timer:shop.orders/timer.first", "timer:shop.orders/timer.second" }));
        }
    }

    private async Task AssertDoneAsync()
    {
        await Databases.ReopenAsync();
        Assert.That(
            await RowsAsync("SELECT text || ' ' || CAST(count(*) AS text) || ' ' || CAST(count(DISTINCT record) AS text) FROM comment GROUP BY text ORDER BY text"),
            Is.EqualTo(new[] { "done", "half", "second" }.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text} {Orders} {Orders}"))));
        Assert.That(
            await RowsAsync("SELECT f_stage || ' ' || CAST(count(*) AS text) || ' ' || CAST(count(DISTINCT f_record) AS text) FROM r_stage_stay GROUP BY f_stage ORDER BY f_stage"),
            Is.EqualTo(new[] { "done", "half", "new" }.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage} {Orders} {Orders}"))));
        Assert.That(
            await RowsAsync("SELECT cause || ' ' || CAST(count(*) AS text) || ' ' || CAST(count(DISTINCT record) AS text) FROM journal WHERE kind = 'record.updated' GROUP BY cause ORDER BY cause"),
            Is.EqualTo(new[] { "first", "second" }.Select(timer => string.Create(CultureInfo.InvariantCulture, $"timer:shop.orders/timer.{timer} {Orders} {Orders}"))));
        Assert.That(await RowsAsync("SELECT CAST(count(*) AS text) FROM stage_timer WHERE ended_at IS NULL OR attempts > 0"), Is.EqualTo(new[] { "0" }));
    }

    private async Task<List<string>> RowsAsync(string sql)
    {
        Database workspace = await Databases.WorkspaceAsync();
        return await workspace.ReadAsync(async (session, _) => (await session.Connection.QueryAsync<string>(sql)).AsList(), CancellationToken.None);
    }

    private async Task<JsonElement> SendAsync(ServerProcess server, string path, string json)
    {
        using var client = Client(server);
        return await SendAsync(client, HttpMethod.Post, path, json, HttpStatusCode.OK);
    }
}
