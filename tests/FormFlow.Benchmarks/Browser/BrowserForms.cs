using System.Text.Json;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Browser;

/// <summary>What the pages are measured with, beside the form of the other cases: a view of all its columns, and a form of 100 fields.</summary>
internal static class BrowserForms
{
    public const string View = $"{Workload.App}.everything";
    public const string Wide = $"{Workload.App}.wide";

    /// <summary>The text field that all formulas of the wide form read.</summary>
    public const string Typed = "text1";

    private const int Formulas = 30;

    private static readonly (string Type, int Count)[] Kinds = [("text", 20), ("number", 15), ("currency", 10), ("date", 8), ("select", 7), ("switch", 5), ("longText", 5)];

    /// <summary>Publishes them.</summary>
    public static async Task PublishAsync(HttpClient client)
    {
        var table = new { type = "table", label = "Everything", form = Workload.FormKey, columns = Workload.Fields.Select(field => new { field = field.Key }) };
        await Installation.SendAsync(client, HttpMethod.Put, $"views/{View}", JsonSerializer.Serialize(table));
        var wide = new { label = "Wide", titleField = Typed, fields = Kinds.SelectMany(kind => Enumerable.Range(1, kind.Count).Select(number => Field(kind.Type, number))).Concat(Enumerable.Range(1, Formulas).Select(Formula)) };
        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{Wide}", JsonSerializer.Serialize(wide));
        await Installation.PublishAsync(client);
    }

    private static Dictionary<string, object> Field(string type, int number)
    {
        var field = new Dictionary<string, object> { ["key"] = $"{type}{number}", ["type"] = type, ["label"] = $"{type} {number}" };
        if (type == "select")
        {
            field["options"] = new[] { new { value = "one" }, new { value = "two" } };
        }

        return field;
    }

    /// <summary>Each reads what is typed and the formula before it: a keystroke computes all of them, one after the other.</summary>
    private static Dictionary<string, object> Formula(int number) => new()
    {
        ["key"] = $"total{number}",
        ["type"] = "formula",
        ["label"] = $"Total {number}",
        ["result"] = "number",
        ["decimals"] = 2,
        ["formula"] = $"ROUND(IF(LEN({Typed}) > {number}, LEN({Typed}) * 1.1, 0) + COALESCE(number{(number % 15) + 1}, 1) + {(number == 1 ? "0" : $"total{number - 1}")}, 2)",
    };
}
