using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Counts and measures records by groups in one statement; sums are exact because they add scaled integers.</summary>
public static class Aggregator
{
    private const int UsualLimit = 1000;
    private const int MoreDecimals = 4;
    private const long DayMilliseconds = 86_400_000;
    private static readonly string[] Periods = ["day", "week", "month", "quarter", "year"];

    /// <summary>Writes <c>{ "rows": [ … ] }</c>, or tells everything that does not fit the form.</summary>
    public static async ValueTask<Result<bool>> WriteAsync(DatabaseSession session, CompiledForm form, AggregateQuery query, ConditionContext context, Utf8JsonWriter writer)
    {
        var errors = new ErrorList();
        var sql = new SqlParts(form, session.Dialect);
        var names = new List<string>();
        var select = new List<string>();
        var groups = new List<string>();
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = new List<Action<DbDataReader>>();
        for (var i = 0; i < (query.GroupBy?.Count ?? 0); i++)
        {
            AddGroup(query.GroupBy![i], $"/groupBy/{i}");
        }

        for (var i = 0; i < query.Measures.Count; i++)
        {
            AddMeasure(query.Measures[i], $"/measures/{i}");
        }

        if (query.Measures.Count == 0)
        {
            errors.Add(QueryErrors.NoMeasure.At("/measures"));
        }

        var limit = query.Limit ?? UsualLimit;
        if (limit is < 1 or > AggregateQuery.MostLimit)
        {
            errors.Add(QueryErrors.BadLimit.At("/limit", ("maximum", AggregateQuery.MostLimit)));
        }

        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            errors.Add(QueryErrors.UnknownName.At("/measures", ("name", names.GroupBy(name => name).First(group => group.Count() > 1).Key)));
        }

        var order = Order(query, ordinals, names, groups.Count, errors);
        var where = RecordFinder.Where(form, query.Filter, null, context, sql, errors);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var by = groups.Count == 0 ? string.Empty : $" GROUP BY {string.Join(", ", groups)}";
        var text = $"SELECT {string.Join(", ", select)} {sql.From} WHERE {where}{by}{order} LIMIT {limit}";
        await using var reader = await sql.Command(session, text).ExecuteReaderAsync();
        writer.WriteStartObject();
        writer.WriteStartArray("rows");
        while (await reader.ReadAsync())
        {
            writer.WriteStartObject();
            foreach (var write in columns)
            {
                write(reader);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return true;

        void AddGroup(AggregateQuery.GroupKey key, string pointer)
        {
            if (BoundPath.Bind(form, key.Field, errors, pointer) is not { } path)
            {
                return;
            }

            var period = key.By is not null;
            if (path.Kind is ValueKind.Rows or ValueKind.Structure || (period && (!Periods.Contains(key.By) || path.Kind is not (ValueKind.Date or ValueKind.DateTime))))
            {
                errors.Add(QueryErrors.Ungroupable.At(pointer, ("field", key.Field)));
                return;
            }

            var column = sql.Column(path);
            var expression = !period ? column : sql.Dialect.Period(path.Kind == ValueKind.Date ? column : LocalDays(column, context.Zone), key.By!);
            var ordinal = select.Count;
            names.Add(key.Field);
            ordinals[key.Field] = ordinal + 1;
            select.Add(expression);
            groups.Add(expression);
            var title = period ? null : sql.Title(path);
            if (title is not null)
            {
                select.Add(title);
            }

            columns.Add(reader =>
            {
                writer.WritePropertyName(key.Field);
                if (reader.IsDBNull(ordinal))
                {
                    writer.WriteNullValue();
                }
                else if (period)
                {
                    writer.WriteStringValue(reader.GetString(ordinal));
                }
                else if (title is not null)
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", RecordId.Format(reader.GetInt64(ordinal)));
                    writer.WriteString("title", reader.IsDBNull(ordinal + 1) ? null : reader.GetString(ordinal + 1));
                    writer.WriteEndObject();
                }
                else
                {
                    path.Field.Write(writer, path.Field.FromColumn(reader.GetValue(ordinal)));
                }
            });
        }

        void AddMeasure(AggregateQuery.Measure measure, string pointer)
        {
            BoundPath? path = null;
            if (measure.Field is not null && (path = BoundPath.Bind(form, measure.Field, errors, $"{pointer}/field")) is null)
            {
                return;
            }

            var suits = (measure.Fn, path?.Kind) switch
            {
                ("count", null) => true,
                ("count" or "countDistinct", { } kind) => kind is not (ValueKind.Rows or ValueKind.Structure),
                ("sum" or "avg", ValueKind.Number) => true,
                ("min" or "max", { } kind) => kind is ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Text,
                _ => false,
            };
            if (!suits)
            {
                errors.Add(QueryErrors.Unmeasurable.At(pointer, ("fn", measure.Fn), ("field", measure.Field)));
                return;
            }

            var column = path is null ? null : sql.Column(path);
            var ordinal = select.Count;
            names.Add(measure.Name);
            ordinals[measure.Name] = ordinal + 1;
            select.Add(measure.Fn switch
            {
                "count" => column is null ? "count(*)" : $"count({column})",
                "countDistinct" => $"count(DISTINCT {column})",
                var fn => $"{fn}({column})",
            });
            columns.Add(reader =>
            {
                writer.WritePropertyName(measure.Name);
                if (reader.IsDBNull(ordinal))
                {
                    writer.WriteNullValue();
                    return;
                }

                switch (measure.Fn)
                {
                    case "count" or "countDistinct":
                        writer.WriteNumberValue(reader.GetInt64(ordinal));
                        break;
                    case "sum":
                        Values.WriteNumber(writer, Exact(reader.GetValue(ordinal)) / Values.Power(path!.Field.Scale));
                        break;
                    case "avg":
                        var average = Exact(reader.GetValue(ordinal + 1)) / reader.GetInt64(ordinal + 2) / Values.Power(path!.Field.Scale);
                        Values.WriteNumber(writer, decimal.Round(average, path.Field.Scale + MoreDecimals, MidpointRounding.AwayFromZero));
                        break;
                    default:
                        path!.Field.Write(writer, path.Field.FromColumn(reader.GetValue(ordinal)));
                        break;
                }
            });
            if (measure.Fn == "avg")
            {
                // What the database averages is good for sorting; the exact average is made from sum and count.
                select.Add($"sum({column})");
                select.Add($"count({column})");
            }
        }
    }

    private static string Order(AggregateQuery query, Dictionary<string, int> ordinals, List<string> names, int groups, ErrorList errors)
    {
        var keys = new List<string>();
        for (var i = 0; i < (query.Sort?.Count ?? 0); i++)
        {
            var key = query.Sort![i];
            if (ordinals.TryGetValue(key.Field, out var ordinal))
            {
                keys.Add(key.Descending ? $"{ordinal} DESC NULLS LAST" : $"{ordinal} ASC NULLS FIRST");
            }
            else
            {
                errors.Add(QueryErrors.UnknownName.At($"/sort/{i}/field", ("name", key.Field)));
            }
        }

        keys.AddRange(names.Take(groups).Where(name => query.Sort?.Any(key => key.Field == name) != true).Select(name => $"{ordinals[name]} ASC NULLS FIRST"));
        return keys.Count == 0 ? string.Empty : $" ORDER BY {string.Join(", ", keys)}";
    }

    private static decimal Exact(object sum) => sum switch
    {
        long integer => integer,
        decimal number => number,
        _ => Convert.ToDecimal(sum, CultureInfo.InvariantCulture),
    };

    // The local day of an instant: shifted by the zone's offset at that instant, then divided downwards, before 1970 as well.
    private static string LocalDays(string column, TimeZoneInfo zone)
    {
        var transitions = ZoneShifts.Of(zone);
        var offset = transitions.Count == 1
            ? transitions[0].Offset.ToString(CultureInfo.InvariantCulture)
            : $"CASE {string.Concat(transitions.Skip(1).Select((shift, index) => string.Create(CultureInfo.InvariantCulture, $"WHEN {column} < {shift.From} THEN {transitions[index].Offset} ")))}ELSE {transitions[^1].Offset} END";
        var local = $"({column} + {offset})";
        return $"CASE WHEN {local} >= 0 THEN {local} / {DayMilliseconds} ELSE ({local} - {DayMilliseconds - 1}) / {DayMilliseconds} END";
    }
}
