using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Writes conditions as FormFlow has them.</summary>
internal static class Conditions
{
    /// <summary>All parts hold; null when there are none. A formula among them makes a formula of all.</summary>
    public static JsonNode? All(params IReadOnlyList<JsonNode> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0].DeepClone(),
        _ when parts.Any(static part => part is JsonValue) => string.Join(" && ", parts.Select(static part => $"({Formula(part)})")),
        _ => new JsonObject { ["all"] = Copies(parts) },
    };

    /// <summary>One of the parts holds.</summary>
    public static JsonNode Any(params IReadOnlyList<JsonNode> parts) =>
        parts.Count == 1 ? parts[0].DeepClone() : new JsonObject { ["any"] = Copies(parts) };

    /// <summary>The part does not hold.</summary>
    public static JsonNode Not(JsonNode part) => new JsonObject { ["not"] = part.DeepClone() };

    /// <summary>A field compared with a value.</summary>
    public static JsonObject Where(string field, string op, JsonNode? value = null)
    {
        var test = new JsonObject { ["field"] = field, ["op"] = op };
        if (value is not null)
        {
            test["value"] = value;
        }

        return test;
    }

    private static JsonArray Copies(IEnumerable<JsonNode> parts) => [.. parts.Select(static part => part.DeepClone())];

    private static string Formula(JsonNode part) => part switch
    {
        JsonValue formula => formula.GetValue<string>(),
        JsonObject test when (string?)test["op"] is "eq" or "ne" =>
            $"{test["field"]} {((string?)test["op"] == "eq" ? "==" : "!=")} {test["value"]!.ToJsonString()}",
        JsonObject all when all["all"] is JsonArray parts => string.Join(" && ", parts.Select(static part => $"({Formula(part!)})")),
        _ => throw new NotSupportedException($"{part.ToJsonString()} cannot be written as a formula."),
    };
}
