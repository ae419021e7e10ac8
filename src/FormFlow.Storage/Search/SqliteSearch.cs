using FormFlow.Engine.Search;

namespace FormFlow.Storage.Search;

/// <summary>An FTS5 table without the texts themselves. Its tokenizer cuts at spaces only: everything that is not ASCII is a letter for it.</summary>
internal sealed class SqliteSearch : SearchSql
{
    public override string Id => "rowid";

    public override string Create(string table) =>
        $"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii')";

    public override string Put(string table) => $"INSERT OR REPLACE INTO {table} (rowid, words) VALUES (@id, @words)";

    public override string Matches(string table, string parameter) => $"s.{table} MATCH {parameter}";

    public override string Words(IReadOnlyList<string> words) => string.Join(' ', words);

    public override string Question(IReadOnlyList<SearchTerm> terms) =>
        string.Join(' ', terms.Select(term => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : string.Empty)}"));
}
