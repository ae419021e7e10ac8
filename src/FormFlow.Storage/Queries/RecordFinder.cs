using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Finds records by condition, search and order, a part at a time.</summary>
public static class RecordFinder
{
    private const int UsualLimit = 50;

    /// <summary>The ids of one part. Refused when the question does not fit the form, each fault with its pointer.</summary>
    public static async ValueTask<Result<FoundRecords>> FindAsync(DatabaseSession session, CompiledForm form, RecordQuery query, ConditionContext context)
    {
        var errors = new ErrorList();
        var limit = query.Limit ?? UsualLimit;
        if (limit is < 1 or > RecordQuery.MostLimit)
        {
            errors.Add(QueryErrors.BadLimit.At("/limit", ("maximum", RecordQuery.MostLimit)));
        }

        QueryErrors.Limit(query.Sort, RecordQuery.MostSortKeys, "/sort", errors);
        var sql = new SqlParts(form, session.Dialect);
        var where = Where(form, query.Filter, query.Q, context, sql, errors);
        var order = Order(form, query, sql, errors);
        sql.CheckLookups(errors);
        var after = query.Cursor is null || !errors.IsEmpty ? null : ReadCursor(query, order.Count, errors);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        long? total = query.Count ? (long)(await sql.Command(session, $"SELECT count(*) {sql.From} WHERE {where}").ExecuteScalarAsync())! : null;
        if (after is { } position)
        {
            where = $"({where}) AND ({Behind(order, position, sql)})";
        }

        var columns = string.Concat(order.Select(key => $", {key.Expression}"));
        var by = string.Join(", ", order.Select(key => key.Descending ? $"{key.Expression} DESC NULLS LAST" : $"{key.Expression} ASC NULLS FIRST"));
        var command = sql.Command(session, $"SELECT {SqlParts.Root}.id{columns} {sql.From} WHERE {where} ORDER BY {by} LIMIT {limit + 1}");
        var ids = new List<long>(limit);
        object?[]? last = null;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (ids.Count == limit)
            {
                return new FoundRecords(ids, WriteCursor(query, last!), total);
            }

            ids.Add(reader.GetInt64(0));
            if (ids.Count == limit)
            {
                last = [.. Enumerable.Range(1, order.Count).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))];
            }
        }

        return new FoundRecords(ids, null, total);
    }

    internal static string Where(CompiledForm form, Condition? filter, string? search, ConditionContext context, SqlParts sql, ErrorList errors)
    {
        var parts = new List<string>();
        if (filter is not null)
        {
            var bound = ConditionBinder.Bind(filter, form, "/filter");
            if (bound.IsRefused)
            {
                errors.AddRange(bound.Errors);
            }
            else
            {
                parts.Add(ConditionSql.Write(bound.Value.Resolve(context), sql));
            }
        }

        foreach (var word in (search ?? string.Empty).Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(10))
        {
            var found = form.Fields.Where(field => field.IsStored && field.Field.IsSearchable && field.Field.Column == ColumnKind.Text)
                .Select(field => ConditionSql.Holds(sql.Column(BoundPath.To(field)), CodePoints.Fold(word), sql))
                .Append(ConditionSql.Holds($"{SqlParts.Root}.title", CodePoints.Fold(word), sql));
            parts.Add($"({string.Join(" OR ", found)})");
        }

        return parts.Count == 0 ? "1 = 1" : string.Join(" AND ", parts);
    }

    private static List<(string Expression, bool Descending)> Order(CompiledForm form, RecordQuery query, SqlParts sql, ErrorList errors)
    {
        var order = new List<(string, bool)>();
        for (var i = 0; i < (query.Sort?.Count ?? 0); i++)
        {
            var key = query.Sort![i];
            if (BoundPath.Bind(form, key.Field, errors, $"/sort/{i}/field") is not { } path)
            {
                continue;
            }

            if (path.Kind is ValueKind.Rows or ValueKind.Structure or ValueKind.TextList or ValueKind.ReferenceList)
            {
                errors.Add(QueryErrors.Unsortable.At($"/sort/{i}/field", ("field", key.Field)));
                continue;
            }

            order.Add((path.System == SystemField.Id ? sql.Column(path) : sql.Title(path) ?? sql.Column(path), key.Descending));
        }

        // The id ends every order, so that each record has one place; without an order the newest come first.
        order.Add(($"{SqlParts.Root}.id", order.Count == 0));
        return order;
    }

    private static string Behind(List<(string Expression, bool Descending)> order, object?[] position, SqlParts sql)
    {
        var ways = new List<string>();
        for (var i = 0; i < order.Count; i++)
        {
            var (expression, descending) = order[i];
            var further = (position[i], descending) switch
            {
                (null, true) => null,
                (null, false) => $"{expression} IS NOT NULL",
                ({ } value, true) => $"({expression} < {sql.Parameter(value)} OR {expression} IS NULL)",
                ({ } value, false) => $"{expression} > {sql.Parameter(value)}",
            };
            if (further is not null)
            {
                var same = order.Take(i).Select((key, index) => position[index] is { } value ? $"{key.Expression} = {sql.Parameter(value)}" : $"{key.Expression} IS NULL");
                ways.Add($"({string.Join(" AND ", same.Append(further))})");
            }
        }

        return string.Join(" OR ", ways.DefaultIfEmpty("1 = 0"));
    }

    private static string WriteCursor(RecordQuery query, object?[] position) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(position.Prepend(Fingerprint(query)).ToArray()));

    private static object?[]? ReadCursor(RecordQuery query, int keys, ErrorList errors)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(query.Cursor));
            if (parts?.Length == keys + 1 && parts[0].ValueKind == JsonValueKind.String && parts[0].GetString() == Fingerprint(query))
            {
                return [.. parts.Skip(1).Select(part => part.ValueKind switch
                {
                    JsonValueKind.Null => (object?)null,
                    JsonValueKind.Number => part.GetInt64(),
                    JsonValueKind.String => part.GetString(),
                    _ => throw new FormatException(),
                })];
            }
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            // Not one of ours.
        }

        errors.Add(QueryErrors.BadCursor.At("/cursor"));
        return null;
    }

    private static string Fingerprint(RecordQuery query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(query.Filter, DocumentJson.Options) + JsonSerializer.Serialize(query.Sort, DocumentJson.Options) + query.Q)), 0, 6);
}
