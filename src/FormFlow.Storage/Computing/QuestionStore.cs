using System.Text.Json;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Computing;

/// <summary>Answers what formulas ask of other records: one statement for however many records ask the same question.</summary>
public static class QuestionStore
{
    private const int Chunk = 500;

    /// <summary>The answers by what is sought: one for each key.</summary>
    public static async ValueTask<Dictionary<KeyValues, object?>> AnswerAsync(DatabaseSession session, CompiledQuestion question, IReadOnlyCollection<KeyValues> keys)
    {
        var answers = keys.ToDictionary(key => key, _ => question.OfNothing);
        foreach (var chunk in keys.Chunk(Chunk))
        {
            foreach (var row in await RowsAsync(session, question, chunk))
            {
                answers[chunk[(long)row[0]!]] = question.Function switch
                {
                    null => question.Answer(0, 0, row[1]),
                    RollupFunction.Sum or RollupFunction.Avg => question.Answer((long)row[1]!, row[2] is null ? 0 : AggregateMeasures.Total(row, 2, halves: true), null),
                    RollupFunction.Min or RollupFunction.Max => question.Answer(0, 0, row[1]),
                    _ => question.Answer((long)row[1]!, 0, null),
                };
            }
        }

        return answers;
    }

    /// <summary>The columns that a key's parts are compared with, as the database holds them, each beside the place of its part.</summary>
    /// <param name="entry">The entry of a list made by <see cref="Entries"/>.</param>
    /// <param name="columns">The columns with the kind of what they hold.</param>
    /// <param name="dialect">The database's.</param>
    internal static string Equal(string entry, IEnumerable<(string Column, ColumnKind Kind)> columns, Dialect dialect) => string.Join(
        " AND ", columns.Select((column, i) => $"{column.Column} = {Part(entry, i + 1, column.Kind, dialect)}"));

    /// <summary>The part of a key at a place of an entry.</summary>
    internal static string Part(string entry, int place, ColumnKind kind, Dialect dialect) => kind == ColumnKind.Integer ? dialect.Member(entry, place) : dialect.TextMember(entry, place);

    /// <summary>Keys as one parameter: each an entry that begins with its place.</summary>
    internal static string Entries(IEnumerable<object[]> keys) => JsonSerializer.Serialize(keys.Select((key, place) => (object[])[place, .. key]));

    private static ValueTask<List<object?[]>> RowsAsync(DatabaseSession session, CompiledQuestion question, KeyValues[] keys)
    {
        var dialect = session.Dialect;
        var sql = new SqlParts(question.Form, dialect);
        var entries = $"{dialect.Entries(sql.Parameter(Entries(keys.Select(key => key.Parts.Select((part, i) => question.Matches[i].Field.Field.ToColumn(part)).ToArray()))))} k";
        var place = dialect.Member("k.value", 0);
        var equal = Equal("k.value", question.Matches.Select(match => ($"{SqlParts.Root}.{Dialect.Quote(match.Field.ColumnName)}", match.Field.Field.Column)), dialect);
        var column = question.Measured is { } measured ? $"{SqlParts.Root}.{Dialect.Quote(measured.ColumnName)}" : "*";
        if (question.Function is null)
        {
            return sql.RowsAsync(
                session,
                $"SELECT {place}, (SELECT {column} {sql.From} WHERE {equal} ORDER BY {SqlParts.Root}.created_at DESC NULLS LAST, {SqlParts.Root}.id DESC NULLS LAST LIMIT 1) FROM {entries}");
        }

        var measure = question.Function switch
        {
            RollupFunction.Sum or RollupFunction.Avg => $"count({column}), {AggregateMeasures.Upper(column)}, {AggregateMeasures.Lower(column)}",
            RollupFunction.Min => $"min({column})",
            RollupFunction.Max => $"max({column})",
            _ => $"count({column})",
        };
        return sql.RowsAsync(session, $"SELECT {place}, {measure} FROM {entries} CROSS JOIN {sql.From["FROM ".Length..]} WHERE {equal} GROUP BY {place}");
    }
}
