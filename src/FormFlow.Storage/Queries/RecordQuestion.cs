using System.Data.Common;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>A question about a form's records as SQL. The text depends on the question's shape alone, so that it stays prepared.</summary>
internal sealed class RecordQuestion
{
    private readonly List<(string Expression, bool Descending)> order = [];
    private readonly RecordQuery query;
    private readonly SqlParts sql;
    private readonly string where;
    private readonly object?[]? after;

    private RecordQuestion(CompiledForm form, RecordQuery query, ConditionContext context, Dialect dialect, ErrorList errors)
    {
        this.query = query;
        sql = new SqlParts(form, dialect);
        if (Limit is < 1 or > RecordQuery.MostLimit)
        {
            errors.Add(QueryErrors.BadLimit.At("/limit", ("maximum", RecordQuery.MostLimit)));
        }

        if (query.Skip is < 0 or > RecordQuery.MostSkip)
        {
            errors.Add(QueryErrors.BadSkip.At("/skip", ("maximum", RecordQuery.MostSkip)));
        }
        else if (query is { Skip: not null, Cursor: not null })
        {
            errors.Add(QueryErrors.SkipAndCursor.At("/skip"));
        }

        QueryErrors.Limit(query.Sort, RecordQuery.MostSortKeys, "/sort", errors);
        where = RecordFinder.Where(form, query.Filter, query.Q, context, sql, errors);
        AddOrder(form, errors);
        sql.CheckLookups(errors);
        if (query.Cursor is not null && errors.IsEmpty && (after = PageCursor.Read(query, order.Count)) is null)
        {
            errors.Add(QueryErrors.BadCursor.At("/cursor"));
        }
    }

    /// <summary>How many records the answer has at most.</summary>
    public int Limit => query.Limit ?? RecordQuery.UsualLimit;

    /// <summary>How many keys the order has; the last is the id.</summary>
    public int Keys => order.Count;

    /// <summary>Holds a question against a form; refused with everything that does not fit, each fault with its pointer.</summary>
    public static Result<RecordQuestion> Of(CompiledForm form, RecordQuery query, ConditionContext context, Dialect dialect)
    {
        var errors = new ErrorList();
        var question = new RecordQuestion(form, query, context, dialect, errors);
        return errors.IsEmpty ? question : errors;
    }

    /// <summary>Counts all records it finds, whatever the part asked for.</summary>
    public DbCommand Count(DatabaseSession session) => sql.Command(session, $"SELECT count(*) {sql.From} WHERE {where}");

    /// <summary>
    /// Finds one record more than the part has: its columns, then the values of the order's keys. The part is found by id first, so that sorting
    /// moves ids and keys instead of whole rows, and an index that holds the keys is all that is read.
    /// </summary>
    public DbCommand Page(DatabaseSession session, CompiledForm form, string columns)
    {
        var keys = string.Concat(order.Select((_, index) => $", k.k{index}"));
        return sql.Command(session,
            $"SELECT {columns}{keys} FROM ({Part()}) k JOIN {Dialect.Quote(form.Table)} {SqlParts.Root} ON {SqlParts.Root}.id = k.k{order.Count - 1} ORDER BY {By("k.k")}");
    }

    /// <summary>Finds the ids and keys of the part and of one record more.</summary>
    public DbCommand Ids(DatabaseSession session) =>
        sql.Command(session, $"SELECT {string.Join(", ", order.Select((_, index) => $"k.k{index}"))} FROM ({Part()}) k ORDER BY {By("k.k")}");

    /// <summary>The place of the reader's row, whose keys begin at an ordinal, as a cursor.</summary>
    public string Cursor(DbDataReader reader, int ordinal) =>
        PageCursor.Write(query, [.. Enumerable.Range(ordinal, order.Count).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);

    private string Part()
    {
        if (after is null)
        {
            // As a parameter, so that every place of a list has the same text.
            return Part(where) + (query.Skip > 0 ? $" OFFSET {sql.Parameter((long)query.Skip)}" : string.Empty);
        }

        // Each way to stand behind the place is a walk of its own along an index; all of them together would be none.
        var ways = Behind(after).Select(way => Part($"({where}) AND {way}")).ToArray();
        var parts = ways.Length == 1 ? ways[0] : string.Join(" UNION ALL ", ways.Select((way, index) => $"SELECT * FROM ({way}) w{index}"));
        return ways.Length <= 1 ? parts : $"SELECT * FROM ({parts}) a ORDER BY {By("a.k")} LIMIT {Limit + 1}";
    }

    private string Part(string condition)
    {
        var columns = string.Join(", ", order.Select((key, index) => $"{key.Expression} AS k{index}"));
        var by = string.Join(", ", order.Select(key => key.Expression + Direction(key.Descending)));
        return $"SELECT {columns} {sql.From} WHERE {condition} ORDER BY {by} LIMIT {Limit + 1}";
    }

    private string By(string name) => string.Join(", ", order.Select((key, index) => $"{name}{index}{Direction(key.Descending)}"));

    // As indexes hold blanks: before everything, so after everything when walked backwards. By ids alone the primary key is walked, which has none.
    private string Direction(bool descending) => order.Count == 1 ? (descending ? " DESC" : " ASC") : descending ? " DESC NULLS LAST" : " ASC NULLS FIRST";

    private void AddOrder(CompiledForm form, ErrorList errors)
    {
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

        // The id ends every order, so that each record has one place, in the direction of the key before it, so that one walk along an index
        // is the whole order; without a key the newest come first.
        order.Add((sql.RootId, order.Count == 0 || order[^1].Descending));
    }

    private IEnumerable<string> Behind(object?[] position)
    {
        var same = string.Empty;
        for (var i = 0; i < order.Count; i++)
        {
            var (expression, descending) = order[i];
            var (parameter, isLast) = (position[i] is { } value ? sql.Parameter(value) : null, i == order.Count - 1);
            if (parameter is not null)
            {
                yield return $"{same}{expression} {(descending ? '<' : '>')} {parameter}";
            }

            if (!isLast && (parameter is null) != descending)
            {
                yield return $"{same}{expression} IS {(descending ? string.Empty : "NOT ")}NULL";
            }

            same += parameter is null ? $"{expression} IS NULL AND " : $"{expression} = {parameter} AND ";
        }
    }
}
