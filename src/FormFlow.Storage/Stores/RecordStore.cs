using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Writes records to their form's tables. The statements of a form are made once.</summary>
public sealed class RecordStore
{
    private static readonly ConditionalWeakTable<CompiledForm, RecordStore> Stores = [];

    private readonly CompiledForm form;
    private readonly ImmutableArray<CompiledField> stored;
    private readonly string insert;
    private readonly string[] insertParameters;
    private readonly ImmutableArray<RowStatements> subforms;

    private RecordStore(CompiledForm form)
    {
        this.form = form;
        stored = [.. form.Fields.Where(field => field.IsStored)];
        string[] system = ["id", "version", "created_at", "created_by", "updated_at", "updated_by", "title", "form_version"];
        insertParameters = [.. system, .. stored.Select(field => field.ColumnName)];
        insert = Insert(form.Table, insertParameters);
        subforms = [.. form.Fields.Where(field => field.Field is SubformField).Select(field => new RowStatements(field))];
    }

    /// <summary>The store of a form.</summary>
    public static RecordStore Of(CompiledForm form) => Stores.GetValue(form, static key => new RecordStore(key));

    /// <summary>Inserts a record with its rows.</summary>
    public async ValueTask InsertAsync(DatabaseSession session, RecordRow row, string? title)
    {
        var command = session.Prepared(insert, insertParameters);
        var parameters = command.Parameters;
        parameters[0].Value = row.Id;
        parameters[1].Value = row.Version;
        parameters[2].Value = Milliseconds(row.CreatedAt);
        parameters[3].Value = row.CreatedBy ?? (object)DBNull.Value;
        parameters[4].Value = Milliseconds(row.UpdatedAt);
        parameters[5].Value = row.UpdatedBy ?? (object)DBNull.Value;
        parameters[6].Value = title ?? (object)DBNull.Value;
        parameters[7].Value = (long)form.Version;
        for (var i = 0; i < stored.Length; i++)
        {
            parameters[8 + i].Value = Column(stored[i], row.Values);
        }

        await command.ExecuteNonQueryAsync();
        foreach (var subform in subforms)
        {
            await subform.SaveAsync(session, row.Id, row.Values[subform.Field.Slot] as SubformRow[] ?? [], []);
        }
    }

    /// <summary>Writes the fields that differ from what was saved, and the rows that differ.</summary>
    public async ValueTask UpdateAsync(DatabaseSession session, RecordRow row, string? title, object?[] before)
    {
        // The parameters by name: statements differ with the fields changed, and there are few combinations in practice.
        var changed = stored.Where(field => !Values.Same(before[field.Slot], row.Values[field.Slot])).ToArray();
        string[] names = ["id", "version", "updated_at", "updated_by", "title", "form_version", .. changed.Select(field => field.ColumnName)];
        var sql = $"UPDATE {Dialect.Quote(form.Table)} SET {string.Join(", ", names.Skip(1).Select(name => $"{Dialect.Quote(name)} = @{name}"))} WHERE id = @id";
        var command = session.Prepared(sql, names);
        var parameters = command.Parameters;
        parameters[0].Value = row.Id;
        parameters[1].Value = row.Version;
        parameters[2].Value = Milliseconds(row.UpdatedAt);
        parameters[3].Value = row.UpdatedBy ?? (object)DBNull.Value;
        parameters[4].Value = title ?? (object)DBNull.Value;
        parameters[5].Value = (long)form.Version;
        for (var i = 0; i < changed.Length; i++)
        {
            parameters[6 + i].Value = Column(changed[i], row.Values);
        }

        await command.ExecuteNonQueryAsync();
        foreach (var subform in subforms)
        {
            await subform.SaveAsync(session, row.Id, row.Values[subform.Field.Slot] as SubformRow[] ?? [], before[subform.Field.Slot] as SubformRow[] ?? []);
        }
    }

    /// <summary>Writes a record's title alone.</summary>
    public async ValueTask RetitleAsync(DatabaseSession session, long id, string? title)
    {
        var command = session.Prepared($"UPDATE {Dialect.Quote(form.Table)} SET title = @title WHERE id = @id", "title", "id");
        command.Parameters[0].Value = title ?? (object)DBNull.Value;
        command.Parameters[1].Value = id;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Deletes a record with its rows.</summary>
    public async ValueTask DeleteAsync(DatabaseSession session, long id)
    {
        foreach (var subform in subforms)
        {
            await subform.DeleteAllAsync(session, id);
        }

        var command = session.Prepared($"DELETE FROM {Dialect.Quote(form.Table)} WHERE id = @id", "id");
        command.Parameters[0].Value = id;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The ids of the records that hold values in a field, by canonical value. Only one chunk of values at a time.</summary>
    public async ValueTask<Dictionary<object, long>> FindByAsync(DatabaseSession session, CompiledField field, IReadOnlyCollection<object> values)
    {
        const int Chunk = 200;
        var found = new Dictionary<object, long>(values.Count);
        foreach (var chunk in values.Chunk(Chunk))
        {
            // Short lists are padded with their first value, so that two statements serve all lengths.
            var size = chunk.Length == 1 ? 1 : Chunk;
            var names = Enumerable.Range(0, size).Select(index => $"p{index}").ToArray();
            var column = Dialect.Quote(field.ColumnName);
            var command = session.Prepared($"SELECT id, {column} FROM {Dialect.Quote(form.Table)} WHERE {column} IN ({string.Join(", ", names.Select(name => "@" + name))})", names);
            for (var i = 0; i < size; i++)
            {
                command.Parameters[i].Value = field.Field.ToColumn(chunk[i < chunk.Length ? i : 0]);
            }

            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                found[field.Field.FromColumn(field.Field.Column == ColumnKind.Integer ? reader.GetInt64(1) : reader.GetString(1))] = reader.GetInt64(0);
            }
        }

        return found;
    }

    private static long Milliseconds(DateTime instant) => new DateTimeOffset(instant).ToUnixTimeMilliseconds();

    private static string Insert(string table, IEnumerable<string> columns) =>
        $"INSERT INTO {Dialect.Quote(table)} ({string.Join(", ", columns.Select(Dialect.Quote))}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";

    private static object Column(CompiledField field, object?[] values) =>
        values[field.Slot] is { } value ? field.Field.ToColumn(value) : DBNull.Value;

    /// <summary>The statements of one sub-form's table.</summary>
    private sealed class RowStatements(CompiledField subform)
    {
        private readonly ImmutableArray<CompiledField> columns = [.. subform.Columns.Where(column => column.IsStored)];
        private readonly string[] names = ["id", "record", "position", .. subform.Columns.Where(column => column.IsStored).Select(column => column.ColumnName)];

        public CompiledField Field => subform;

        public async ValueTask SaveAsync(DatabaseSession session, long record, SubformRow[] rows, SubformRow[] before)
        {
            if (ReferenceEquals(rows, before) || (rows.Length == 0 && before.Length == 0))
            {
                return;
            }

            var saved = new Dictionary<long, (SubformRow Row, int Position)>(before.Length);
            for (var i = 0; i < before.Length; i++)
            {
                saved[before[i].Id] = (before[i], i);
            }

            for (var i = 0; i < rows.Length; i++)
            {
                if (!saved.Remove(rows[i].Id, out var old))
                {
                    await WriteAsync(session, Insert(subform.RowTable, names), record, rows[i], i);
                }
                else if (old.Position != i || !ReferenceEquals(old.Row.Values, rows[i].Values) && columns.Any(column => !Values.Same(old.Row.Values[column.Slot], rows[i].Values[column.Slot])))
                {
                    await WriteAsync(session, Update, record, rows[i], i);
                }
            }

            foreach (var id in saved.Keys)
            {
                var command = session.Prepared($"DELETE FROM {Dialect.Quote(subform.RowTable)} WHERE id = @id", "id");
                command.Parameters[0].Value = id;
                await command.ExecuteNonQueryAsync();
            }
        }

        public async ValueTask DeleteAllAsync(DatabaseSession session, long record)
        {
            var command = session.Prepared($"DELETE FROM {Dialect.Quote(subform.RowTable)} WHERE record = @record", "record");
            command.Parameters[0].Value = record;
            await command.ExecuteNonQueryAsync();
        }

        private string Update =>
            $"UPDATE {Dialect.Quote(subform.RowTable)} SET {string.Join(", ", names.Skip(1).Select(name => $"{Dialect.Quote(name)} = @{name}"))} WHERE id = @id";

        private async ValueTask WriteAsync(DatabaseSession session, string sql, long record, SubformRow row, int position)
        {
            var command = session.Prepared(sql, names);
            command.Parameters[0].Value = row.Id;
            command.Parameters[1].Value = record;
            command.Parameters[2].Value = (long)position;
            for (var i = 0; i < columns.Length; i++)
            {
                command.Parameters[3 + i].Value = Column(columns[i], row.Values);
            }

            await command.ExecuteNonQueryAsync();
        }
    }
}
