using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Queries;

/// <summary>
/// The SQL that reads what a field shows: its column; the title of what it points at, too; for several references the ids with titles as JSON;
/// for a sub-form its rows as JSON. <see cref="CellJson"/> reads them in the same order.
/// </summary>
internal static class CellColumns
{
    // The most arguments a function takes on both databases is 100.
    private const int RowPart = 50;

    /// <summary>The columns, one or two, of a field of the table called by an alias.</summary>
    public static string[] Of(CompiledField field, string alias, Dialect dialect)
    {
        if (field.Field is SubformField)
        {
            return [Rows(field, alias, dialect)];
        }

        var source = field.LinkedPath?.Stored ?? field;
        var column = field.LinkedPath is { } path ? Linked(path, alias) : field.IsStored ? $"{alias}.{Dialect.Quote(field.ColumnName)}" : "NULL";
        var (table, title) = TitlesOf(source);
        return source.Kind switch
        {
            ValueKind.Reference => [column, table is null ? "NULL" : $"(SELECT x.{title} FROM {table} x WHERE x.id = {column})"],
            ValueKind.ReferenceList => [List(column, table, title, dialect)],
            _ => [column],
        };
    }

    private static (string? Table, string Title) TitlesOf(CompiledField field) => (field.Field as ReferenceField)?.Target.Kind switch
    {
        ReferenceTargetKind.Record when field.Target is { } target => (Dialect.Quote(target.Table), "title"),
        ReferenceTargetKind.Member => ("member", "name"),
        ReferenceTargetKind.Department => ("department", "name"),
        _ => (null, "title"),
    };

    private static string Linked(BoundPath path, string alias)
    {
        var column = $"{alias}.{Dialect.Quote(path.Hops[0].ColumnName)}";
        for (var i = 0; i < path.Hops.Length; i++)
        {
            var next = i + 1 < path.Hops.Length ? path.Hops[i + 1].ColumnName : path.ColumnName;
            column = $"(SELECT h.{Dialect.Quote(next)} FROM {Dialect.Quote(path.Hops[i].Target!.Table)} h WHERE h.id = {column})";
        }

        return column;
    }

    // [[id, title], …] in the order of the list. Joined with nothing, it is a text for SQLite too, even inside other JSON.
    private static string List(string column, string? table, string title, Dialect dialect)
    {
        var join = table is null ? string.Empty : $" LEFT JOIN {table} y ON y.id = CAST(e.value AS bigint)";
        var entry = $"{dialect.JsonArray}(CAST(e.value AS bigint), {(table is null ? "NULL" : $"y.{title}")})";
        return $"CASE WHEN {column} IS NOT NULL THEN (SELECT CAST({dialect.JsonGroup}({entry} ORDER BY e.key) AS text) || '' FROM {dialect.JsonEntries(column)}{join}) END";
    }

    // [[[id, cell, …], [cell, …]], …]: every row in parts, because functions take only so many arguments.
    private static string Rows(CompiledField subform, string alias, Dialect dialect)
    {
        var cells = subform.Columns.SelectMany(column => Of(column, "s", dialect)).Prepend("s.id");
        var row = string.Join(", ", cells.Chunk(RowPart).Select(part => $"{dialect.JsonArray}({string.Join(", ", part)})"));
        return $"(SELECT CAST({dialect.JsonGroup}({dialect.JsonArray}({row}) ORDER BY s.position) AS text) FROM {Dialect.Quote(subform.RowTable)} s WHERE s.record = {alias}.id)";
    }
}
