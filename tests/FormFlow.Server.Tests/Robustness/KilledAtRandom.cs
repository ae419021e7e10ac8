using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Records;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>
/// A server under load is killed and started again. Afterwards every acknowledged record stands in its acknowledged version, every repeated
/// request happened once, and nothing is there in part.
/// </summary>
[TestFixture(typeof(SqliteDatabases), 20)]
[TestFixture(typeof(PostgresDatabases), 5)]
public sealed class KilledAtRandom<T>(int kills) : KilledServers<T>
    where T : TestDatabases, new()
{
    private const int Callers = 16;
    private const int MostWritesOfALife = 400;
    private const int LongestRest = 15;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(30);

    private const string Order =
        """
        { "label": "Order", "titleField": "name", "fields": [
          { "key": "number", "type": "autoNumber", "parts": [ { "type": "counter", "digits": 6 } ] }, { "key": "token", "type": "text", "unique": true }, { "key": "name", "type": "text" },
          { "key": "items", "type": "subform", "fields": [ { "key": "price", "type": "currency" }, { "key": "qty", "type": "number" }, { "key": "amount", "type": "formula", "formula": "price * qty", "result": "currency" } ] },
          { "key": "total", "type": "formula", "formula": "SUM(items.amount)", "result": "currency" } ] }
        """;

    [Test]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_there()
    {
        await PrepareAsync([("forms/shop.order", Order)]);
        var settings = AppFixture.SettingsOf(Databases);
        var seed = Seed.Of(0);
        var random = new Random(seed);
        var life = new Life();
        StubbornCaller[] callers = [.. Enumerable.Range(0, Callers).Select(number => new StubbornCaller(number, seed, Key, () => life.Count()))];
        for (var kill = 0; kill < kills; kill++)
        {
            await using var server = await ServerProcess.StartAsync(settings);
            life = new Life(random.Next(MostWritesOfALife));
            var running = Task.WhenAll(callers.Select(caller => caller.RunAsync(server.Address, CancellationToken.None)));
            await Task.WhenAny(running, life.Ended, Task.Delay(LongestLife));
            await Task.Delay(random.Next(LongestRest));
            await server.KillAsync();
            await running;
            Assert.That(callers.Select(caller => caller.Fault).OfType<string>(), Is.Empty, () => $"after {kill} kills; the server said\n{server.Log}");
        }

        await using var last = await ServerProcess.StartAsync(settings);
        await Task.WhenAll(callers.Select(caller => caller.RunAsync(last.Address, new CancellationToken(canceled: true))));
        using var client = Client(last);
        List<Found> records = [.. (await ListAsync(client, "shop.order", sort: "number")).Select(Found.Of)];

        Assert.That(callers.Select(caller => caller.Fault).OfType<string>(), Is.Empty);
        var known = callers.SelectMany(caller => caller.Records).ToDictionary();
        TestContext.Out.WriteLine($"{known.Count} records, {known.Values.Sum(record => record.Version)} versions");
        Assert.That(known, Has.Count.GreaterThan(kills * 10));
        Assert.That(
            records.Select(record => $"{record.Id} {record.Version} {record.Token} {record.Name} {record.Items} {record.Total}").Order(StringComparer.Ordinal),
            Is.EqualTo(known.Select(record => $"{record.Key} {record.Value.Version} {record.Value.Token} {record.Value.Name} 2 16.5").Order(StringComparer.Ordinal)));
        Assert.That(records.Select(record => record.Number).Order(), Is.EqualTo(Enumerable.Range(1, records.Count)), "numbers without a gap");
        await using var connection = Connect();
        Assert.That(
            await RowsAsync(connection, "SELECT record, count(*), count(DISTINCT version), max(version) FROM journal WHERE kind LIKE 'record.%' GROUP BY record ORDER BY record"),
            Is.EqualTo(known.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => $"{Number(record.Key)} {record.Value.Version} {record.Value.Version} {record.Value.Version}")), "the journal tells every version once");
        if (connection is SqliteConnection)
        {
            Assert.That(await RowsAsync(connection, "PRAGMA integrity_check"), Is.EqualTo(new[] { "ok" }));
        }
    }

    private DbConnection Connect() => Databases is SqliteDatabases files
        ? new SqliteConnection($"Data Source={files.WorkspaceFile};Mode=ReadOnly;Pooling=False")
        : new NpgsqlConnection(Databases.Options.PostgreSql + ";Search Path=ws_test");

    private static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static long Number(string id) => RecordId.TryParse(id, out var number) ? number : throw new FormatException(id);

    private sealed record Found(string Id, long Version, string Token, string Name, int Items, decimal Total, int Number)
    {
        public static Found Of(JsonElement record)
        {
            var values = record.GetProperty("values");
            return new Found(
                record.GetProperty("id").GetString()!,
                record.GetProperty("version").GetInt64(),
                values.GetProperty("token").GetString()!,
                values.GetProperty("name").GetString()!,
                values.GetProperty("items").GetArrayLength(),
                values.GetProperty("total").GetDecimal(),
                int.Parse(values.GetProperty("number").GetString()!, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>So many acknowledged writes, and the server may go any moment.</summary>
    private sealed class Life(int writes = 0)
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = writes;

        public Task Ended => ended.Task;

        public void Count()
        {
            if (Interlocked.Decrement(ref left) <= 0)
            {
                ended.TrySetResult();
            }
        }
    }
}
