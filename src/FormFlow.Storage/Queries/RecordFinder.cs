using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Search;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Finds records by condition, search and order, a part at a time.</summary>
public static class RecordFinder
{
    /// <summary>The ids of one part. Refused when the question does not fit the form, each fault with its pointer.</summary>
    public static async ValueTask<Result<FoundRecords>> FindAsync(DatabaseSession session, CompiledForm form, RecordQuery query, ConditionContext context)
    {
        var asked = RecordQuestion.Of(form, query, context, session.Dialect);
        if (asked.IsRefused)
        {
            return asked.As<FoundRecords>();
        }

        var question = asked.Value;
        long? total = query.Count ? (long)(await question.Count(session).ExecuteScalarAsync())! : null;
        var ids = new List<long>(question.Limit);
        string? next = null;
        await using var reader = await question.Ids(session).ExecuteReaderAsync();
        while (ids.Count < question.Limit && await reader.ReadAsync())
        {
            ids.Add(reader.GetInt64(question.Keys - 1));
            next = ids.Count == question.Limit ? question.Cursor(reader, 0) : null;
        }

        return new FoundRecords(ids, next is not null && await reader.ReadAsync() ? next : null, total);
    }

    /// <summary>The ids of the next records behind one, in order, for which a condition holds.</summary>
    public static async ValueTask<IReadOnlyList<long>> IdsAfterAsync(DatabaseSession session, BoundCondition condition, ConditionContext context, long after, int take)
    {
        var sql = new SqlParts(condition.Form, session.Dialect);
        var where = ConditionSql.Write(condition.Resolve(context), sql);
        var rows = await sql.RowsAsync(
            session, $"SELECT {SqlParts.Root}.id {sql.From} WHERE {SqlParts.Root}.id > {sql.Parameter(after)} AND ({where}) ORDER BY {SqlParts.Root}.id LIMIT {sql.Parameter((long)take)}");
        return [.. rows.Select(row => (long)row[0]!)];
    }

    /// <summary>How many records a condition holds for.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, BoundCondition condition, ConditionContext context)
    {
        var sql = new SqlParts(condition.Form, session.Dialect);
        var where = ConditionSql.Write(condition.Resolve(context), sql);
        var rows = await sql.RowsAsync(session, $"SELECT COUNT(*) {sql.From} WHERE {where}");
        return (long)rows[0][0]!;
    }

    internal static string Where(CompiledForm form, Condition? filter, string? search, ConditionContext context, SqlParts sql, ErrorList errors)
    {
        var parts = new List<string>();
        if (form.Shares is { } owner)
        {
            parts.Add($"{SqlParts.Root}.form = {sql.Parameter(owner)} AND {SqlParts.Root}.gone = 0");
        }

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

        if (!string.IsNullOrWhiteSpace(search) && form.Shares is not null)
        {
            errors.Add(QueryErrors.NotSearchable.At("/q"));
        }
        else if (!string.IsNullOrWhiteSpace(search))
        {
            var terms = SearchText.Terms(search);
            parts.Add(terms.Count == 0 ? "1 = 0" : sql.Search(terms));
        }

        return parts.Count == 0 ? "1 = 1" : string.Join(" AND ", parts);
    }
}
