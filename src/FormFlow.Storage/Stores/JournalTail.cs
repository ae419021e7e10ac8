using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>
/// Gives the journal's entries in order to one who must see every one. Where transactions overlap, an entry can appear behind one that has
/// been read: its place was taken when it was written, not when it was committed. So a last place is noted, and what stands up to it is
/// read once every transaction that ran at that time has ended; those that began later take later places. This relies on a transaction
/// having a number before it takes a place, which holds because nothing writes to the journal first.
/// </summary>
public sealed class JournalTail(Database database)
{
    private (long Last, string Horizon)? noted;

    /// <summary>Whether there are entries that elder transactions still keep from being read.</summary>
    public bool IsUnsettled => noted is not null;

    /// <summary>
    /// A place that everything which is not committed yet comes behind: where one begins who only wants to see what happens from now on. Null
    /// while elder transactions run; then ask again.
    /// </summary>
    public ValueTask<long?> EndAsync(CancellationToken cancellationToken) => database.ReadOneAsync<long?>(
        async (session, _) =>
        {
            if (!database.Dialect.IsShared)
            {
                return await JournalStore.HeadAsync(session);
            }

            noted ??= (await JournalStore.LastTakenAsync(session), await JournalStore.HorizonAsync(session));
            if (!await JournalStore.IsSettledAsync(session, noted.Value.Horizon))
            {
                return null;
            }

            var (last, _) = noted.Value;
            noted = null;
            return last;
        },
        cancellationToken);

    /// <summary>The next entries behind a place, oldest first; none yet while elder transactions run.</summary>
    public ValueTask<IReadOnlyList<JournalEntry>> AfterAsync(long place, int limit, CancellationToken cancellationToken) => database.ReadOneAsync(
        async (session, _) =>
        {
            if (!database.Dialect.IsShared)
            {
                return await JournalStore.BetweenAsync(session, place, long.MaxValue, limit);
            }

            if (noted is null || noted.Value.Last <= place)
            {
                noted = null;
                var last = await JournalStore.LastTakenAsync(session);
                if (last <= place)
                {
                    return [];
                }

                noted = (last, await JournalStore.HorizonAsync(session));
            }

            if (!await JournalStore.IsSettledAsync(session, noted.Value.Horizon))
            {
                return [];
            }

            var entries = await JournalStore.BetweenAsync(session, place, noted.Value.Last, limit);

            // Places that were taken and given up are passed with the rest.
            noted = entries.Count < limit ? null : noted;
            return entries;
        },
        cancellationToken);
}
