using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Links;

/// <summary>What was given for a record as a body that the API would take, and the files in it.</summary>
internal static class HeldBody
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body <c>{ "values": { … } }</c>.</summary>
    public static string Write(CompiledForm form, RecordInput input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("values");
            WriteValues(writer, form.Fields, input);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The hashes of the files in it.</summary>
    public static IReadOnlyCollection<string> FilesOf(CompiledForm form, RecordInput input) =>
        [.. Files(form.Fields, input).Concat(form.Subforms.SelectMany(subform => (input.Values[subform.Slot] as RecordInput[] ?? []).SelectMany(row => Files(subform.Columns, row)))).Distinct()];

    private static IEnumerable<string> Files(IEnumerable<CompiledField> fields, RecordInput input) =>
        fields.Where(field => field.Field is FileField).Select(field => input.Values[field.Slot]).OfType<Structure>().SelectMany(FileReferences.Of).Select(file => file.File);

    private static void WriteValues(Utf8JsonWriter writer, IEnumerable<CompiledField> fields, RecordInput input)
    {
        writer.WriteStartObject();
        foreach (var field in fields.Where(input.Has))
        {
            writer.WritePropertyName(field.Key);
            switch (input.Values[field.Slot])
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case RecordInput[] rows:
                    writer.WriteStartArray();
                    Array.ForEach(rows, row => WriteValues(writer, field.Columns, row));
                    writer.WriteEndArray();
                    break;
                case long id:
                    writer.WriteStringValue(RecordId.Format(id));
                    break;
                case long[] ids:
                    writer.WriteStartArray();
                    Array.ForEach(ids, id => writer.WriteStringValue(RecordId.Format(id)));
                    writer.WriteEndArray();
                    break;
                case var value:
                    field.Field.Write(writer, value);
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
