using FormFlow.Engine.Computing;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Computing;

/// <summary>Counts what rollups keep of the records that point at others: one statement for however many of those.</summary>
public static class RollupStore
{
    /// <summary>The values of a rollup, at a moment, for some of the records that keep it.</summary>
    public static async ValueTask<Dictionary<long, object?>> CountAsync(DatabaseSession session, CompiledRollup rollup, IReadOnlyCollection<long> ids, ConditionContext context)
    {
        var found = ids.ToDictionary(id => id, _ => rollup.OfNothing);
        if (found.Count == 0)
        {
            return found;
        }

        foreach (var row in await RowsAsync(session, rollup, ids, context))
        {
            var (count, total, extreme) = rollup.Settings.Function switch
            {
                RollupFunction.Count or RollupFunction.CountDistinct => ((long)row[1]!, 0m, null),
                RollupFunction.Sum or RollupFunction.Avg => ((long)row[1]!, row[2] is null ? 0 : AggregateMeasures.Total(row, 2, halves: true), null),
                RollupFunction.Min or RollupFunction.Max => (0L, 0m, row[1]),
            };
            found[(long)row[0]!] = rollup.Make(count, total, extreme);
        }

        return found;
    }

    private static ValueTask<List<object?[]>> RowsAsync(DatabaseSession session, CompiledRollup rollup, IReadOnlyCollection<long> ids, ConditionContext context)
    {
        var via = rollup.Via;
        var sql = new SqlParts(via.Form, session.Dialect, via.Subform);
        var alias = via.Subform is null ? SqlParts.Root : SqlParts.Row;
        var (key, entries) = IdList.Entry(via, alias, session.Dialect);
        var where = IdList.Among(key, ids, sql.Parameter, session.Dialect);
        if (rollup.Filter is not null)
        {
            where += $" AND {ConditionSql.Write(rollup.Filter.Resolve(context), sql)}";
        }

        var column = rollup.Measured is null ? "*" : $"{alias}.{Dialects.Dialect.Quote(rollup.Measured.ColumnName)}";
        var measure = rollup.Settings.Function switch
        {
            RollupFunction.Count => $"count({column})",
            RollupFunction.CountDistinct => $"count(DISTINCT {column})",
            RollupFunction.Sum or RollupFunction.Avg => $"count({column}), {AggregateMeasures.Upper(column)}, {AggregateMeasures.Lower(column)}",
            RollupFunction.Min => $"min({column})",
            RollupFunction.Max => $"max({column})",
        };
        return sql.RowsAsync(session, $"SELECT {key}, {measure} {sql.From}{entries} WHERE {where} GROUP BY {key}");
    }
}
