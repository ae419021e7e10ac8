using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Records;

/// <summary>
/// The journal's account of a change: an object of field id to <c>[before, after]</c>, computed fields included, unchanged ones left out. Of
/// a sub-form it tells the rows that went, came or changed, as they were and as they are. What an action set in the same write is
/// <c>[before, after, cause]</c>.
/// </summary>
internal static class JournalChanges
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One is written at a time on a thread; what it grew to is used again.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? scratch;

    /// <summary>The account; null when nothing differs.</summary>
    public static string? Write(CompiledForm form, object?[]? before, object?[]? after, SetWithMove? set = null)
    {
        var (buffer, writer) = scratch ??= Scratch();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        var any = false;
        writer.WriteStartObject();
        foreach (var field in form.Fields)
        {
            var (old, @new) = (before?[field.Slot], after?[field.Slot]);
            if (!Values.Same(old, @new))
            {
                any = true;
                WriteChange(writer, field, old, @new, set?.CauseOf(field));
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return any ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Scratch()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    private static void WriteChange(Utf8JsonWriter writer, CompiledField field, object? old, object? @new, string? cause)
    {
        writer.WriteStartArray(field.Id);
        if (field.Field is SubformField)
        {
            var (gone, come) = Differing(old as SubformRow[] ?? [], @new as SubformRow[] ?? []);
            WriteRows(writer, field, gone);
            WriteRows(writer, field, come);
        }
        else
        {
            WriteValue(writer, field, old);
            WriteValue(writer, field, @new);
        }

        if (cause is not null)
        {
            writer.WriteStringValue(cause);
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, CompiledField field, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            field.Field.Write(writer, value);
        }
    }

    // Rows that only moved differ in nothing but their place: then all are told, in their order.
    private static (SubformRow[] Gone, SubformRow[] Come) Differing(SubformRow[] before, SubformRow[] after)
    {
        var old = before.ToDictionary(row => row.Id);
        var come = after.Where(row => !old.TryGetValue(row.Id, out var was) || !SameRow(was, row)).ToArray();
        var kept = after.Except(come).Select(row => row.Id).ToHashSet();
        var gone = before.Where(row => !kept.Contains(row.Id)).ToArray();
        return come.Length == 0 && gone.Length == 0 ? (before, after) : (gone, come);
    }

    private static bool SameRow(SubformRow left, SubformRow right)
    {
        for (var i = 0; i < left.Values.Length; i++)
        {
            if (!Values.Same(left.Values[i], right.Values[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteRows(Utf8JsonWriter writer, CompiledField subform, SubformRow[] rows)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("id", RecordId.Format(row.Id));
            foreach (var column in subform.Columns)
            {
                if (row.Values[column.Slot] is { } value)
                {
                    writer.WritePropertyName(column.Id);
                    column.Field.Write(writer, value);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
