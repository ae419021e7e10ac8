using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Search;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Search;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Search;

/// <summary>Searches all forms of a workspace at once, as somebody does who knows a name but not where it stands.</summary>
public sealed class WorkspaceSearch(LiveForms live, SearchIndex index)
{
    private const int LongestText = 200;
    private const int UsualLimit = 20;
    private const int MostLimit = 50;
    private const int MostOfAForm = 5;

    /// <summary>The records that answer a search best, the best first, a few of each form at most.</summary>
    public async Task<Result<Page<SearchResult>>> FindAsync(Workspace workspace, Caller caller, string? text, int? limit, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            errors.Add(QueryErrors.BadSearch.At("/q", ("maximum", LongestText)));
        }

        if (limit is < 1 or > MostLimit)
        {
            errors.Add(QueryErrors.BadLimit.At("/limit", ("maximum", MostLimit)));
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        var terms = SearchText.Terms(text!);
        if (terms.Count == 0)
        {
            return new Page<SearchResult>([]);
        }

        await index.CatchUpAsync(workspace, cancellationToken);
        var forms = await live.OfAsync(workspace, cancellationToken);
        var hits = await workspace.Database.ReadAsync((session, _) => HitsAsync(session, forms, text!.Trim(), terms), cancellationToken);
        return new Page<SearchResult>([.. hits.OrderBy(hit => hit.Rank).ThenByDescending(hit => hit.Record).Take(limit ?? UsualLimit).Select(Result)]);
    }

    private static async ValueTask<List<SearchHit>> HitsAsync(DatabaseSession session, FormSet forms, string text, IReadOnlyList<SearchTerm> terms)
    {
        var hits = new List<SearchHit>();
        foreach (var form in forms.Forms)
        {
            hits.AddRange(await BestRecords.FindAsync(session, form, text, terms, MostOfAForm));
        }

        return hits;
    }

    private static SearchResult Result(SearchHit hit) => new(
        hit.Form.Key, RecordId.Format(hit.Record), hit.Title, hit.Field is null ? null : new SearchResult.Excerpt(hit.Field.Key, hit.Text!));
}
