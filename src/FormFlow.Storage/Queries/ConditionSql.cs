using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Queries;

/// <summary>
/// Writes a condition's tests as SQL that keeps exactly the records for which they hold in memory. Negations stand at the tests alone, so a
/// comparison with a blank may stay unknown: unknown and false end the same way.
/// </summary>
internal static class ConditionSql
{
    /// <summary>The text for WHERE.</summary>
    public static string Write(ConditionTest test, SqlParts sql) => test switch
    {
        ConditionTest.All { Parts.Count: 0 } => "1 = 1",
        ConditionTest.Any { Parts.Count: 0 } => "1 = 0",
        ConditionTest.All all => string.Join(" AND ", all.Parts.Select(part => Nested(part, sql))),
        ConditionTest.Any any => $"({string.Join(" OR ", any.Parts.Select(part => Nested(part, sql)))})",
        ConditionTest.Filled filled => Filled(filled, sql),
        ConditionTest.Compared compared => Compared(compared, sql),
        ConditionTest.OfValue of => Negatable(of, sql.Column(of.Path), Positive(of, sql.Column(of.Path), sql)),
        _ => throw new ArgumentException($"{test.GetType().Name} has no SQL.", nameof(test)),
    };

    /// <summary>Whether a text column holds a text, both folded as conditions fold.</summary>
    public static string Holds(string column, string folded, SqlParts sql) => $"{sql.Dialect.Position($"lower({column})", sql.Parameter(folded))} > 0";

    private static string Nested(ConditionTest test, SqlParts sql) => test is ConditionTest.All { Parts.Count: > 1 } ? $"({Write(test, sql)})" : Write(test, sql);

    private static string Negatable(ConditionTest.OfValue test, string column, string positive) =>
        test.Negated ? $"({column} IS NULL OR NOT ({positive}))" : positive;

    private static string Positive(ConditionTest.OfValue test, string column, SqlParts sql) => test switch
    {
        ConditionTest.Integers integers => Integers(column, integers.Intervals, sql),
        ConditionTest.TextIn texts => In(column, texts.Texts, sql),
        ConditionTest.TextOrder order => $"{column} {Operator(order.Order)} {sql.Parameter(order.Text)}",
        ConditionTest.TextMatch match => Match(column, match, sql),
        ConditionTest.ListHolds holds => $"({string.Join(" OR ", holds.Entries.Select(entry => HoldsEntry(column, entry, sql)).DefaultIfEmpty("1 = 0"))})",
        ConditionTest.ListIn lists => In(column, [.. lists.Lists.Select(Json)], sql),
        _ => throw new ArgumentException($"{test.GetType().Name} has no SQL.", nameof(test)),
    };

    private static string Filled(ConditionTest.Filled filled, SqlParts sql)
    {
        if (filled.Path.Kind == ValueKind.Rows)
        {
            var exists = $"EXISTS (SELECT 1 FROM {Dialect.Quote(filled.Path.Stored!.RowTable)} x WHERE x.record = {sql.Alias(filled.Path)}.id)";
            return filled.Negated ? $"NOT {exists}" : exists;
        }

        return $"{sql.Column(filled.Path)} IS {(filled.Negated ? string.Empty : "NOT ")}NULL";
    }

    private static string Compared(ConditionTest.Compared compared, SqlParts sql)
    {
        var (left, right) = (sql.Column(compared.Path), sql.Column(compared.Other));
        var (a, b) = (left, right);
        var (scale, other) = (compared.Path.Field.Scale, compared.Other.Field.Scale);
        if (scale != other)
        {
            var most = Math.Max(scale, other);
            (a, b) = ($"{sql.Dialect.Widen(left)} * {Power(most - scale)}", $"{sql.Dialect.Widen(right)} * {Power(most - other)}");
        }

        var positive = $"{a} {Operator(compared.Order)} {b}";
        return compared.Negated ? $"({left} IS NULL OR {right} IS NULL OR NOT ({positive}))" : positive;
    }

    private static string Integers(string column, Interval[] intervals, SqlParts sql)
    {
        var parts = new List<string>();
        var single = intervals.Where(interval => interval.First == interval.Last).Select(interval => (object)interval.First).ToArray();
        if (single.Length > 0)
        {
            parts.Add(single.Length == 1
                ? $"{column} = {sql.Parameter(single[0])}"
                : $"{column} IN ({string.Join(", ", single.Select(sql.Parameter))})");
        }

        foreach (var interval in intervals.Where(interval => interval.First != interval.Last))
        {
            parts.Add((interval.First, interval.Last) switch
            {
                (long.MinValue, long.MaxValue) => $"{column} IS NOT NULL",
                (long.MinValue, var last) => $"{column} <= {sql.Parameter(last)}",
                (var first, long.MaxValue) => $"{column} >= {sql.Parameter(first)}",
                var (first, last) => $"{column} BETWEEN {sql.Parameter(first)} AND {sql.Parameter(last)}",
            });
        }

        return parts.Count switch
        {
            0 => "1 = 0",
            1 => parts[0],
            _ => $"({string.Join(" OR ", parts)})",
        };
    }

    private static string In(string column, IReadOnlyList<string> texts, SqlParts sql) => texts.Count switch
    {
        0 => "1 = 0",
        1 => $"{column} = {sql.Parameter(texts[0])}",
        _ => $"{column} IN ({string.Join(", ", texts.Select(sql.Parameter))})",
    };

    private static string Match(string column, ConditionTest.TextMatch match, SqlParts sql)
    {
        if (match.Place == TextPlace.Anywhere)
        {
            return Holds(column, match.Folded, sql);
        }

        var sought = sql.Parameter(match.Folded);
        return match.Place == TextPlace.Start
            ? $"substr(lower({column}), 1, length({sought})) = {sought}"
            : $"(length({column}) >= length({sought}) AND substr(lower({column}), length({column}) - length({sought}) + 1) = {sought})";
    }

    // A list's text with its brackets replaced by commas has every entry between two of them. A quote inside an entry is escaped, so a comma and
    // a bare quote begin an entry, or end one that ends with a comma; the second is taken for an entry only when a lone comma is looked for.
    private static string HoldsEntry(string column, object entry, SqlParts sql) => entry is "," ? HoldsComma(column, sql) :
        $"{sql.Dialect.Position($"(',' || substr({column}, 2, length({column}) - 2) || ',')", sql.Parameter($",{Json(entry)},"))} > 0";

    private static string HoldsComma(string column, SqlParts sql) => sql.Dialect is SqliteDialect
        ? $"EXISTS (SELECT 1 FROM json_each({column}) e WHERE e.value = ',')"
        : $"jsonb_exists(CAST({column} AS jsonb), ',')";

    private static string Json(object entry) => entry switch
    {
        string text => JsonSerializer.Serialize(new[] { text }, ValuesJson.Default.StringArray)[1..^1],
        long id => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        string[] texts => JsonSerializer.Serialize(texts, ValuesJson.Default.StringArray),
        long[] ids => JsonSerializer.Serialize(ids, ValuesJson.Default.Int64Array),
        _ => throw new ArgumentException($"{entry.GetType().Name} stands in no list.", nameof(entry)),
    };

    private static string Operator(ComparisonOrder order) => order switch
    {
        ComparisonOrder.Equal => "=",
        ComparisonOrder.Less => "<",
        ComparisonOrder.LessOrEqual => "<=",
        ComparisonOrder.Greater => ">",
        ComparisonOrder.GreaterOrEqual => ">=",
    };

    private static string Power(int power) => Values.Power(power).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
