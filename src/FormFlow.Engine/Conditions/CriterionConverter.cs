using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Conditions;

/// <summary>Reads a string as a formula and an object as a condition.</summary>
internal sealed class CriterionConverter : JsonConverter<Criterion>
{
    public override Criterion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new Criterion(null, reader.GetString())
            : new Criterion(JsonSerializer.Deserialize<Condition>(ref reader, options), null);

    public override void Write(Utf8JsonWriter writer, Criterion value, JsonSerializerOptions options)
    {
        if (value.Formula is not null)
        {
            writer.WriteStringValue(value.Formula);
            return;
        }

        JsonSerializer.Serialize(writer, value.Condition, options);
    }
}
