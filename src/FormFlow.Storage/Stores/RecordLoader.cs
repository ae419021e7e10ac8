using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Loads whole records as canonical values, for the write path: one statement per table, however many records.</summary>
public sealed class RecordLoader
{
    private static readonly ConditionalWeakTable<CompiledForm, RecordLoader> Loaders = [];

    private readonly CompiledForm form;
    private readonly ImmutableArray<CompiledField> stored;
    private readonly ImmutableArray<CompiledField> subforms;
    private readonly string columns;

    private RecordLoader(CompiledForm form)
    {
        this.form = form;
        stored = [.. form.Fields.Where(field => field.IsStored)];
        subforms = [.. form.Fields.Where(field => field.Field is SubformField)];
        columns = "id, version, created_at, created_by, updated_at, updated_by" + Columns(stored);
    }

    /// <summary>The loader of a form.</summary>
    public static RecordLoader Of(CompiledForm form) => Loaders.GetValue(form, static key => new RecordLoader(key));

    /// <summary>The records of those ids that exist.</summary>
    public ValueTask<Dictionary<long, RecordRow>> LoadAsync(DatabaseSession session, IReadOnlyCollection<long> ids) => LoadAsync(session, ids, string.Empty);

    /// <summary>The records of those ids that exist, for a transaction that changes them: others wait until it ends.</summary>
    public ValueTask<Dictionary<long, RecordRow>> LockAsync(DatabaseSession session, IReadOnlyCollection<long> ids) =>
        LoadAsync(session, [.. ids.Order()], $" ORDER BY id {session.Dialect.RowLock}");

    /// <summary>The same for those that no other transaction holds: nobody is waited for.</summary>
    public ValueTask<Dictionary<long, RecordRow>> ClaimAsync(DatabaseSession session, IReadOnlyCollection<long> ids) =>
        LoadAsync(session, [.. ids.Order()], $" ORDER BY id {session.Dialect.RowClaim}");

    /// <summary>The next ids behind one, in order.</summary>
    public async ValueTask<IReadOnlyList<long>> IdsAfterAsync(DatabaseSession session, long after, int limit)
    {
        var command = session.Prepared($"SELECT id FROM {Dialect.Quote(form.Table)} WHERE id > @after ORDER BY id LIMIT @limit", "after", "limit");
        command.Parameters[0].Value = after;
        command.Parameters[1].Value = (long)limit;
        var ids = new List<long>(limit);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    /// <summary>The next records behind an id, in order, each with the title that is saved with it.</summary>
    public async ValueTask<IReadOnlyList<(RecordRow Row, string? Title)>> AfterAsync(DatabaseSession session, long after, int limit)
    {
        var command = session.Prepared($"SELECT {columns}, title FROM {Dialect.Quote(form.Table)} WHERE id > @after ORDER BY id LIMIT @limit", "after", "limit");
        command.Parameters[0].Value = after;
        command.Parameters[1].Value = (long)limit;
        var found = new List<(RecordRow Row, string? Title)>(limit);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            var title = reader.FieldCount - 1;
            while (await reader.ReadAsync())
            {
                found.Add((Row(reader), reader.IsDBNull(title) ? null : reader.GetString(title)));
            }
        }

        await LoadRowsAsync(session, found.ToDictionary(each => each.Row.Id, each => each.Row));
        return found;
    }

    /// <summary>The versions of the records behind one id and up to another, for a transaction that changes them: others wait until it ends.</summary>
    public async ValueTask<Dictionary<long, long>> LockVersionsAsync(DatabaseSession session, long after, long last)
    {
        var command = session.Prepared($"SELECT id, version FROM {Dialect.Quote(form.Table)} WHERE id > @after AND id <= @last ORDER BY id {session.Dialect.RowLock}", "after", "last");
        command.Parameters[0].Value = after;
        command.Parameters[1].Value = last;
        var versions = new Dictionary<long, long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            versions.Add(reader.GetInt64(0), reader.GetInt64(1));
        }

        return versions;
    }

    private async ValueTask<Dictionary<long, RecordRow>> LoadAsync(DatabaseSession session, IReadOnlyCollection<long> ids, string order)
    {
        var rows = new Dictionary<long, RecordRow>(ids.Count);
        if (ids.Count == 0)
        {
            return rows;
        }

        var command = IdList.Prepared(session, ids, among => $"SELECT {columns} FROM {Dialect.Quote(form.Table)} WHERE id {among}{order}");
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                var row = Row(reader);
                rows[row.Id] = row;
            }
        }

        await LoadRowsAsync(session, rows);
        return rows;
    }

    private RecordRow Row(DbDataReader reader)
    {
        var values = new object?[form.Fields.Length];
        Fill(reader, 6, stored, values);
        return new RecordRow(reader.GetInt64(0), reader.GetInt64(1), Instant(reader.GetInt64(2)), Id(reader, 3), Instant(reader.GetInt64(4)), Id(reader, 5), values);
    }

    private async ValueTask LoadRowsAsync(DatabaseSession session, Dictionary<long, RecordRow> records)
    {
        foreach (var subform in records.Count == 0 ? [] : subforms)
        {
            await LoadRowsAsync(session, subform, records);
        }
    }

    private static async ValueTask LoadRowsAsync(DatabaseSession session, CompiledField subform, Dictionary<long, RecordRow> records)
    {
        ImmutableArray<CompiledField> columns = [.. subform.Columns.Where(column => column.IsStored)];
        var found = new Dictionary<long, List<SubformRow>>();
        var command = IdList.Prepared(
            session, records.Keys, among => $"SELECT record, id{Columns(columns)} FROM {Dialect.Quote(subform.RowTable)} WHERE record {among} ORDER BY record, position");
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                var values = new object?[subform.Columns.Length];
                Fill(reader, 2, columns, values);
                if (!found.TryGetValue(reader.GetInt64(0), out var rows))
                {
                    found.Add(reader.GetInt64(0), rows = []);
                }

                rows.Add(new SubformRow(reader.GetInt64(1), values));
            }
        }

        foreach (var (record, rows) in found)
        {
            if (records.TryGetValue(record, out var row))
            {
                row.Values[subform.Slot] = rows.ToArray();
            }
        }
    }

    private static string Columns(IEnumerable<CompiledField> fields) => string.Concat(fields.Select(field => ", " + Dialect.Quote(field.ColumnName)));

    private static void Fill(DbDataReader reader, int start, ImmutableArray<CompiledField> fields, object?[] values)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (!reader.IsDBNull(start + i))
            {
                values[fields[i].Slot] = fields[i].Field.FromColumn(
                    fields[i].Field.Column == ColumnKind.Integer ? reader.GetInt64(start + i) : reader.GetString(start + i));
            }
        }
    }

    private static long? Id(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);

    private static DateTime Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
