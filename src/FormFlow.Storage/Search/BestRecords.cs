using System.Data.Common;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Search;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Search;

/// <summary>
/// Finds the few records of a form that a search is best answered by, with one statement: those called so, then those whose title begins with
/// the text or holds it, then those that hold its words elsewhere; the newest first. A word that half of the records hold costs no more than a
/// rare one, for only the newest with the words are looked at.
/// </summary>
public static class BestRecords
{
    /// <summary>How many of the newest records with the words are ranked.</summary>
    public const int Ranked = 500;

    private const int Before = 30;
    private const int LongestText = 140;

    /// <summary>The best records, the best first.</summary>
    public static async ValueTask<IReadOnlyList<SearchHit>> FindAsync(DatabaseSession session, CompiledForm form, string text, IReadOnlyList<SearchTerm> terms, int take)
    {
        var hits = new List<SearchHit>(take);
        var source = SearchSource.Of(form);
        await using var reader = await Select(session, form, source, text, terms, take).ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var title = reader.IsDBNull(2) ? null : reader.GetString(2);
            var (field, shown) = Elsewhere(source, reader, terms.FirstOrDefault(term => title is null || SearchText.IndexOf(title, term) < 0));
            hits.Add(new SearchHit(form, reader.GetInt64(0), title, reader.GetInt64(1), field, shown));
        }

        return hits;
    }

    private static DbCommand Select(DatabaseSession session, CompiledForm form, SearchSource source, string text, IReadOnlyList<SearchTerm> terms, int take)
    {
        var (sql, words, records) = (new SqlParts(form, session.Dialect), SearchSql.TableOf(form), Dialect.Quote(form.Table));
        var (id, sought) = ($"s.{session.Dialect.Search.Id}", sql.Parameter(CodePoints.Fold(text)));
        var newest = $"SELECT {id} AS id FROM {words} s WHERE {session.Dialect.Search.Matches(words, sql.Parameter(session.Dialect.Search.Question(terms)))} ORDER BY {id} DESC LIMIT {Ranked}";
        const string title = "lower(coalesce(r.title, ''))";
        var place = $"CASE WHEN {title} = {sought} THEN 0 ELSE CASE {session.Dialect.Position(title, sought)} WHEN 1 THEN 1 WHEN 0 THEN 3 ELSE 2 END END";
        var best = $"SELECT r.id AS id, {place} AS place FROM ({newest}) n JOIN {records} r ON r.id = n.id ORDER BY place, r.id DESC LIMIT {take}";
        return sql.Command(session, $"SELECT t.id, b.place, {source.Columns(SqlParts.Root, session.Dialect)} FROM ({best}) b JOIN {records} t ON t.id = b.id ORDER BY b.place, b.id DESC");
    }

    private static (CompiledField? Field, string? Text) Elsewhere(SearchSource source, DbDataReader reader, SearchTerm? term)
    {
        var found = term is null ? default : source.Texts(reader, 2).FirstOrDefault(text => text.Field is not null && SearchText.IndexOf(text.Sought, term) >= 0);
        return found.Field is null ? (null, null) : (found.Field, Around(found.Shown, SearchText.IndexOf(found.Shown, term!)));
    }

    private static string Around(string text, int place)
    {
        var from = Whole(text, Math.Max(0, place - Before));
        var to = Whole(text, Math.Min(text.Length, from + LongestText));
        return $"{(from > 0 ? "…" : string.Empty)}{text[from..to].ReplaceLineEndings(" ")}{(to < text.Length ? "…" : string.Empty)}";
    }

    // No character is cut in two.
    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
