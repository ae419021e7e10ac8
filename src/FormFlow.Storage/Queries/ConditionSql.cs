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
    /// <summary>From how many candidates on they travel as one parameter, a JSON array, so that no list meets a database's limit of parameters.</summary>
    private const int Many = 16;

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
        ConditionTest.ListHolds { Entries.Count: > Many } holds =>
            $"EXISTS (SELECT 1 FROM {sql.Dialect.Entries(column)} h WHERE h.value IN (SELECT value FROM {Entries(holds.Entries, sql)}))",
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
        if (compared.Path.Field.Scale.CompareTo(compared.Other.Field.Scale) is var more and not 0)
        {
            // The number with more decimals is divided, as multiplying the other could overflow; its remainder decides between equal quotients.
            var factor = Power(Math.Abs(compared.Path.Field.Scale - compared.Other.Field.Scale));
            (a, b) = more > 0 ? (Split(left), $"({right}, 0)") : ($"({left}, 0)", Split(right));

            string Split(string column) => $"({column} / {factor}, {column} % {factor})";
        }

        var positive = $"{a} {Operator(compared.Order)} {b}";
        return compared.Negated ? $"({left} IS NULL OR {right} IS NULL OR NOT ({positive}))" : positive;
    }

    private static string Integers(string column, Interval[] intervals, SqlParts sql)
    {
        var points = intervals.Where(interval => interval.IsPoint).Select(interval => (object)interval.First).ToArray();
        var spans = intervals.Where(interval => !interval.IsPoint).ToArray();
        var parts = new List<string>();
        if (points.Length > 0)
        {
            parts.Add(points.Length > Many
                ? $"{column} IN (SELECT CAST(value AS bigint) FROM {Entries(points, sql)})"
                : In(column, points, sql));
        }

        if (spans.Length > Many)
        {
            // Ends left open are the ends of all integers.
            var (first, last) = (sql.Dialect.Member("e.value", 0), sql.Dialect.Member("e.value", 1));
            parts.Add($"EXISTS (SELECT 1 FROM {sql.Dialect.Entries(sql.Parameter(JsonSerializer.Serialize(spans.Select(span => new[] { span.First, span.Last }))))} e WHERE {column} BETWEEN {first} AND {last})");
        }
        else
        {
            parts.AddRange(spans.Select(span => (span.First, span.Last) switch
            {
                (long.MinValue, long.MaxValue) => $"{column} IS NOT NULL",
                (long.MinValue, var last) => $"{column} <= {sql.Parameter(last)}",
                (var first, long.MaxValue) => $"{column} >= {sql.Parameter(first)}",
                var (first, last) => $"{column} BETWEEN {sql.Parameter(first)} AND {sql.Parameter(last)}",
            }));
        }

        return parts.Count switch
        {
            0 => "1 = 0",
            1 => parts[0],
            _ => $"({string.Join(" OR ", parts)})",
        };
    }

    private static string In(string column, IReadOnlyList<object> candidates, SqlParts sql) => candidates.Count switch
    {
        0 => "1 = 0",
        1 => $"{column} = {sql.Parameter(candidates[0])}",
        > Many => $"{column} IN (SELECT value FROM {Entries(candidates, sql)})",
        _ => $"{column} IN ({string.Join(", ", candidates.Select(sql.Parameter))})",
    };

    private static string Entries(IReadOnlyList<object> entries, SqlParts sql) => sql.Dialect.Entries(sql.Parameter($"[{string.Join(',', entries.Select(Json))}]"));

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
    private static string HoldsEntry(string column, object entry, SqlParts sql) => entry is "," ? $"{sql.Parameter(entry)} IN (SELECT value FROM {sql.Dialect.Entries(column)})" :
        $"{sql.Dialect.Position($"(',' || substr({column}, 2, length({column}) - 2) || ',')", sql.Parameter($",{Json(entry)},"))} > 0";

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
