using System.Buffers;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A value of several parts, each a line of its own; read as the API reads it.</summary>
internal abstract class PartsInput : IFieldInput
{
    /// <summary>The parts: name, what browsers may fill in, keyboard.</summary>
    protected abstract IReadOnlyList<(string Name, string? Autocomplete, string? Keyboard)> Parts { get; }

    public bool IsGroup(Field field) => true;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<div class=\"parts\">");
        foreach (var (index, (name, autocomplete, keyboard)) in Parts.Index())
        {
            html.Add($"<label class=\"part\"><span>{place.Words.Part(name)}</span><input type=\"text\"");
            html.Attribute("id", index == 0 ? place.Name : null).Attribute("name", place.PartName(name)).Attribute("autocomplete", autocomplete)
                .Attribute("inputmode", keyboard).Attribute("aria-describedby", place.DescribedBy)
                .Flag("autofocus", index == 0 && place.HasFocus).Attribute("aria-invalid", place.IsFaulty ? "true" : null).Attribute("value", place.Typed.Text(place.PartName(name))).Add($"></label>");
        }

        html.Add($"</div>");
    }

    public object? Read(InputPlace place, FieldIssues issues)
    {
        var given = Parts.Select(part => (part.Name, Text: place.Typed.Text(place.PartName(part.Name)).Trim())).Where(part => part.Text.Length > 0).ToArray();
        if (given.Length == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, text) in given)
            {
                writer.WritePropertyName(name);
                WritePart(writer, name, text);
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        reader.Read();
        return place.Field.Read(ref reader, issues);
    }

    public void Fill(InputPlace place, object value)
    {
        foreach (var part in ((Structure)value).Parse().EnumerateObject())
        {
            place.Typed.Add(place.PartName(part.Name), part.Value.ValueKind == JsonValueKind.String ? part.Value.GetString()! : part.Value.GetRawText());
        }
    }

    /// <summary>Writes what was typed for a part as JSON.</summary>
    protected virtual void WritePart(Utf8JsonWriter writer, string name, string text) => writer.WriteStringValue(text);
}
