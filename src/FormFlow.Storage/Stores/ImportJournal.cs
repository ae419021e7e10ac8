using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Reads from the journal what an import did and what became of it since.</summary>
public static class ImportJournal
{
    /// <summary>
    /// The next entries of a cause, the latest first, between two places of the journal, both included; at most a number of entries is looked
    /// at, whatever their cause.
    /// </summary>
    /// <returns>The records and versions they tell of, and the place of the earliest entry looked at; 0 when there was none.</returns>
    public static async ValueTask<(IReadOnlyList<(long Record, long Version)> Entries, long Earliest)> TouchedAsync(
        DatabaseSession session, string form, string cause, long first, long last, int look)
    {
        var command = session.Prepared(
            "SELECT seq, form, cause, record, version FROM journal WHERE seq BETWEEN @first AND @last ORDER BY seq DESC LIMIT @look", "first", "last", "look");
        command.Parameters[0].Value = first;
        command.Parameters[1].Value = last;
        command.Parameters[2].Value = (long)look;
        var entries = new List<(long, long)>();
        long earliest = 0;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            earliest = reader.GetInt64(0);
            if (!reader.IsDBNull(1) && !reader.IsDBNull(2) && !reader.IsDBNull(3) && !reader.IsDBNull(4) && reader.GetString(1) == form && reader.GetString(2) == cause)
            {
                entries.Add((reader.GetInt64(3), reader.GetInt64(4)));
            }
        }

        return (entries, earliest);
    }

    /// <summary>Everything that happened to records since a place of the journal, by record, oldest first.</summary>
    public static async ValueTask<ILookup<long, JournalEntry>> SinceAsync(DatabaseSession session, string form, IReadOnlyCollection<long> records, long first)
    {
        var among = IdList.Some("@records", records, session.Dialect);
        var command = session.Prepared(
            $"""
            SELECT seq, at, caller_kind, caller, cause, kind, form, record, version, changes FROM journal
            WHERE form = @form AND seq >= @first AND record {among} ORDER BY record, seq
            """,
            "form",
            "first",
            "records");
        command.Parameters[0].Value = form;
        command.Parameters[1].Value = first;
        command.Parameters[2].Value = IdList.Some(records);
        return (await JournalStore.ReadAsync(command)).ToLookup(entry => entry.Record!.Value);
    }
}
