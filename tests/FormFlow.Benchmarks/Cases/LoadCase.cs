using System.Text;
using FormFlow.Benchmarks.Load;
using FormFlow.Engine.Records;

namespace FormFlow.Benchmarks.Cases;

/// <summary>One call that both servers answer, and the budget of it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Callers">How many callers.</param>
/// <param name="Budget">The least share of the floor's requests a second.</param>
/// <param name="Requests">What is sent.</param>
internal sealed record LoadCase(string Name, string Title, int Callers, double Budget, IReadOnlyList<byte[]> Requests)
{
    private const int Variants = 5_000;
    private const string Path = $"/api/v1/workspaces/{Workload.Workspace}/forms/{Workload.FormKey}";
    private const string Measures = """{ "groupBy": [ "stage" ], "measures": [ { "fn": "count" }, { "fn": "sum", "field": "revenue" } ] }""";

    /// <summary>The cases for a form that holds records already; those that write come last, because they make the table grow.</summary>
    public static IReadOnlyList<LoadCase> For(Layout layout, IReadOnlyList<long> ids)
    {
        var random = new Random(7);
        return
        [
            new("read", "read one record", 16, 0.6, Many(() => Request("GET", $"/records/{AnyId()}"))),
            new("page", "page of 50, condition and sort", 8, 0.6, [.. Workload.Stages.Select(stage => Request("GET", $"/records?filter={Condition(stage)}&sort=-score&limit=50"))]),
            new("aggregate", "group-by with sum", 1, 1 / 1.5, [Request("POST", "/aggregate", Encoding.UTF8.GetBytes(Measures))]),
            new("patch", "change two fields, scored", 16, 0.5, Many(() => Request("PATCH", $"/records/{AnyId()}", Change()))),
            new("create", "create, scored", 16, 0.5, Many(() => Request("POST", "/records", Workload.Body(Workload.Columns(random))))),
        ];

        byte[] Request(string method, string path, byte[]? body = null) => HttpCaller.Request(method, Path + path, layout.Token, body);

        string AnyId() => RecordId.Format(ids[random.Next(ids.Count)]);

        byte[] Change() => Encoding.UTF8.GetBytes(
            $$"""{ "values": { "stage": "{{Workload.Stages[random.Next(Workload.Stages.Count)]}}", "visits": {{random.Next(100_000)}} } }""");

        static string Condition(string stage) => Uri.EscapeDataString($$"""{"field":"stage","op":"eq","value":"{{stage}}"}""");

        static byte[][] Many(Func<byte[]> request) => [.. Enumerable.Range(0, Variants).Select(_ => request())];
    }
}
