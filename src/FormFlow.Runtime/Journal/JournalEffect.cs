using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Journal;

/// <summary>What a reader of the journal does in the transaction that moves it on. It waits for nothing but its session.</summary>
public delegate ValueTask JournalEffect(DatabaseSession session);
