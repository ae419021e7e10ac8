using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Records;

/// <summary>Writes a record from memory as the API gives it: the same JSON that reading it from the database gives.</summary>
internal static class RecordAnswer
{
    /// <summary>Writes the record as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, CompiledForm form, RecordRow row, ForeignRecords foreign, IReadOnlyList<Error> warnings, string language, IReadOnlyList<string> pending)
    {
        RecordJson.Begin(
            writer, row.Id, row.Version, Milliseconds(row.CreatedAt), Member(row.CreatedBy, foreign), Milliseconds(row.UpdatedAt), Member(row.UpdatedBy, foreign));
        var scope = new RecordScope(row.Values, null, foreign);
        foreach (var field in form.Fields)
        {
            writer.WritePropertyName(field.Name);
            if (field.Field is SubformField)
            {
                WriteRows(writer, field, row.Values[field.Slot] as SubformRow[] ?? [], foreign);
            }
            else
            {
                Write(writer, field, field.LinkedPath is { } path ? scope.Find(path) : row.Values[field.Slot], foreign);
            }
        }

        writer.WriteEndObject();
        RecordJson.WritePending(writer, pending);
        if (warnings.Count > 0)
        {
            writer.WriteStartArray("warnings");
            foreach (var warning in warnings)
            {
                writer.WriteStartObject();
                writer.WriteString("pointer", warning.Pointer);
                writer.WriteString("code", warning.Code.Code);
                writer.WriteString("detail", warning.Message(language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter writer, CompiledField subform, SubformRow[] rows, ForeignRecords foreign)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(RecordJson.Id);
            RecordId.Write(writer, row.Id);
            foreach (var column in subform.Columns)
            {
                writer.WritePropertyName(column.Name);
                Write(writer, column, row.Values[column.Slot], foreign);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a value of a field.</summary>
    public static void Write(Utf8JsonWriter writer, CompiledField field, object? value, ForeignRecords foreign)
    {
        var source = field.LinkedPath?.Stored ?? field;
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long id when source.Field is ReferenceField:
                RecordJson.WriteReference(writer, id, foreign.Title(source, id));
                break;
            case long[] ids when source.Field is ReferenceField:
                writer.WriteStartArray();
                foreach (var entry in ids)
                {
                    RecordJson.WriteReference(writer, entry, foreign.Title(source, entry));
                }

                writer.WriteEndArray();
                break;
            default:
                source.Field.Write(writer, value);
                break;
        }
    }

    private static (long Id, string? Name)? Member(long? id, ForeignRecords foreign) => id is { } member ? (member, foreign.Member(member)) : null;

    private static long Milliseconds(DateTime instant) => new DateTimeOffset(instant).ToUnixTimeMilliseconds();
}
