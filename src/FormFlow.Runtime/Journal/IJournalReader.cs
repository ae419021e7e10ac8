using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Journal;

/// <summary>
/// One who must see everything that happens in every workspace, in order: search, automations, notifications. What it does to the database is
/// committed together with how far it came, so a crash loses nothing and repeats nothing.
/// </summary>
public interface IJournalReader
{
    /// <summary>The name its place is kept under in each workspace; it never changes.</summary>
    string Name { get; }

    /// <summary>
    /// Looks at the next entries and prepares what they ask for. There may be none: then it is the moment for work the reader has of its own.
    /// The same entries come again when they could not be committed, or when another process was faster: nothing but the effect may last.
    /// </summary>
    /// <returns>What is done in the transaction that moves the reader behind the entries; null when nothing is to be done.</returns>
    ValueTask<JournalEffect?> ReadAsync(Workspace workspace, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken);
}
