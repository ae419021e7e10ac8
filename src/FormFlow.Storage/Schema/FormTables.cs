using Dapper;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Search;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>
/// Brings the tables of forms to what their documents say. A column is added or, when its field changes type, set aside under another name and
/// filled anew; none is ever dropped here, so no publish loses data.
/// </summary>
public static class FormTables
{
    /// <summary>The name a column is kept under after its field changed type: its version of then tells several apart.</summary>
    public static string SetAside(CompiledField field, int version) => $"h_{field.Id}_{version}";

    /// <summary>Makes or changes the tables of one form, inside the caller's transaction.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="form">What the form becomes.</param>
    /// <param name="previous">What it was; null for a new form.</param>
    /// <param name="indexes">The composite indexes that saved views ask for.</param>
    /// <param name="setAside">The changes of types in the past, newest first.</param>
    /// <returns>How many values of changed fields did not convert here, by field key; they are blank now and kept aside. Columns that were filled before are not counted.</returns>
    public static async ValueTask<IReadOnlyDictionary<string, long>> SyncAsync(
        DatabaseSession session, CompiledForm form, CompiledForm? previous, IReadOnlyList<IReadOnlyList<string>> indexes, IReadOnlyList<SetAside>? setAside = null)
    {
        var dialect = session.Dialect;
        await session.Connection.ExecuteAsync(dialect.SchemaLock);
        await session.Connection.ExecuteAsync($"DROP VIEW IF EXISTS {Dialect.Quote(ReportView.NameOf(previous ?? form))}");
        await session.Connection.ExecuteAsync($"DROP VIEW IF EXISTS {Dialect.Quote(ReportView.NameOf(form))}");

        var conversions = await ColumnConversion.OfAsync(session, previous, form, setAside ?? []);
        var lost = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var conversion in conversions)
        {
            if ((await ColumnsAsync(session, conversion.Table)).Contains(conversion.Prepared))
            {
                continue;
            }

            if (await conversion.RunAsync(session) is > 0 and var failed)
            {
                lost[conversion.Path] = failed;
            }
        }

        await CreateAsync(session, form.Table,
            $"""
            id {dialect.IntegerType} PRIMARY KEY, version {dialect.IntegerType} NOT NULL, created_at {dialect.IntegerType} NOT NULL,
            created_by {dialect.IntegerType}, updated_at {dialect.IntegerType} NOT NULL, updated_by {dialect.IntegerType},
            title {dialect.TextType}, form_version {dialect.IntegerType} NOT NULL
            """);
        await AddColumnsAsync(session, form.Table, form.Fields, field => previous?.Fields.FirstOrDefault(old => old.Id == field.Id), conversions);
        foreach (var subform in form.Fields.Where(field => field.Field is SubformField))
        {
            await CreateAsync(session, subform.RowTable,
                $"id {dialect.IntegerType} PRIMARY KEY, record {dialect.IntegerType} NOT NULL, position {dialect.IntegerType} NOT NULL");
            var before = previous?.Fields.FirstOrDefault(old => old.Id == subform.Id);
            await AddColumnsAsync(session, subform.RowTable, subform.Columns, column => before?.Columns.FirstOrDefault(old => old.Id == column.Id), conversions);
        }

        foreach (var (table, wanted) in IndexesOf(form, indexes))
        {
            await AdoptIndexesAsync(session, table, wanted, conversions);
            await SyncIndexesAsync(session, table, wanted);
        }

        await SearchStore.CreateAsync(session, form);
        return lost;
    }

    /// <summary>
    /// Makes the indexes of columns that are filled beside those they replace, so that nobody who reads waits for them when the columns change
    /// places. Only where an index can get another name then, and where readers would wait. Those that keep values apart are made in the end.
    /// </summary>
    public static async ValueTask PrepareIndexesAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<IReadOnlyList<string>> indexes, IReadOnlyList<ColumnConversion> conversions)
    {
        foreach (var (table, wanted) in session.Dialect.RenameIndex(string.Empty, string.Empty) is null ? [] : IndexesOf(form, indexes))
        {
            var present = (await session.Connection.QueryAsync<string>(session.Dialect.IndexesQuery, new { table })).ToHashSet(StringComparer.Ordinal);
            foreach (var (prepared, _) in Prepared(table, wanted, conversions).Where(pair => present.Add(pair.Prepared.NameOn(table))))
            {
                await session.Connection.ExecuteAsync(prepared.Definition(table, prepared.NameOn(table), session.Dialect));
            }
        }
    }

    /// <summary>Makes the view for reporting tools. The tables of every form it points at must be there.</summary>
    public static async ValueTask ReportAsync(DatabaseSession session, CompiledForm form) =>
        await session.Connection.ExecuteAsync(ReportView.Definition(form, session.Dialect));

    /// <summary>The columns set aside or hidden: those no field of the form uses.</summary>
    public static async ValueTask<IReadOnlyList<(string Table, string Column)>> HiddenAsync(DatabaseSession session, CompiledForm form)
    {
        var hidden = new List<(string, string)>();
        foreach (var (table, fields) in TablesOf(form))
        {
            var used = fields.Where(field => field.IsStored).Select(field => field.ColumnName).ToHashSet(StringComparer.Ordinal);
            hidden.AddRange((await ColumnsAsync(session, table))
                .Where(column => (column.StartsWith("f_", StringComparison.Ordinal) || column.StartsWith("h_", StringComparison.Ordinal)) && !used.Contains(column))
                .Select(column => (table, column)));
        }

        return hidden;
    }

    /// <summary>How many records hold something in a hidden column, or in any row of a hidden sub-form's table.</summary>
    public static async ValueTask<long> HeldAsync(DatabaseSession session, CompiledForm form, string table, string? column) => await session.Connection.ExecuteScalarAsync<long>(
        $"SELECT count(DISTINCT {(table == form.Table ? "id" : "record")}) FROM {Dialect.Quote(table)}{(column is null ? string.Empty : $" WHERE {Dialect.Quote(column)} IS NOT NULL")}");

    /// <summary>Drops hidden columns, and tables of hidden sub-forms where no column is named, for good.</summary>
    public static async ValueTask PurgeAsync(DatabaseSession session, IEnumerable<(string Table, string? Column)> hidden)
    {
        await session.Connection.ExecuteAsync(session.Dialect.SchemaLock);
        foreach (var (table, column) in hidden)
        {
            await session.Connection.ExecuteAsync(
                column is null ? $"DROP TABLE {Dialect.Quote(table)}" : $"ALTER TABLE {Dialect.Quote(table)} DROP COLUMN {Dialect.Quote(column)}");
        }
    }

    /// <summary>The names of a table's columns; none when there is no such table.</summary>
    public static async ValueTask<IReadOnlySet<string>> ColumnsAsync(DatabaseSession session, string table) =>
        (await session.Connection.QueryAsync<string>(session.Dialect.ColumnsQuery, new { table })).ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds a column that holds values of a field.</summary>
    internal static async ValueTask AddColumnAsync(DatabaseSession session, string table, string column, Field field) => await session.Connection.ExecuteAsync(
        $"ALTER TABLE {Dialect.Quote(table)} ADD COLUMN {Dialect.Quote(column)} {(field.Column == ColumnKind.Integer ? session.Dialect.IntegerType : session.Dialect.TextType)}");

    private static IEnumerable<(string Table, IReadOnlyList<CompiledField> Fields)> TablesOf(CompiledForm form) =>
        form.Fields.Where(field => field.Field is SubformField).Select(field => (field.RowTable, (IReadOnlyList<CompiledField>)field.Columns)).Prepend((form.Table, form.Fields));

    private static Task<int> CreateAsync(DatabaseSession session, string table, string columns) =>
        session.Connection.ExecuteAsync($"CREATE TABLE IF NOT EXISTS {Dialect.Quote(table)} ({columns})");

    private static async ValueTask AddColumnsAsync(
        DatabaseSession session, string table, IReadOnlyList<CompiledField> fields, Func<CompiledField, CompiledField?> previous, IReadOnlyList<ColumnConversion> conversions)
    {
        var present = await ColumnsAsync(session, table);
        foreach (var field in fields.Where(field => field.IsStored))
        {
            if (!present.Contains(field.ColumnName))
            {
                await AddColumnAsync(session, table, field.ColumnName, field.Field);
            }
            else if (conversions.FirstOrDefault(conversion => conversion.New == field) is { } conversion)
            {
                await conversion.SwitchAsync(session);
            }
            else if (previous(field) is { } old && ColumnConversion.IsRecounted(old, field))
            {
                await session.Connection.ExecuteAsync($"UPDATE {Dialect.Quote(table)} SET {Dialect.Quote(field.ColumnName)} = NULL");
            }
        }
    }

    // Indexes as they are while a column is filled, with what they become.
    private static IEnumerable<(TableIndex Prepared, TableIndex Index)> Prepared(string table, IEnumerable<TableIndex> wanted, IReadOnlyList<ColumnConversion> conversions)
    {
        var filled = conversions.Where(conversion => conversion.Table == table).ToDictionary(conversion => conversion.New.ColumnName, conversion => conversion.Prepared, StringComparer.Ordinal);
        return wanted.Where(index => !index.IsUnique && index.Columns.Any(filled.ContainsKey))
            .Select(index => (index with { Columns = [.. index.Columns.Select(column => filled.GetValueOrDefault(column, column))] }, index));
    }

    private static async ValueTask AdoptIndexesAsync(DatabaseSession session, string table, IReadOnlyList<TableIndex> wanted, IReadOnlyList<ColumnConversion> conversions)
    {
        var present = (await session.Connection.QueryAsync<string>(session.Dialect.IndexesQuery, new { table })).ToHashSet(StringComparer.Ordinal);
        foreach (var (prepared, index) in Prepared(table, wanted, conversions).Where(pair => present.Remove(pair.Prepared.NameOn(table)) && present.Add(pair.Index.NameOn(table))))
        {
            await session.Connection.ExecuteAsync(session.Dialect.RenameIndex(prepared.NameOn(table), index.NameOn(table))!);
        }
    }

    private static IEnumerable<(string Table, IReadOnlyList<TableIndex> Wanted)> IndexesOf(CompiledForm form, IReadOnlyList<IReadOnlyList<string>> indexes)
    {
        foreach (var subform in form.Fields.Where(field => field.Field is SubformField))
        {
            yield return (subform.RowTable,
            [
                new TableIndex(["record", "position"], false),
                .. subform.Columns.Where(IsPointing).Select(column => new TableIndex([column.ColumnName], false)),
                .. SoughtIn(form, subform),
            ]);
        }

        yield return (form.Table, [.. OwnIndexesOf(form, indexes)]);
    }

    private static IEnumerable<TableIndex> OwnIndexesOf(CompiledForm form, IReadOnlyList<IReadOnlyList<string>> indexes)
    {
        foreach (var key in form.UniqueKeys)
        {
            yield return new TableIndex(key.Columns, true);
        }

        foreach (var field in form.Fields.Where(field => IsPointing(field) && !field.Field.Unique))
        {
            yield return new TableIndex([field.ColumnName], false);
        }

        foreach (var columns in indexes)
        {
            yield return new TableIndex(columns, false);
        }

        foreach (var index in SoughtIn(form, null))
        {
            yield return index;
        }
    }

    private static IEnumerable<TableIndex> SoughtIn(CompiledForm form, CompiledField? rows) =>
        form.Sought.Where(sought => sought.Rows == rows).Select(sought => new TableIndex(sought.Columns, false));

    /// <summary>
    /// Makes an index of some fields of a form unless there is one. It lasts until the form is published the next time: whoever needs it then asks
    /// again.
    /// </summary>
    public static async ValueTask IndexAsync(DatabaseSession session, CompiledForm form, IEnumerable<CompiledField> fields)
    {
        var index = new TableIndex([.. fields.Select(field => field.ColumnName)], false);
        var name = index.NameOn(form.Table);
        if (!(await session.Connection.QueryAsync<string>(session.Dialect.IndexesQuery, new { table = form.Table })).Contains(name, StringComparer.Ordinal))
        {
            await session.Connection.ExecuteAsync(index.Definition(form.Table, name, session.Dialect));
        }
    }

    private static bool IsPointing(CompiledField field) => field is { Field: LookupField, Kind: ValueKind.Reference };

    private static async ValueTask SyncIndexesAsync(DatabaseSession session, string table, IReadOnlyList<TableIndex> wanted)
    {
        var names = wanted.DistinctBy(index => index.NameOn(table)).ToDictionary(index => index.NameOn(table), StringComparer.Ordinal);
        var present = (await session.Connection.QueryAsync<string>(session.Dialect.IndexesQuery, new { table })).ToHashSet(StringComparer.Ordinal);
        foreach (var name in present.Where(name => !names.ContainsKey(name)))
        {
            await session.Connection.ExecuteAsync($"DROP INDEX {Dialect.Quote(name)}");
        }

        foreach (var (name, index) in names.Where(pair => !present.Contains(pair.Key)))
        {
            await session.Connection.ExecuteAsync(index.Definition(table, name, session.Dialect));
        }
    }

    /// <summary>Drops the indexes that a column is part of.</summary>
    internal static async ValueTask DropIndexesOnAsync(DatabaseSession session, string table, string column)
    {
        foreach (var name in (await session.Connection.QueryAsync<string>(session.Dialect.IndexesQuery, new { table })).Where(name => name.Contains(column, StringComparison.Ordinal) || Dialect.IsShortened(name)))
        {
            await session.Connection.ExecuteAsync($"DROP INDEX {Dialect.Quote(name)}");
        }
    }
}
