using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Fields;

/// <summary>Reads <c>{ "formula": "…" }</c> as a formula and everything else as a literal.</summary>
internal sealed class DefaultValueConverter : JsonConverter<DefaultValue>
{
    public override DefaultValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.Object
            && element.EnumerateObject().ToArray() is [{ Name: "formula", Value.ValueKind: JsonValueKind.String } formula]
            ? new DefaultValue(null, formula.Value.GetString())
            : new DefaultValue(element, null);
    }

    public override void Write(Utf8JsonWriter writer, DefaultValue value, JsonSerializerOptions options)
    {
        if (value.Formula is null)
        {
            value.Literal!.Value.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("formula", value.Formula);
        writer.WriteEndObject();
    }
}
