using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using FormFlow.Server.Tests.Support;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>
/// Servers are killed while they convert many values, to and fro, that people go on changing. Each server goes on by itself where the last one
/// died; afterwards every value is what its last acknowledged change makes of it, and nothing of the work is left.
/// </summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class KilledWhileConverting<T> : KilledServers<T>
    where T : TestDatabases, new()
{
    private const int Orders = 6_000;
    private const int Deaths = 6;
    private const int Writers = 3;
    private const int LongestLife = 700;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // All values of a record follow from its mark.
    private const string Order =
        """
        { "label": "Order", "titleField": "mark", "fields": [
          { "key": "mark", "type": "number" }, { "key": "code", "type": "text" }, { "key": "day", "type": "text" }, { "key": "part", "type": "text" },
          { "key": "known", "type": "formula", "result": "number", "formula": "IF(code == null, 0, 1)" },
          { "key": "rows", "type": "subform", "fields": [ { "key": "qty", "type": "text" } ] } ] }
        """;

    private const string Item = """{ "label": "Item", "fields": [ { "key": "name", "type": "text" } ] }""";

    [SetUp]
    public Task PrepareAsync() => PrepareAsync([("forms/shop.order", Order), ("forms/shop.item", Item)], FillAsync);

    [Test]
    public async Task Every_value_is_what_its_last_change_makes_of_it_and_nothing_is_left()
    {
        var seed = Seed.Of(0);
        var random = new Random(seed);
        string[] settings = [.. AppFixture.SettingsOf(Databases), "--FormFlow:ConvertedAtOnce=100"];
        Dictionary<string, HashSet<int>> known = [];
        var (isText, deaths, lives) = (true, 0, 0);
        for (; deaths < Deaths; lives++)
        {
            await using var server = await ServerProcess.StartAsync(settings);
            using var client = Client(server);
            if (known.Count == 0)
            {
                known = (await ListAsync(client, "shop.order")).ToDictionary(record => record.GetProperty("id").GetString()!, record => new HashSet<int> { Mark(record) });
            }

            if (await StatusAsync(client) is null or "done")
            {
                isText = !isText;
                await ConvertAsync(client, isText);
            }

            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(client, new Random(seed + (lives * Writers) + writer), [.. known.Where((_, i) => i % Writers == writer)])));
            await Task.Delay(random.Next(LongestLife));
            await server.KillAsync();
            await writing;
            deaths += await UnfinishedAsync();
        }

        await using var last = await ServerProcess.StartAsync(settings);
        using var looking = Client(last);
        await UntilAsync(async () => await StatusAsync(looking) is "done");
        await UntilAsync(async () => !(await SendAsync(looking, HttpMethod.Get, "forms/shop.order/recomputation")).GetProperty("isRunning").GetBoolean());

        var records = await ListAsync(looking, "shop.order");
        TestContext.Out.WriteLine($"{deaths} of {lives} lives ended in a conversion, {records.Count(record => record.GetProperty("version").GetInt64() > 1)} records changed");
        Assert.That(records.Select(record => record.GetProperty("id").GetString()), Is.EquivalentTo(known.Keys));
        Assert.Multiple(() =>
        {
            foreach (var record in records)
            {
                Assert.That(known[record.GetProperty("id").GetString()!], Does.Contain(Mark(record)));
                Assert.That(Shown(record), Is.EqualTo(Expected(Mark(record), isText)));
            }
        });
        var verified = await SendAsync(looking, HttpMethod.Post, "forms/shop.order/verification", "{}");
        Assert.That(verified.GetProperty("records").GetInt64(), Is.EqualTo(Orders));
        Assert.That(verified.GetProperty("drifted").GetInt64(), Is.Zero, verified.ToString());
        await AssertNothingLeftAsync(last);
    }

    private static async Task FillAsync(AppFixture app)
    {
        await app.SendAsync(HttpMethod.Post, "forms/shop.item/records/batch", """{ "operations": [ { "op": "create", "values": { "name": "Bolt" } }, { "op": "create", "values": { "name": "Nut" } } ] }""", HttpStatusCode.OK);
        foreach (var marks in Enumerable.Range(0, Orders).Chunk(1000))
        {
            await app.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", $$"""{ "operations": [ {{string.Join(',', marks.Select(mark => $$"""{ "op": "create", "values": {{Written(mark)}} }"""))}} ] }""", HttpStatusCode.OK);
        }
    }

    private static string Written(int mark) =>
        $$"""{ "mark": {{mark}}, "code": "{{Code(mark)}}", "day": "{{Day(mark)}}", "part": "{{Part(mark)}}", "rows": [ { "qty": "{{mark}}" }, { "qty": "{{mark % 9}}" } ] }""";

    private static string Code(int mark) => mark % 7 == 0 ? $"x{mark}" : $"{mark}";

    private static string Day(int mark) => mark % 5 == 0 ? "soon" : $"2024-03-{1 + (mark % 28):00}";

    private static string Part(int mark) => (mark % 3) switch { 0 => "Bolt", 1 => "Nut", _ => "Cog" };

    // What a record shows: texts that do not convert are blank, and there again when the field is a text again.
    private static string Expected(int mark, bool isText)
    {
        var (hasCode, hasDay, hasPart) = (isText || mark % 7 != 0, isText || mark % 5 != 0, isText || mark % 3 != 2);
        return $"{(hasCode ? Code(mark) : null)} {(hasDay ? Day(mark) : null)} {(hasPart ? Part(mark) : null)} {(hasCode ? 1 : 0)} {mark} {mark % 9}";
    }

    private static string Shown(JsonElement record)
    {
        var values = record.GetProperty("values");
        return string.Join(' ', new[] { "code", "day", "part", "known" }.Select(field => Text(values, field)).Concat(values.GetProperty("rows").EnumerateArray().Select(row => Text(row, "qty"))));

        static string? Text(JsonElement values, string field) => !values.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.Object ? value.GetProperty("title").GetString() : value.ToString();
    }

    private static int Mark(JsonElement record) => record.GetProperty("values").GetProperty("mark").GetInt32();

    private static async Task ConvertAsync(HttpClient client, bool isText)
    {
        var form = JsonNode.Parse((await SendAsync(client, HttpMethod.Get, "forms/shop.order")).GetRawText())!;
        var fields = form["fields"]!.AsArray();
        foreach (var field in fields.Concat(fields[^1]!["fields"]!.AsArray()).OfType<JsonObject>())
        {
            field["type"] = (string)field["key"]! switch { "code" or "qty" => isText ? "text" : "number", "day" => isText ? "text" : "date", "part" => isText ? "text" : "lookup", _ => (string)field["type"]! };
            _ = (string)field["key"]! == "part" && (isText ? field.Remove("form") : field.TryAdd("form", "shop.item"));
        }

        await SendAsync(client, HttpMethod.Put, "forms/shop.order", form.ToJsonString());
        await SendAsync(client, HttpMethod.Post, "apps/shop/publish?allowBreaking=true");
    }

    // Changes records until the server is gone. What was sent and not acknowledged may be there or not.
    private static async Task WriteAsync(HttpClient client, Random random, KeyValuePair<string, HashSet<int>>[] known)
    {
        while (true)
        {
            var ((id, marks), mark) = (known[random.Next(known.Length)], random.Next(100_000));
            marks.Add(mark);
            try
            {
                using var content = new StringContent($$"""{ "values": {{Written(mark)}} }""", Encoding.UTF8, "application/json");
                using var answer = await client.PatchAsync(new Uri($"forms/shop.order/records/{id}", UriKind.Relative), content);
                Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync());
                marks.RemoveWhere(other => answer.IsSuccessStatusCode != (other == mark));
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static async Task<string?> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("apps/shop/publish", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NotFound), text);
        var job = JsonDocument.Parse(text).RootElement;
        Assert.That(answer.StatusCode is HttpStatusCode.NotFound || job.GetProperty("status").GetString() is "queued" or "running" or "done", job.ToString());
        return answer.IsSuccessStatusCode ? job.GetProperty("status").GetString() : null;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.That(waited.Elapsed, Is.LessThan(Patience));
            await Task.Delay(50);
        }
    }

    // How many jobs the dead server left; other servers wait for a minute to be sure of that, which has gone by.
    private async Task<int> UnfinishedAsync()
    {
        await Databases.ReopenAsync();
        Database workspace = await Databases.WorkspaceAsync();
        var unfinished = await workspace.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync("UPDATE import SET lease = 0 WHERE finished_at IS NULL"), CancellationToken.None);
        await Databases.Databases.DisposeAsync();
        return unfinished;
    }

    private async Task AssertNothingLeftAsync(ServerProcess last)
    {
        await last.KillAsync();
        await Databases.ReopenAsync();
        Database workspace = await Databases.WorkspaceAsync();
        var (columns, indexes) = Databases is SqliteDatabases
            ? ("SELECT c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name LIKE 'p\\_%' ESCAPE '\\'", "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE '%\\_p\\_%' ESCAPE '\\'")
            : ("SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name LIKE 'p\\_%'", "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND indexname LIKE '%\\_p\\_%'");
        Assert.That(await RowsAsync(columns), Is.Empty);
        Assert.That(await RowsAsync(indexes), Is.Empty);
        Assert.That(
            await RowsAsync("SELECT CAST(record AS text) FROM journal WHERE kind LIKE 'record.%' GROUP BY record HAVING count(*) <> max(version) OR count(DISTINCT version) <> max(version)"), Is.Empty, "the journal tells every version once");

        async Task<List<string>> RowsAsync(string sql) => await workspace.ReadAsync(async (session, _) => (await session.Connection.QueryAsync<string>(sql)).AsList(), CancellationToken.None);
    }
}
