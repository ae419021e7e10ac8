using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Counts in one statement how many records name each of some members.</summary>
public static class LoadCounter
{
    /// <summary>The counts; members whom no record names are left out.</summary>
    /// <param name="session">The session.</param>
    /// <param name="field">The field that names members.</param>
    /// <param name="members">The members.</param>
    /// <param name="which">Which records count; all when null.</param>
    /// <param name="context">What the condition's variables stand for.</param>
    public static async ValueTask<IReadOnlyDictionary<long, long>> CountAsync(
        DatabaseSession session, CompiledField field, IReadOnlyCollection<long> members, BoundCondition? which, ConditionContext context)
    {
        var sql = new SqlParts(field.Form, session.Dialect);
        var column = $"{SqlParts.Root}.{Dialect.Quote(field.ColumnName)}";
        var isList = field.Kind == ValueKind.ReferenceList;
        var member = isList ? "CAST(h.value AS bigint)" : column;
        var among = string.Join(", ", members.Select(id => sql.Parameter(id)));
        var counts = which is null ? "1 = 1" : ConditionSql.Write(which.Resolve(context), sql);
        var entries = isList ? $", {session.Dialect.Entries(column)} h" : string.Empty;
        var rows = await sql.RowsAsync(session, $"SELECT {member}, count(*) {sql.From}{entries} WHERE {member} IN ({among}) AND {counts} GROUP BY {member}");
        return rows.ToDictionary(row => (long)row[0]!, row => (long)row[1]!);
    }
}
