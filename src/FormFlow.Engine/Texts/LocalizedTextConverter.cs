using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Texts;

/// <summary>Reads and writes <see cref="LocalizedText"/> as a string or an object of language tag to text.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    private const int LongestTag = 35;

    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new LocalizedText(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A text is a string or an object of language tag to text.");
        }

        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var tag = reader.GetString()!;
            reader.Read();
            if (tag.Length is 0 or > LongestTag || reader.TokenType != JsonTokenType.String || !texts.TryAdd(tag, reader.GetString()!))
            {
                throw new JsonException("Each language tag of a text stands once and holds a string.");
            }
        }

        return texts.Count > 0 ? new LocalizedText(texts) : throw new JsonException("A text needs at least one language.");
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.IsPlain)
        {
            writer.WriteStringValue(value.In(string.Empty));
            return;
        }

        writer.WriteStartObject();
        foreach (var (tag, text) in value.Texts)
        {
            writer.WriteString(tag, text);
        }

        writer.WriteEndObject();
    }
}
