using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>
/// Moves records into the bin and back. The bin keeps the rows with all their columns, hidden ones too, as they stood in the tables, so that a
/// restored record is the record that was deleted.
/// </summary>
internal static class RecycleBin
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Takes a record out of its tables and keeps it in the bin, with its journal entry.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, ChangeContext context, RecordRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        string? title = null;
        await using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(context.Form.Table);
            title = await WriteRowsAsync(session, writer, context.Form.Table, RecordColumns.Id, row.Id);
            foreach (var subform in context.Form.Fields.Where(field => field.Field is SubformField))
            {
                writer.WritePropertyName(subform.RowTable);
                await WriteRowsAsync(session, writer, subform.RowTable, RecordColumns.Record, row.Id);
            }

            writer.WriteEndObject();
        }

        var at = new DateTimeOffset(context.Now).ToUnixTimeMilliseconds();
        var by = context.Caller.Member is { } member ? RecordId.Format(member) : null;
        await BinStore.AddAsync(session, new BinEntry(row.Id, context.Form.Id, title, at, by, Encoding.UTF8.GetString(buffer.WrittenSpan)));
        await RecordStore.Of(context.Form).DeleteAsync(session, row.Id);
        var changes = JournalChanges.Write(context.Form, row.Values, null);
        await JournalStore.AppendAsync(session, ChangeWriter.Entry(context, JournalKinds.Deleted, row.Id, row.Version + 1, changes));
    }

    /// <summary>
    /// Puts a record back under its id, one version on. Columns that are gone by now are left out; those of fields that changed their type
    /// meanwhile are converted, or left blank when they do not convert.
    /// </summary>
    /// <param name="session">The write session.</param>
    /// <param name="form">The form as it is.</param>
    /// <param name="entry">The record in the bin.</param>
    /// <param name="formAt">The form as it was at one of its versions; null when that is not known.</param>
    public static async ValueTask RestoreAsync(DatabaseSession session, CompiledForm form, BinEntry entry, Func<long, ValueTask<Form?>> formAt)
    {
        using var document = JsonDocument.Parse(entry.Entry);
        Form? then = null;
        foreach (var table in document.RootElement.EnumerateObject())
        {
            var columns = await FormTables.ColumnsAsync(session, table.Name);
            foreach (var row in table.Value.EnumerateArray())
            {
                if (table.Name == form.Table && row.GetProperty(RecordColumns.FormVersion).GetInt64() is var version && version != form.Version)
                {
                    then = await formAt(version);
                }

                await InsertAsync(session, form, table.Name, row, columns, then);
            }
        }

        await BinStore.RemoveAsync(session, form.Id, entry.Record);
    }

    private static async ValueTask<string?> WriteRowsAsync(DatabaseSession session, Utf8JsonWriter writer, string table, string by, long id)
    {
        string? title = null;
        await using var command = session.Connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Dialect.Quote(table)} WHERE {Dialect.Quote(by)} = @id";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "id";
        parameter.Value = id;
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        writer.WriteStartArray();
        while (await reader.ReadAsync())
        {
            writer.WriteStartObject();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!reader.IsDBNull(i))
                {
                    WriteColumn(writer, reader, i);
                    title = reader.GetName(i) == RecordColumns.Title ? reader.GetString(i) : title;
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return title;
    }

    private static void WriteColumn(Utf8JsonWriter writer, DbDataReader reader, int ordinal)
    {
        if (reader.GetValue(ordinal) is long integer)
        {
            writer.WriteNumber(reader.GetName(ordinal), integer);
        }
        else
        {
            writer.WriteString(reader.GetName(ordinal), reader.GetString(ordinal));
        }
    }

    private static async ValueTask InsertAsync(DatabaseSession session, CompiledForm form, string table, JsonElement row, IReadOnlySet<string> columns, Form? then)
    {
        var subform = form.Fields.FirstOrDefault(field => field.Field is SubformField && field.RowTable == table);
        var fields = (subform is null ? form.Fields : subform.Columns).ToDictionary(field => field.ColumnName, StringComparer.Ordinal);
        var before = subform is null ? then?.Fields : (then?.Fields.FirstOrDefault(field => field.Id == subform.Id) as SubformField)?.Fields;
        await using var command = session.Connection.CreateCommand();
        var names = new List<string>();
        foreach (var member in row.EnumerateObject().Where(member => columns.Contains(member.Name)))
        {
            object? value = member.Value.ValueKind == JsonValueKind.Number ? member.Value.GetInt64() : member.Value.GetString();
            if (fields.GetValueOrDefault(member.Name) is { } field && before?.FirstOrDefault(old => old.Id == field.Id) is { } old && Conversion.IsNeeded(old, field.Field))
            {
                value = Conversion.Convert(old, field.Field, old.FromColumn(value!), TextContext.Invariant with { Zone = form.Set.Calendars.Zone }) is { } converted ? field.Field.ToColumn(converted) : null;
            }

            if (subform is null)
            {
                value = member.Name switch
                {
                    // The deletion took a version of its own.
                    RecordColumns.Version => (long)value! + 2,
                    RecordColumns.FormVersion => (long)form.Version,
                    _ => value,
                };
            }

            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{names.Count}";
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
            names.Add(member.Name);
        }

        command.CommandText =
            $"INSERT INTO {Dialect.Quote(table)} ({string.Join(", ", names.Select(Dialect.Quote))}) VALUES ({string.Join(", ", names.Select((_, index) => $"@p{index}"))})";
        await command.ExecuteNonQueryAsync();
    }
}
