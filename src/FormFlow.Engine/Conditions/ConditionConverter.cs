using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Conditions;

/// <summary>Reads and writes the condition tree; a tree deeper than 32 or a part it does not know is refused.</summary>
internal sealed class ConditionConverter : JsonConverter<Condition>
{
    private const int Deepest = 32;

    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        From(JsonElement.ParseValue(ref reader), 0);

    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case Condition.All all:
                WriteParts(writer, "all", all.Parts, options);
                break;
            case Condition.Any any:
                WriteParts(writer, "any", any.Parts, options);
                break;
            case Condition.Not not:
                writer.WritePropertyName("not");
                Write(writer, not.Part, options);
                break;
            case Condition.Comparison comparison:
                writer.WriteString("field", comparison.Field);
                writer.WriteString("op", JsonNamingPolicy.CamelCase.ConvertName(comparison.Op.ToString()));
                if (comparison.Value is { } element)
                {
                    writer.WritePropertyName("value");
                    element.WriteTo(writer);
                }

                break;
        }

        writer.WriteEndObject();
    }

    private static Condition From(JsonElement element, int depth)
    {
        if (depth > Deepest)
        {
            throw new JsonException($"A condition is at most {Deepest} levels deep.");
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A condition is an object with all, any, not, or field and op.");
        }

        var members = element.EnumerateObject().ToArray();
        return members switch
        {
            [{ Name: "all" } all] => new Condition.All(Parts(all.Value, depth)),
            [{ Name: "any" } any] => new Condition.Any(Parts(any.Value, depth)),
            [{ Name: "not" } not] => new Condition.Not(From(not.Value, depth + 1)),
            _ => Comparison(members),
        };
    }

    private static Condition[] Parts(JsonElement element, int depth) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().Select(part => From(part, depth + 1))]
        : throw new JsonException("all and any hold an array of conditions.");

    private static Condition.Comparison Comparison(JsonProperty[] members)
    {
        string? field = null;
        ConditionOp? op = null;
        JsonElement? value = null;
        foreach (var member in members)
        {
            switch (member.Name)
            {
                case "field" when field is null && member.Value.ValueKind == JsonValueKind.String:
                    field = member.Value.GetString();
                    break;
                case "op" when op is null && member.Value.ValueKind == JsonValueKind.String:
                    op = Op(member.Value.GetString()!);
                    break;
                case "value" when value is null:
                    value = member.Value.Clone();
                    break;
                default:
                    throw new JsonException($"A condition is all, any, not, or field, op and value; '{member.Name}' does not fit.");
            }
        }

        return field is not null && op is not null
            ? new Condition.Comparison(field, op.Value, value)
            : throw new JsonException("A comparison needs a field and an op.");
    }

    private static ConditionOp Op(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && Enum.TryParse<ConditionOp>(name, ignoreCase: true, out var op)
        && JsonNamingPolicy.CamelCase.ConvertName(op.ToString()) == name
            ? op
            : throw new JsonException($"There is no operator '{name}'.");

    private static void WriteParts(Utf8JsonWriter writer, string name, IReadOnlyList<Condition> parts, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts)
        {
            JsonSerializer.Serialize(writer, part, options);
        }

        writer.WriteEndArray();
    }
}
