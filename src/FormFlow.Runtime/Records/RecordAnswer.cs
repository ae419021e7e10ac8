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
    public static void Write(Utf8JsonWriter writer, CompiledForm form, RecordRow row, ForeignRecords foreign, IReadOnlyList<Error> warnings, string language, IReadOnlySet<CompiledField>? fields = null)
    {
        writer.WriteStartObject();
        writer.WriteString("id", RecordId.Format(row.Id));
        writer.WriteNumber("version", row.Version);
        writer.WritePropertyName("createdAt");
        Values.WriteInstant(writer, row.CreatedAt);
        WriteMember(writer, "createdBy", row.CreatedBy, foreign);
        writer.WritePropertyName("updatedAt");
        Values.WriteInstant(writer, row.UpdatedAt);
        WriteMember(writer, "updatedBy", row.UpdatedBy, foreign);
        writer.WriteStartObject("values");
        var scope = new RecordScope(row.Values, null, foreign);
        foreach (var field in form.Fields)
        {
            if (fields?.Contains(field) == false)
            {
                continue;
            }

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
            writer.WriteString("id", RecordId.Format(row.Id));
            foreach (var column in subform.Columns)
            {
                writer.WritePropertyName(column.Name);
                Write(writer, column, row.Values[column.Slot], foreign);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, CompiledField field, object? value, ForeignRecords foreign)
    {
        var source = field.Linked ?? field;
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long id when source.Field is ReferenceField:
                WriteReference(writer, id, foreign.Title(source, id));
                break;
            case long[] ids when source.Field is ReferenceField:
                writer.WriteStartArray();
                foreach (var entry in ids)
                {
                    WriteReference(writer, entry, foreign.Title(source, entry));
                }

                writer.WriteEndArray();
                break;
            default:
                source.Field.Write(writer, value);
                break;
        }
    }

    private static void WriteMember(Utf8JsonWriter writer, string name, long? id, ForeignRecords foreign)
    {
        if (id is { } member)
        {
            writer.WritePropertyName(name);
            WriteReference(writer, member, foreign.Member(member));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteReference(Utf8JsonWriter writer, long id, string? title)
    {
        writer.WriteStartObject();
        writer.WriteString("id", RecordId.Format(id));
        writer.WriteString("title", title);
        writer.WriteEndObject();
    }
}
