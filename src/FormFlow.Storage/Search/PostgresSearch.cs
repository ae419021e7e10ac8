using System.Globalization;
using System.Text;
using FormFlow.Engine.Search;

namespace FormFlow.Storage.Search;

/// <summary>A column of lexemes with their places, written as such, under a GIN index; no parser and no dictionary of the database sees them.</summary>
internal sealed class PostgresSearch : SearchSql
{
    // The last place a tsvector knows, and the most places of one lexeme.
    private const int LastPlace = 16_383;
    private const int MostPlaces = 255;

    public override string Id => "record";

    public override string Create(string table) =>
        $"""
        CREATE TABLE IF NOT EXISTS {table} (record bigint PRIMARY KEY, words tsvector NOT NULL);
        CREATE INDEX IF NOT EXISTS {table[..^1]}_words" ON {table} USING gin (words)
        """;

    public override string Put(string table) =>
        $"INSERT INTO {table} (record, words) VALUES (@id, CAST(@words AS tsvector)) ON CONFLICT (record) DO UPDATE SET words = excluded.words";

    public override string Matches(string table, string parameter) => $"s.words @@ CAST({parameter} AS tsquery)";

    public override string Words(IReadOnlyList<string> words)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count && i < LastPlace; i++)
        {
            if (!places.TryGetValue(words[i], out var of))
            {
                places.Add(words[i], of = []);
            }

            if (of.Count < MostPlaces)
            {
                of.Add(i + 1);
            }
        }

        var text = new StringBuilder();
        foreach (var (word, of) in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"'{word}':{string.Join(',', of)} ");
        }

        return text.ToString();
    }

    public override string Question(IReadOnlyList<SearchTerm> terms) =>
        string.Join(" & ", terms.Select(term => term.IsPrefix ? $"'{term.Words[0]}':*" : $"({string.Join(" <-> ", term.Words.Select(word => $"'{word}'"))})"));
}
