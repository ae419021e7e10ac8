using System.Globalization;
using System.Text.Json;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;

namespace FormFlow.Benchmarks.Cases;

/// <summary>
/// What numbers that follow each other cost: one line of a sub-form against a plain change of the same records. Behind the line stand four
/// computed fields, one from the other, and two rollups in the records above, one from the other: three records are written instead of one.
/// </summary>
internal static class CascadeCase
{
    private const int Callers = 16;
    private const int Regions = 20;
    private const int Branches = 200;
    private const int Orders = 4_000;
    private const int AtATime = 1_000;
    private const string Order = "bench.order";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly (string Key, string Document)[] Forms =
    [
        ("bench.region", """
            { "label": "Region", "titleField": "name", "fields": [ { "key": "name", "type": "text" },
              { "key": "worth", "type": "rollup", "form": "bench.branch", "via": "region", "fn": "sum", "field": "worth" } ] }
            """),
        ("bench.branch", """
            { "label": "Branch", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "region", "type": "lookup", "form": "bench.region" },
              { "key": "worth", "type": "rollup", "form": "bench.order", "via": "branch", "fn": "sum", "field": "gross" } ] }
            """),
        (Order, """
            { "label": "Order", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "note", "type": "text" },
              { "key": "branch", "type": "lookup", "form": "bench.branch" },
              { "key": "lines", "type": "subform", "fields": [ { "key": "price", "type": "currency", "decimals": 2 }, { "key": "quantity", "type": "number", "decimals": 0 },
                { "key": "amount", "type": "formula", "formula": "price * quantity", "result": "currency", "decimals": 2 } ] },
              { "key": "sum", "type": "formula", "formula": "SUM(lines.amount)", "result": "currency", "decimals": 2 },
              { "key": "net", "type": "formula", "formula": "ROUND(sum * 0.95, 2)", "result": "currency", "decimals": 2 },
              { "key": "gross", "type": "formula", "formula": "ROUND(net * 1.13, 2)", "result": "currency", "decimals": 2 } ] }
            """),
    ];

    /// <summary>A plain change, and the change of one line.</summary>
    public static async Task<(Measured Plain, Measured Line)> RunAsync(ServerProcess server, Layout layout, TimeSpan round, int rounds)
    {
        using var client = Installation.Client(server, layout);
        foreach (var (key, document) in Forms)
        {
            await Installation.SendAsync(client, HttpMethod.Put, $"forms/{key}", document);
        }

        await Installation.PublishAsync(client);
        var regions = await MakeAsync(client, "bench.region", Enumerable.Range(0, Regions).Select(i => (object)new { name = Name(i) }));
        var branches = await MakeAsync(client, "bench.branch", Enumerable.Range(0, Branches).Select(i => (object)new { name = Name(i), region = regions[i % Regions] }));
        object[] lines = [.. Enumerable.Range(1, 3).Select(i => new { price = 10.25m * i, quantity = i })];
        var orders = await MakeAsync(client, Order, Enumerable.Range(0, Orders).Select(i => (object)new { name = Name(i), branch = branches[i % Branches], lines }));
        var (plain, line) = (new List<byte[]>(), new List<byte[]>());
        foreach (var text in (string[])["there", "back"])
        {
            foreach (var id in orders)
            {
                plain.Add(Request(id, new { note = text }));
            }
        }

        var rows = await RowsAsync(client, orders);
        for (var quantity = 5; quantity < 7; quantity++)
        {
            foreach (var id in orders)
            {
                object[] sent = [new { id = rows[id][0], quantity }, .. rows[id].Skip(1).Select(row => new { id = row })];
                line.Add(Request(id, new { lines = sent }));
            }
        }

        var (plains, changed) = (new List<Measured>(), new List<Measured>());
        for (var i = 0; i <= rounds; i++)
        {
            var duration = i == 0 ? WarmUp : round;
            var (one, other) = (LoadRun.Run(server, plain, Callers, duration), LoadRun.Run(server, line, Callers, duration));
            if (i > 0)
            {
                plains.Add(one);
                changed.Add(other);
            }
        }

        return (Measured.Middle(plains), Measured.Middle(changed));

        byte[] Request(string id, object values) => HttpCaller.Request(
            "PATCH", $"/api/v1/workspaces/{Workload.Workspace}/forms/{Order}/records/{id}", layout.Token, JsonSerializer.SerializeToUtf8Bytes(new { values }));
    }

    private static async Task<List<string>> MakeAsync(HttpClient client, string form, IEnumerable<object> records)
    {
        var ids = new List<string>();
        foreach (var part in records.Chunk(AtATime))
        {
            var operations = part.Select(values => new { op = "create", values });
            var made = await Installation.SendAsync(client, HttpMethod.Post, $"forms/{form}/records/batch", JsonSerializer.Serialize(new { operations }));
            ids.AddRange(made.GetProperty("results").EnumerateArray().Select(each => each.GetProperty("id").GetString()!));
        }

        return ids;
    }

    // The ids of each order's lines.
    private static async Task<Dictionary<string, string[]>> RowsAsync(HttpClient client, IEnumerable<string> orders)
    {
        var rows = new Dictionary<string, string[]>();
        foreach (var id in orders)
        {
            var order = await Installation.SendAsync(client, HttpMethod.Get, $"forms/{Order}/records/{id}", null);
            rows[id] = [.. order.GetProperty("values").GetProperty("lines").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
        }

        return rows;
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"No. {i}");
}
