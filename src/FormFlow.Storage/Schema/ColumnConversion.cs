using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>
/// The conversion of one column whose field changes its type. The new values are written into a column beside the old one, in as many
/// transactions as it takes; then the two change places by name alone, so that no row is rewritten while everybody waits. A value that was set
/// aside when the type changed before comes back where the field has been blank ever since.
/// </summary>
public sealed class ColumnConversion
{
    private const int Batch = 200;

    private readonly IReadOnlyList<SetAside> asides;
    private readonly string select;

    private ColumnConversion(CompiledField old, CompiledField @new, string table, IReadOnlyList<SetAside> asides)
    {
        (Old, New, Table, this.asides) = (old, @new, table, asides);
        select = $"SELECT id, {string.Join(", ", asides.Select(aside => FormTables.SetAside(New, aside.Version)).Prepend(New.ColumnName).Select(Dialect.Quote))} FROM {Dialect.Quote(Table)}";
    }

    /// <summary>The field as it is.</summary>
    public CompiledField Old { get; }

    /// <summary>The field as it becomes.</summary>
    public CompiledField New { get; }

    /// <summary>The table of the form, or of the sub-form's rows.</summary>
    public string Table { get; }

    /// <summary>The field's key; a column of a sub-form as <c>rows.column</c>.</summary>
    public string Path => New.Subform is null ? New.Key : $"{New.Subform.Key}.{New.Key}";

    /// <summary>The name of the column that is filled beside the one that the field has.</summary>
    public string Prepared => NameOf(New);

    /// <summary>The name of the column that is filled for a field.</summary>
    public static string NameOf(CompiledField field) => $"p_{field.Id}";

    /// <summary>Tells apart what values are converted into: another meaning, other values.</summary>
    public string Meaning => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', DocumentJson.Write(Old.Field), DocumentJson.Write(New.Field), Old.Target?.Id, New.Target?.Id, New.Form.Set.Calendars.Zone.Id))));

    /// <summary>The columns of a form that are converted when it becomes another version of itself.</summary>
    public static async ValueTask<IReadOnlyList<ColumnConversion>> OfAsync(DatabaseSession session, CompiledForm? before, CompiledForm after, IReadOnlyList<SetAside> setAside)
    {
        var found = new List<ColumnConversion>();
        if (before is null)
        {
            return found;
        }

        await AddAsync(after.Table, before.Fields, after.Fields);
        foreach (var rows in after.Fields.Where(field => field.Field is SubformField))
        {
            await AddAsync(rows.RowTable, before.Fields.FirstOrDefault(old => old.Id == rows.Id)?.Columns ?? [], rows.Columns);
        }

        return found;

        async ValueTask AddAsync(string table, IReadOnlyList<CompiledField> were, IReadOnlyList<CompiledField> become)
        {
            var pairs = become.Where(field => field.IsStored).Select(field => (Old: were.FirstOrDefault(old => old.Id == field.Id), New: field))
                .Where(pair => pair.Old is { IsStored: true } old && Conversion.IsNeeded(old, pair.New) && !IsRecounted(old, pair.New)).ToArray();
            if (pairs.Length == 0)
            {
                return;
            }

            var present = await FormTables.ColumnsAsync(session, table);
            found.AddRange(pairs.Where(pair => present.Contains(pair.New.ColumnName)).Select(pair => new ColumnConversion(
                pair.Old!,
                pair.New,
                table,
                [.. setAside.Where(change => change.Id == pair.New.Id && !Conversion.IsNeeded(change.Was, pair.New.Field) && present.Contains(FormTables.SetAside(pair.New, change.Version)))])));
        }
    }

    /// <summary>Whether a field is counted anew in its new units, so that its old numbers are nobody's data.</summary>
    internal static bool IsRecounted(CompiledField old, CompiledField @new) => old.Field is RollupField && @new.Field is RollupField && Conversion.IsNeeded(old, @new);

    /// <summary>How many values there are to convert.</summary>
    public async ValueTask<long> CountAsync(DatabaseSession session) =>
        await session.Connection.ExecuteScalarAsync<long>($"SELECT count({Dialect.Quote(New.ColumnName)}) FROM {Dialect.Quote(Table)}");

    /// <summary>Adds the column that is filled, unless there is one.</summary>
    public async ValueTask AddColumnAsync(DatabaseSession session)
    {
        if (!(await FormTables.ColumnsAsync(session, Table)).Contains(Prepared))
        {
            await session.Connection.ExecuteAsync(session.Dialect.TableLock(Table));
            await FormTables.AddColumnAsync(session, Table, Prepared, New.Field);
        }
    }

    /// <summary>Drops the column that was filled; the field keeps the one it has.</summary>
    public static async ValueTask DropColumnAsync(DatabaseSession session, string table, string column)
    {
        if ((await FormTables.ColumnsAsync(session, table)).Contains(column))
        {
            await session.Connection.ExecuteAsync(session.Dialect.TableLock(table));
            await FormTables.DropIndexesOnAsync(session, table, column);
            await session.Connection.ExecuteAsync($"ALTER TABLE {Dialect.Quote(table)} DROP COLUMN {Dialect.Quote(column)}");
        }
    }

    /// <summary>Fills the column from the beginning to the end, and tells how many values did not convert.</summary>
    internal async ValueTask<long> RunAsync(DatabaseSession session)
    {
        const int Chunk = 1000;
        var failed = 0L;
        await AddColumnAsync(session);
        for (var (after, isLast) = (long.MinValue, false); !isLast;)
        {
            var part = await AfterAsync(session, after, Chunk);
            await WriteAsync(session, part);
            (after, isLast, failed) = (part.Last, part.IsLast, failed + part.Failed);
        }

        return failed;
    }

    /// <summary>What becomes of the next rows behind one that hold anything; nothing is written.</summary>
    public async ValueTask<ConvertedPart> AfterAsync(DatabaseSession session, long after, int take)
    {
        var holds = string.Join(" OR ", asides.Select(aside => FormTables.SetAside(New, aside.Version)).Prepend(New.ColumnName).Select(column => $"{Dialect.Quote(column)} IS NOT NULL"));
        var rows = await ReadAsync(session, $"{select} WHERE id > @after AND ({holds}) ORDER BY id LIMIT {take}", new { after });
        return await ConvertAsync(session, rows, after, rows.Count < take);
    }

    /// <summary>What becomes of all rows of some records.</summary>
    public async ValueTask<ConvertedPart> OfRecordsAsync(DatabaseSession session, IReadOnlyCollection<long> records)
    {
        var ids = IdList.Of(records);
        return await ConvertAsync(session, await ReadAsync(session, $"{select} WHERE {(New.Subform is null ? "id" : "record")} {session.Dialect.Among("@ids")}", new { ids }), 0, true);
    }

    /// <summary>What becomes of the rows that point, or were made to point, at some records of a form, which changed or went.</summary>
    public async ValueTask<ConvertedPart> PointingAtAsync(DatabaseSession session, string form, IReadOnlyCollection<long> records)
    {
        var from = Old.Target?.Id == form ? Pointing(Old.Kind == ValueKind.ReferenceList, New.ColumnName) : null;
        var into = New.Target?.Id == form ? Pointing(New.Kind == ValueKind.ReferenceList, Prepared) : null;
        var ids = IdList.Of(records);
        return from is null && into is null
            ? new ConvertedPart(0, 0, 0, true, [])
            : await ConvertAsync(session, await ReadAsync(session, $"{select} WHERE {string.Join(" OR ", new[] { from, into }.OfType<string>())}", new { ids }), 0, true);

        string Pointing(bool several, string column) => several
            ? $"EXISTS (SELECT 1 FROM {session.Dialect.JsonEntries(Dialect.Quote(column))} WHERE CAST(e.value AS bigint) {session.Dialect.Among("@ids")})"
            : $"{Dialect.Quote(column)} {session.Dialect.Among("@ids")}";
    }

    /// <summary>Writes what values became.</summary>
    public async ValueTask WriteAsync(DatabaseSession session, ConvertedPart part)
    {
        foreach (var rows in part.Values.Where(value => value.Value is null).Select(value => value.Row).Chunk(Batch))
        {
            var ids = IdList.Of(rows);
            await session.Connection.ExecuteAsync(
                $"UPDATE {Dialect.Quote(Table)} SET {Dialect.Quote(Prepared)} = NULL WHERE id {session.Dialect.Among("@ids")} AND {Dialect.Quote(Prepared)} IS NOT NULL", new { ids });
        }

        foreach (var batch in part.Values.Where(value => value.Value is not null).Chunk(Batch))
        {
            await UpdateAsync(session, batch);
        }
    }

    /// <summary>How many values of a field converted, and how many did not, now that its column is filled.</summary>
    internal static async ValueTask<(long Converted, long Lost)> OutcomeAsync(DatabaseSession session, string table, CompiledField field)
    {
        var prepared = Dialect.Quote(NameOf(field));
        return await session.Connection.QuerySingleAsync<(long, long)>(
            $"SELECT count({prepared}), count(*) - count({prepared}) FROM {Dialect.Quote(table)} WHERE {Dialect.Quote(field.ColumnName)} IS NOT NULL");
    }

    /// <summary>Lets the filled column be the field's, and keeps the old one under another name.</summary>
    internal async ValueTask SwitchAsync(DatabaseSession session)
    {
        var (from, into) = (Dialect.Quote(New.ColumnName), Dialect.Quote(Prepared));
        await session.Connection.ExecuteAsync(session.Dialect.TableLock(Table));
        await FormTables.DropIndexesOnAsync(session, Table, New.ColumnName);
        await session.Connection.ExecuteAsync($"ALTER TABLE {Dialect.Quote(Table)} RENAME COLUMN {from} TO {Dialect.Quote(FormTables.SetAside(New, New.Form.Version))}");
        await session.Connection.ExecuteAsync($"ALTER TABLE {Dialect.Quote(Table)} RENAME COLUMN {into} TO {from}");
    }

    private async ValueTask<ConvertedPart> ConvertAsync(DatabaseSession session, IReadOnlyList<object?[]> rows, long after, bool isLast)
    {
        object?[][] filled = [.. rows.Where(row => row[1] is not null)];
        var converted = (await new ReferenceConversion(session, Old, New).ConvertAsync([.. filled.Select(row => row[1]!)])).Zip(filled).ToDictionary(pair => (long)pair.Second[0]!, pair => pair.First);
        var context = TextContext.Invariant with { Zone = New.Form.Set.Calendars.Zone };
        return new ConvertedPart(
            rows.Count == 0 ? after : rows.Max(row => (long)row[0]!),
            filled.Length,
            converted.Values.Count(value => value is null),
            isLast,
            [.. rows.Select(row => ((long)row[0]!, (converted.TryGetValue((long)row[0]!, out var value) ? value : Restored(row, context)) is { } becomes ? New.Field.ToColumn(becomes) : null))]);
    }

    private object? Restored(object?[] row, TextContext context) => asides
        .Select((change, i) => row[i + 2] is { } value && Conversion.Convert(change.Was, change.Became, value, context) is null && Conversion.Suits(New.Field, value) ? value : null)
        .FirstOrDefault(value => value is not null);

    // Each row as its id, its value and those set aside.
    private async ValueTask<IReadOnlyList<object?[]>> ReadAsync(DatabaseSession session, string sql, object parameters)
    {
        Field[] fields = [Old.Field, .. asides.Select(aside => aside.Was)];
        var rows = new List<object?[]>();
        await using var reader = (DbDataReader)await session.Connection.ExecuteReaderAsync(sql, parameters);
        while (await reader.ReadAsync())
        {
            var row = new object?[fields.Length + 1];
            row[0] = reader.GetInt64(0);
            for (var i = 0; i < fields.Length; i++)
            {
                row[i + 1] = reader.IsDBNull(i + 1) ? null : fields[i].FromColumn(fields[i].Column == ColumnKind.Integer ? reader.GetInt64(i + 1) : reader.GetString(i + 1));
            }

            rows.Add(row);
        }

        return rows;
    }

    // Two lengths of statements, one and full, so that few are ever prepared; a short batch repeats its last row.
    private async ValueTask UpdateAsync(DatabaseSession session, (long Row, object? Value)[] rows)
    {
        var size = rows.Length == 1 ? 1 : Batch;
        var names = Enumerable.Range(0, size).SelectMany(i => new[] { $"i{i}", $"v{i}" }).ToArray();
        var values = string.Join(", ", Enumerable.Range(0, size).Select(i => $"(@i{i}, @v{i})"));
        await session.ExecuteAsync(
            $"WITH new (id, value) AS (VALUES {values}) UPDATE {Dialect.Quote(Table)} SET {Dialect.Quote(Prepared)} = new.value FROM new WHERE {Dialect.Quote(Table)}.id = new.id",
            names,
            [.. Enumerable.Range(0, size).Select(i => rows[Math.Min(i, rows.Length - 1)]).SelectMany(row => new[] { row.Row, row.Value })]);
    }
}
