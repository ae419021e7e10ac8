using FormFlow.Runtime.Journal;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Search;

/// <summary>What those who search need to know of the index: it follows the journal, usually within milliseconds.</summary>
public sealed class SearchIndex(JournalReaders readers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Waits until whatever is committed now can be found, a second at most: after a great import a search finds what is indexed so far. Call it
    /// before asking <see cref="Storage.Queries.RecordFinder"/> or <see cref="Storage.Queries.RecordPages"/> a question with a search.
    /// </summary>
    public Task CatchUpAsync(Workspace workspace, CancellationToken cancellationToken) => readers.CatchUpAsync(workspace, SearchReader.ReaderName, Patience, cancellationToken);
}
