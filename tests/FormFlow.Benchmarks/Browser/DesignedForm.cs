using System.Text.Json;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Browser;

/// <summary>A form of 200 fields in ten sections: what can be asked for in turn, eight fields with a rule, and a formula that reads the one before at each tenth place.</summary>
internal static class DesignedForm
{
    public const string Key = $"{Workload.App}.designed";
    public const int Fields = 200;

    private const int InSection = 20;
    private const int BetweenFormulas = 10;
    private const int Ruled = 8;
    private static readonly string[] Types = ["text", "number", "text", "currency", "date", "select", "switch", "text", "longText", "multiSelect"];

    /// <summary>Publishes it.</summary>
    public static async Task PublishAsync(HttpClient client)
    {
        var fields = Enumerable.Range(1, Fields).Select(Field).ToArray();
        var form = new { label = "Designed", titleField = "f1", fields, layout = fields.Chunk(InSection).Select((inside, at) => Section(at + 1, inside)) };
        await Installation.SendAsync(client, HttpMethod.Put, $"forms/{Key}", JsonSerializer.Serialize(form));
        await Installation.PublishAsync(client);
    }

    private static object Section(int number, IEnumerable<Dictionary<string, object>> inside) =>
        new { type = "section", label = $"Section {number}", elements = inside.Select(field => new { type = "field", field = field["key"] }) };

    private static Dictionary<string, object> Field(int number)
    {
        var type = number % BetweenFormulas == 0 ? "formula" : Types[number % Types.Length];
        var field = new Dictionary<string, object> { ["key"] = $"f{number}", ["type"] = type, ["label"] = $"{type} {number}" };
        if (type is "select" or "multiSelect")
        {
            field["options"] = new[] { new { value = "one" }, new { value = "two" }, new { value = "three" } };
        }

        if (type is "formula")
        {
            field["result"] = "number";
            field["formula"] = number == BetweenFormulas ? "COALESCE(f1, 0) * 1.1" : $"f{number - BetweenFormulas} + COALESCE(f{number - BetweenFormulas + 1}, 0) * 1.1";
        }

        if (type is "text" && number > InSection && number <= InSection + (Ruled * BetweenFormulas / 3))
        {
            field["visibleWhen"] = new { field = "f6", op = "eq", value = true };
        }

        return field;
    }
}
