using System.Data.Common;
using System.Text.Json;
using FormFlow.Engine.Records;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Benchmarks.Floor;

/// <summary>
/// The same SQL as the platform's, written by hand for one form: prepared statements, JSON read and written without a rule, a role or a
/// formula in between.
/// </summary>
internal sealed class FloorRecords
{
    private const int SystemCount = 8;
    private static readonly string[] SystemColumns = ["id", "version", "created_at", "created_by", "updated_at", "updated_by", "title", "form_version"];

    private const string Journal =
        "INSERT INTO journal (at, caller_kind, caller, kind, form, record, version, changes) VALUES (@at, 'apiKey', @caller, @kind, @form, @record, @version, @changes)";

    private static readonly string[] JournalNames = ["at", "caller", "kind", "form", "record", "version", "changes"];

    private readonly IdGenerator ids = new(TimeProvider.System, 1);
    private readonly Layout layout;
    private readonly string[] names;
    private readonly string insert;
    private readonly string update;
    private readonly string select;
    private readonly string page;
    private readonly string groups;

    public FloorRecords(Layout layout)
    {
        this.layout = layout;
        names = [.. SystemColumns, .. layout.Columns];
        insert = $"INSERT INTO \"{layout.Table}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})";
        update = $"UPDATE \"{layout.Table}\" SET version = @version, updated_at = @updated_at, {Stage} = @stage, {Visits} = @visits, {Score} = @score WHERE id = @id";
        var columns = string.Join(", ", names.Select(name => "t." + name));
        var from = $"SELECT {columns}, m.name FROM \"{layout.Table}\" t LEFT JOIN member m ON m.id = t.created_by";
        select = $"{from} WHERE t.id = @id";
        page = $"{from} WHERE t.{Stage} = @stage ORDER BY t.{Score} DESC, t.id DESC LIMIT 51";
        groups = $"SELECT {Stage}, count(*), sum({layout.Columns[9]}) FROM \"{layout.Table}\" GROUP BY {Stage} ORDER BY {Stage}";
    }

    private string Stage => layout.Columns[7];

    private string Visits => layout.Columns[10];

    private string Score => layout.Columns[14];

    public long Create(DatabaseSession session, object?[] values, string changes, long now, long member)
    {
        var id = ids.Next();
        var command = session.Prepared(insert, names);
        object[] system = [id, 1L, now, member, now, member, values[0] ?? DBNull.Value, 1L];
        for (var i = 0; i < SystemCount; i++)
        {
            command.Parameters[i].Value = system[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[SystemCount + i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
        Append(session, "record.created", id, 1, changes, now);
        return id;
    }

    /// <summary>Changes stage and visits, scores anew and writes the whole record.</summary>
    public bool Change(DatabaseSession session, long id, object?[] given, string changes, long now, Utf8JsonWriter writer)
    {
        object?[] row;
        var command = session.Prepared(select, "id");
        command.Parameters[0].Value = id;
        using (var reader = command.ExecuteReader())
        {
            if (!reader.Read())
            {
                return false;
            }

            row = Row(reader);
        }

        row[1] = (long)row[1]! + 1;
        row[4] = now;
        row[SystemCount + 7] = given[7];
        row[SystemCount + 10] = given[10];
        row[SystemCount + 14] = Workload.Score((string?)row[SystemCount + 7], (string?)row[SystemCount + 6], (long)row[SystemCount + 8]!, (long)row[SystemCount + 9]!, (long)row[SystemCount + 10]!, (long)row[SystemCount + 11]!);
        var change = session.Prepared(update, "version", "updated_at", "stage", "visits", "score", "id");
        object[] parameters = [row[1]!, now, row[SystemCount + 7]!, row[SystemCount + 10]!, row[SystemCount + 14]!, id];
        for (var i = 0; i < parameters.Length; i++)
        {
            change.Parameters[i].Value = parameters[i];
        }

        change.ExecuteNonQuery();
        Append(session, "record.updated", id, (long)row[1]!, changes, now);
        Write(writer, row);
        return true;
    }

    public bool Read(DatabaseSession session, long id, Utf8JsonWriter writer)
    {
        var command = session.Prepared(select, "id");
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return false;
        }

        Write(writer, reader);
        return true;
    }

    public void Page(DatabaseSession session, string stage, Utf8JsonWriter writer)
    {
        var command = session.Prepared(page, "stage");
        command.Parameters[0].Value = stage;
        using var reader = command.ExecuteReader();
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        for (var count = 0; count < 50 && reader.Read(); count++)
        {
            Write(writer, reader);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public void Groups(DatabaseSession session, Utf8JsonWriter writer)
    {
        using var reader = session.Prepared(groups).ExecuteReader();
        writer.WriteStartObject();
        writer.WriteStartArray("rows");
        while (reader.Read())
        {
            writer.WriteStartObject();
            writer.WriteString("stage", reader.GetString(0));
            writer.WriteNumber("count", reader.GetInt64(1));
            writer.WriteNumber("sum_revenue", reader.GetInt64(2) / 100m);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes a record made just now.</summary>
    public static void Write(Utf8JsonWriter writer, long id, long now, long member, string name, object?[] values) =>
        Write(writer, [id, 1L, now, member, now, member, null, 1L, .. values, name]);

    private static object?[] Row(DbDataReader reader)
    {
        var row = new object?[reader.FieldCount];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
        }

        return row;
    }

    private static void Write(Utf8JsonWriter writer, object?[] row)
    {
        WriteSystem(writer, (long)row[0]!, (long)row[1]!, (long)row[2]!, (long)row[3]!, (long)row[4]!, (long)row[5]!, (string?)row[^1]);
        for (var i = 0; i < Workload.Fields.Count; i++)
        {
            var (field, value) = (Workload.Fields[i], row[SystemCount + i]);
            if (value is null)
            {
                writer.WriteNull(field.Key);
            }
            else if (field.Kind == WorkloadKind.Text)
            {
                writer.WriteString(field.Key, (string)value);
            }
            else
            {
                WriteNumber(writer, field, (long)value);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DbDataReader reader)
    {
        WriteSystem(
            writer, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetString(reader.FieldCount - 1));
        for (var i = 0; i < Workload.Fields.Count; i++)
        {
            var field = Workload.Fields[i];
            if (reader.IsDBNull(SystemCount + i))
            {
                writer.WriteNull(field.Key);
            }
            else if (field.Kind == WorkloadKind.Text)
            {
                writer.WriteString(field.Key, reader.GetString(SystemCount + i));
            }
            else
            {
                WriteNumber(writer, field, reader.GetInt64(SystemCount + i));
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteSystem(Utf8JsonWriter writer, long id, long version, long createdAt, long createdBy, long updatedAt, long updatedBy, string? name)
    {
        writer.WriteStartObject();
        writer.WriteString("id", RecordId.Format(id));
        writer.WriteNumber("version", version);
        writer.WriteString("createdAt", DateTimeOffset.FromUnixTimeMilliseconds(createdAt).UtcDateTime);
        WriteMember("createdBy", createdBy);
        writer.WriteString("updatedAt", DateTimeOffset.FromUnixTimeMilliseconds(updatedAt).UtcDateTime);
        WriteMember("updatedBy", updatedBy);
        writer.WriteStartObject("values");

        void WriteMember(string property, long member)
        {
            writer.WriteStartObject(property);
            writer.WriteString("id", RecordId.Format(member));
            writer.WriteString("title", name);
            writer.WriteEndObject();
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, WorkloadField field, long value)
    {
        switch (field.Kind)
        {
            case WorkloadKind.Money:
                writer.WriteNumber(field.Key, value / 100m);
                break;
            case WorkloadKind.Flag:
                writer.WriteBoolean(field.Key, value != 0);
                break;
            case WorkloadKind.Day:
                writer.WriteString(field.Key, Workload.Day(value));
                break;
            default:
                writer.WriteNumber(field.Key, value);
                break;
        }
    }

    private void Append(DatabaseSession session, string kind, long record, long version, string changes, long now)
    {
        var command = session.Prepared(Journal, JournalNames);
        object[] parameters = [now, "0000000000000", kind, layout.Form, record, version, changes];
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i];
        }

        command.ExecuteNonQuery();
    }
}
