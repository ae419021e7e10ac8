using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Writes records to their form's tables. The statements of a form are made once.</summary>
public sealed class RecordStore
{
    private const int MostUpdates = 200;
    private static readonly ConditionalWeakTable<CompiledForm, RecordStore> Stores = [];

    private readonly CompiledForm form;
    private readonly ImmutableArray<CompiledField> stored;
    private readonly string insert;
    private readonly string[] insertParameters;
    private readonly ImmutableArray<RowStatements> subforms;
    private readonly ConcurrentDictionary<string, UpdateStatement> updates = new(StringComparer.Ordinal);

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
        var values = new object?[insertParameters.Length];
        ReadOnlySpan<object?> system = [row.Id, row.Version, Milliseconds(row.CreatedAt), row.CreatedBy, Milliseconds(row.UpdatedAt), row.UpdatedBy, title, (long)form.Version];
        system.CopyTo(values);
        Columns(stored, row.Values, values.AsSpan(system.Length));
        await session.ExecuteAsync(insert, insertParameters, values);
        foreach (var subform in subforms)
        {
            await subform.SaveAsync(session, row.Id, row.Values[subform.Field.Slot] as SubformRow[] ?? [], []);
        }
    }

    /// <summary>Writes the fields that differ from what was saved, and the rows that differ.</summary>
    public async ValueTask UpdateAsync(DatabaseSession session, RecordRow row, string? title, object?[] before)
    {
        var update = Update(before, row.Values);
        var values = new object?[update.Parameters.Length];
        ReadOnlySpan<object?> system = [row.Id, row.Version, Milliseconds(row.UpdatedAt), row.UpdatedBy, title, (long)form.Version];
        system.CopyTo(values);
        Columns(update.Changed, row.Values, values.AsSpan(system.Length));
        await session.ExecuteAsync(update.Sql, update.Parameters, values);
        foreach (var subform in subforms)
        {
            await subform.SaveAsync(session, row.Id, row.Values[subform.Field.Slot] as SubformRow[] ?? [], before[subform.Field.Slot] as SubformRow[] ?? []);
        }
    }

    /// <summary>Writes a record's title alone, where it differs.</summary>
    public ValueTask RetitleAsync(DatabaseSession session, long id, string? title) =>
        session.ExecuteAsync($"UPDATE {Dialect.Quote(form.Table)} SET title = @title WHERE id = @id AND title IS DISTINCT FROM @title", ["title", "id"], title, id);

    /// <summary>Deletes a record with its rows.</summary>
    public async ValueTask DeleteAsync(DatabaseSession session, long id)
    {
        foreach (var subform in subforms)
        {
            await subform.DeleteAllAsync(session, id);
        }

        await session.ExecuteAsync($"DELETE FROM {Dialect.Quote(form.Table)} WHERE id = @id", ["id"], id);
    }

    /// <summary>The ids of the records that hold values in a field, by canonical value.</summary>
    public async ValueTask<Dictionary<object, long>> FindByAsync(DatabaseSession session, CompiledField field, IReadOnlyCollection<object> values)
    {
        var column = Dialect.Quote(field.ColumnName);
        var among = (values.Count, field.Field.Column) switch
        {
            (1, _) => "= @values",
            (_, ColumnKind.Integer) => session.Dialect.Among("@values"),
            _ => session.Dialect.AmongTexts("@values"),
        };
        var command = session.Prepared($"SELECT id, {column} FROM {Dialect.Quote(form.Table)} WHERE {column} {among}", "values");
        command.Parameters[0].Value = values.Count == 1 ? field.Field.ToColumn(values.First()) : JsonSerializer.Serialize(values.Select(field.Field.ToColumn));
        var found = new Dictionary<object, long>(values.Count);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found[Canonical(reader, 1, field)] = reader.GetInt64(0);
        }

        return found;
    }

    /// <summary>Those of some texts that any record holds in a field. With an index of the field each is one look, however many records hold it.</summary>
    public async ValueTask<HashSet<string>> HeldAsync(DatabaseSession session, CompiledField field, IReadOnlyCollection<string> texts)
    {
        var command = session.Prepared(
            $"SELECT k.value FROM {session.Dialect.Entries("@texts")} k WHERE EXISTS (SELECT 1 FROM {Dialect.Quote(form.Table)} AS r WHERE r.{Dialect.Quote(field.ColumnName)} = k.value)", "texts");
        command.Parameters[0].Value = JsonSerializer.Serialize(texts);
        var held = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            held.Add(reader.GetString(0));
        }

        return held;
    }

    /// <summary>
    /// The records that hold values in several fields together, as canonical values in the order of the fields. An index of the fields
    /// (<see cref="FormTables.IndexAsync"/>) makes it as quick in a large table as in a small one.
    /// </summary>
    public async ValueTask<IReadOnlyList<(object[] Values, long Id)>> FindByAsync(DatabaseSession session, IReadOnlyList<CompiledField> fields, IReadOnlyCollection<object[]> sought)
    {
        // The rows of a cross join's left side are looked up in the index; for an IN, SQLite would walk the whole of it.
        var columns = fields.Select(field => (Name: "t." + Dialect.Quote(field.ColumnName), field.Field.Column)).ToArray();
        var command = session.Prepared(
            $"""
            SELECT t.id, {string.Join(", ", columns.Select(column => column.Name))}
            FROM {session.Dialect.Entries("@sought")} k CROSS JOIN {Dialect.Quote(form.Table)} t WHERE {QuestionStore.Equal("k.value", columns, session.Dialect)}
            """,
            "sought");
        command.Parameters[0].Value = QuestionStore.Entries(sought.Select(values => values.Select((value, at) => fields[at].Field.ToColumn(value)).ToArray()));
        var found = new List<(object[], long)>(sought.Count);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(([.. fields.Select((field, at) => Canonical(reader, at + 1, field))], reader.GetInt64(0)));
        }

        return found;
    }

    private static object Canonical(DbDataReader reader, int ordinal, CompiledField field) =>
        field.Field.FromColumn(field.Field.Column == ColumnKind.Integer ? reader.GetInt64(ordinal) : reader.GetString(ordinal));

    private static long Milliseconds(DateTime instant) => new DateTimeOffset(instant).ToUnixTimeMilliseconds();

    private static string Insert(string table, IEnumerable<string> columns) =>
        $"INSERT INTO {Dialect.Quote(table)} ({string.Join(", ", columns.Select(Dialect.Quote))}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";

    private static void Columns(ImmutableArray<CompiledField> fields, object?[] values, Span<object?> columns)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            columns[i] = values[fields[i].Slot] is { } value ? fields[i].Field.ToColumn(value) : null;
        }
    }

    // Statements differ with the fields changed. There are few combinations in practice, and no more are kept than a connection keeps.
    private UpdateStatement Update(object?[] before, object?[] after)
    {
        var pattern = string.Create(stored.Length, (stored, before, after), static (flags, state) =>
        {
            for (var i = 0; i < flags.Length; i++)
            {
                var slot = state.stored[i].Slot;
                flags[i] = Values.Same(state.before[slot], state.after[slot]) ? '0' : '1';
            }
        });
        if (updates.TryGetValue(pattern, out var known))
        {
            return known;
        }

        if (updates.Count >= MostUpdates)
        {
            updates.Clear();
        }

        ImmutableArray<CompiledField> changed = [.. stored.Where((_, index) => pattern[index] == '1')];
        string[] names = ["id", "version", "updated_at", "updated_by", "title", "form_version", .. changed.Select(field => field.ColumnName)];
        return updates[pattern] = new UpdateStatement(Update(form.Table, names), names, changed);
    }

    private static string Update(string table, string[] names) =>
        $"UPDATE {Dialect.Quote(table)} SET {string.Join(", ", names.Skip(1).Select(name => $"{Dialect.Quote(name)} = @{name}"))} WHERE id = @id";

    private sealed record UpdateStatement(string Sql, string[] Parameters, ImmutableArray<CompiledField> Changed);

    /// <summary>The statements of one sub-form's table.</summary>
    private sealed class RowStatements(CompiledField subform)
    {
        private readonly ImmutableArray<CompiledField> columns = [.. subform.Columns.Where(column => column.IsStored)];
        private readonly string[] names = NamesOf(subform);
        private readonly string insert = Insert(subform.RowTable, NamesOf(subform));
        private readonly string update = RecordStore.Update(subform.RowTable, NamesOf(subform));
        private readonly string delete = $"DELETE FROM {Dialect.Quote(subform.RowTable)} WHERE id = @id";
        private readonly string deleteAll = $"DELETE FROM {Dialect.Quote(subform.RowTable)} WHERE record = @record";

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
                    await WriteAsync(session, insert, record, rows[i], i);
                }
                else if (old.Position != i || !ReferenceEquals(old.Row.Values, rows[i].Values) && columns.Any(column => !Values.Same(old.Row.Values[column.Slot], rows[i].Values[column.Slot])))
                {
                    await WriteAsync(session, update, record, rows[i], i);
                }
            }

            foreach (var id in saved.Keys)
            {
                await session.ExecuteAsync(delete, ["id"], id);
            }
        }

        public ValueTask DeleteAllAsync(DatabaseSession session, long record) => session.ExecuteAsync(deleteAll, ["record"], record);

        private static string[] NamesOf(CompiledField subform) =>
            ["id", "record", "position", .. subform.Columns.Where(column => column.IsStored).Select(column => column.ColumnName)];

        private ValueTask WriteAsync(DatabaseSession session, string sql, long record, SubformRow row, int position)
        {
            var values = new object?[names.Length];
            ReadOnlySpan<object?> system = [row.Id, record, (long)position];
            system.CopyTo(values);
            Columns(columns, row.Values, values.AsSpan(system.Length));
            return session.ExecuteAsync(sql, names, values);
        }
    }
}
