using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Counts and measures records by groups in one statement.</summary>
public static class Aggregator
{
    private const int UsualLimit = 1000;

    /// <summary>Writes <c>{ "rows": [ … ] }</c>, or tells everything that does not fit the form.</summary>
    public static async ValueTask<Result<bool>> WriteAsync(DatabaseSession session, CompiledForm form, AggregateQuery query, ConditionContext context, Utf8JsonWriter writer)
    {
        try
        {
            return await WriteAsync(session, form, query, context, writer, halves: false);
        }
        catch (Exception exception) when (session.Dialect.IsOverflow(exception))
        {
            return await WriteAsync(session, form, query, context, writer, halves: true);
        }
    }

    private static async ValueTask<Result<bool>> WriteAsync(
        DatabaseSession session, CompiledForm form, AggregateQuery query, ConditionContext context, Utf8JsonWriter writer, bool halves)
    {
        var errors = new ErrorList();
        var sql = new SqlParts(form, session.Dialect);
        Limit(query, errors);
        var groups = Several(query.GroupBy, (key, pointer) => AggregateGroups.Make(key, pointer, sql, context.Zone, errors), "/groupBy");
        var columns = (AggregateColumn[])[.. groups, .. Several(query.Measures, (measure, pointer) => AggregateMeasures.Make(measure, pointer, sql, halves, errors), "/measures")];
        if (columns.GroupBy(column => column.Name).FirstOrDefault(same => same.Count() > 1) is { } doubled)
        {
            errors.Add(QueryErrors.UnknownName.At("/measures", ("name", doubled.Key)));
        }

        var order = Order(query, columns, groups, errors);
        var where = RecordFinder.Where(form, query.Filter, null, context, sql, errors);
        sql.CheckLookups(errors);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var select = string.Join(", ", columns.SelectMany(column => column.Select));
        var by = groups.Count == 0 ? string.Empty : $" GROUP BY {string.Join(", ", groups.Select(group => group.Select[0]))}";
        var limit = (query.Limit ?? UsualLimit).ToString(CultureInfo.InvariantCulture);
        var rows = await sql.RowsAsync(session, $"SELECT {select} {sql.From} WHERE {where}{by}{order} LIMIT {limit}");
        Write(writer, columns, rows);
        return true;
    }

    private static void Limit(AggregateQuery query, ErrorList errors)
    {
        if (query.Measures.Count == 0)
        {
            errors.Add(QueryErrors.NoMeasure.At("/measures"));
        }

        if (query.Limit is < 1 or > AggregateQuery.MostLimit)
        {
            errors.Add(QueryErrors.BadLimit.At("/limit", ("maximum", AggregateQuery.MostLimit)));
        }

        QueryErrors.Limit(query.GroupBy, AggregateQuery.MostGroups, "/groupBy", errors);
        QueryErrors.Limit(query.Measures, AggregateQuery.MostMeasures, "/measures", errors);
        QueryErrors.Limit(query.Sort, AggregateQuery.MostGroups + AggregateQuery.MostMeasures, "/sort", errors);
    }

    private static List<AggregateColumn> Several<T>(IReadOnlyList<T>? parts, Func<T, string, AggregateColumn?> make, string pointer) =>
        [.. (parts ?? []).Select((part, i) => make(part, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"))).OfType<AggregateColumn>()];

    private static string Order(AggregateQuery query, AggregateColumn[] columns, List<AggregateColumn> groups, ErrorList errors)
    {
        var keys = new List<string>();
        for (var i = 0; i < (query.Sort?.Count ?? 0); i++)
        {
            var key = query.Sort![i];
            if (columns.FirstOrDefault(column => column.Name == key.Field) is { } column)
            {
                keys.AddRange(column.By(key.Descending));
            }
            else
            {
                errors.Add(QueryErrors.UnknownName.At(string.Create(CultureInfo.InvariantCulture, $"/sort/{i}/field"), ("name", key.Field)));
            }
        }

        keys.AddRange(groups.Where(group => query.Sort?.Any(key => key.Field == group.Name) != true).SelectMany(group => group.By(descending: false)));
        return keys.Count == 0 ? string.Empty : $" ORDER BY {string.Join(", ", keys)}";
    }

    private static void Write(Utf8JsonWriter writer, AggregateColumn[] columns, List<object?[]> rows)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("rows");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            var at = 0;
            foreach (var column in columns)
            {
                writer.WritePropertyName(column.Name);
                column.Write(writer, row, at);
                at += column.Select.Length;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
