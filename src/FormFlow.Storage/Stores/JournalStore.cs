using System.Data.Common;
using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>The append-only log of everything that happens in a workspace.</summary>
public static class JournalStore
{
    private const string Columns = "seq, at, caller_kind, caller, cause, kind, form, record, version, changes";

    private const string Insert =
        "INSERT INTO journal (at, caller_kind, caller, cause, kind, form, record, version, changes) VALUES (@at, @caller_kind, @caller, @cause, @kind, @form, @record, @version, @changes)";

    private static readonly string[] Parameters = ["at", "caller_kind", "caller", "cause", "kind", "form", "record", "version", "changes"];
    private static readonly string[] TaskParameters = ["at", "caller_kind", "caller", "cause", "kind", "form", "record", "changes", "task"];

    /// <summary>Appends an entry in the transaction of the change it tells of.</summary>
    public static ValueTask AppendAsync(DatabaseSession session, JournalEntry entry) => session.ExecuteAsync(
        Insert, Parameters, entry.At, entry.CallerKind, entry.Caller, entry.Cause, entry.Kind, entry.Form, entry.Record, entry.Version, entry.Changes);

    /// <summary>Appends an entry that tells of a task, in the transaction of the change.</summary>
    public static ValueTask AppendAsync(DatabaseSession session, JournalEntry entry, long task) => session.ExecuteAsync(
        """
        INSERT INTO journal (at, caller_kind, caller, cause, kind, form, record, changes, task)
        VALUES (@at, @caller_kind, @caller, @cause, @kind, @form, @record, @changes, @task)
        """,
        TaskParameters,
        entry.At, entry.CallerKind, entry.Caller, entry.Cause, entry.Kind, entry.Form, entry.Record, entry.Changes, task);

    /// <summary>The entries of a task, newest first, before a place in the order.</summary>
    public static async ValueTask<IReadOnlyList<JournalEntry>> OfTaskAsync(DatabaseSession session, long task, long before, int limit)
    {
        var command = session.Prepared($"SELECT {Columns} FROM journal WHERE task = @task AND seq < @before ORDER BY seq DESC LIMIT @limit", "task", "before", "limit");
        command.Parameters[0].Value = task;
        command.Parameters[1].Value = before;
        command.Parameters[2].Value = (long)limit;
        return await ReadAsync(command);
    }

    /// <summary>The entries of a record, newest first, before a place in the order.</summary>
    public static async ValueTask<IReadOnlyList<JournalEntry>> OfRecordAsync(DatabaseSession session, string form, long record, long before, int limit)
    {
        var command = session.Prepared(
            $"SELECT {Columns} FROM journal WHERE form = @form AND record = @record AND seq < @before ORDER BY seq DESC LIMIT @limit", "form", "record", "before", "limit");
        command.Parameters[0].Value = form;
        command.Parameters[1].Value = record;
        command.Parameters[2].Value = before;
        command.Parameters[3].Value = (long)limit;
        return await ReadAsync(command);
    }

    /// <summary>Those of them that changed one of its fields.</summary>
    public static async ValueTask<IReadOnlyList<JournalEntry>> OfFieldAsync(DatabaseSession session, string form, long record, string field, long before, int limit)
    {
        var command = session.Prepared(
            $"SELECT {Columns} FROM journal WHERE form = @form AND record = @record AND seq < @before AND changes LIKE @member ORDER BY seq DESC LIMIT @limit",
            "form",
            "record",
            "before",
            "member",
            "limit");
        command.Parameters[0].Value = form;
        command.Parameters[1].Value = record;
        command.Parameters[2].Value = before;
        command.Parameters[3].Value = $"%\"{field}\":%";
        command.Parameters[4].Value = (long)limit;
        return await ReadAsync(command);
    }

    /// <summary>What was changed in records of a form, oldest first; see <see cref="JournalEntry.Changes"/>.</summary>
    public static async ValueTask<IReadOnlyList<(long Record, string Changes)>> ChangesOfAsync(DatabaseSession session, string form, IReadOnlyCollection<long> records)
    {
        var among = session.Dialect.Among("@records");
        return (await session.Connection.QueryAsync<(long, string)>(
            $"SELECT record, changes FROM journal WHERE form = @form AND record {among} AND changes IS NOT NULL ORDER BY seq", new { form, records = IdList.Of(records) })).AsList();
    }

    /// <summary>The entries of a record that came after one of its versions, oldest first.</summary>
    public static async ValueTask<IReadOnlyList<JournalEntry>> SinceVersionAsync(DatabaseSession session, string form, long record, long version)
    {
        var command = session.Prepared(
            $"SELECT {Columns} FROM journal WHERE form = @form AND record = @record AND version > @version ORDER BY seq", "form", "record", "version");
        command.Parameters[0].Value = form;
        command.Parameters[1].Value = record;
        command.Parameters[2].Value = version;
        return await ReadAsync(command);
    }

    /// <summary>The entries behind one place and up to another, oldest first.</summary>
    public static async ValueTask<IReadOnlyList<JournalEntry>> BetweenAsync(DatabaseSession session, long after, long last, int limit)
    {
        var command = session.Prepared($"SELECT {Columns} FROM journal WHERE seq > @after AND seq <= @last ORDER BY seq LIMIT @limit", "after", "last", "limit");
        command.Parameters[0].Value = after;
        command.Parameters[1].Value = last;
        command.Parameters[2].Value = (long)limit;
        return await ReadAsync(command);
    }

    /// <summary>The place of the last entry that can be seen; 0 when there is none.</summary>
    public static async ValueTask<long> HeadAsync(DatabaseSession session)
    {
        var command = session.Prepared("SELECT coalesce(max(seq), 0) FROM journal");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The forms of whose records something happened behind a place. Only where transactions do not overlap is that all since then.</summary>
    public static async ValueTask<IReadOnlyList<string>> FormsSinceAsync(DatabaseSession session, long place)
    {
        var command = session.Prepared("SELECT DISTINCT form FROM journal WHERE seq > @place AND form IS NOT NULL", "place");
        command.Parameters[0].Value = place;
        var forms = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            forms.Add(reader.GetString(0));
        }

        return forms;
    }

    /// <summary>The records of a form to which something happened behind one place and up to another.</summary>
    public static async ValueTask<IReadOnlyList<long>> RecordsBetweenAsync(DatabaseSession session, string form, long after, long last)
    {
        var command = session.Prepared("SELECT DISTINCT record FROM journal WHERE seq > @after AND seq <= @last AND form = @form AND record IS NOT NULL ORDER BY record", "after", "last", "form");
        command.Parameters[0].Value = after;
        command.Parameters[1].Value = last;
        command.Parameters[2].Value = form;
        var records = new List<long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            records.Add(reader.GetInt64(0));
        }

        return records;
    }

    /// <summary>Where transactions overlap: the last place that was taken, whether its entry can be seen or not.</summary>
    internal static async ValueTask<long> LastTakenAsync(DatabaseSession session) =>
        (long)(await session.Prepared("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM journal_seq_seq").ExecuteScalarAsync())!;

    /// <summary>
    /// Where transactions overlap: a number behind those of all transactions that have one. It is drawn for this alone: a snapshot's end is
    /// only the number behind the last transaction that <em>ended</em>, and others with greater numbers may be running.
    /// </summary>
    internal static async ValueTask<string> HorizonAsync(DatabaseSession session) =>
        (string)(await session.Prepared("SELECT CAST(pg_current_xact_id() AS text)").ExecuteScalarAsync())!;

    /// <summary>Where transactions overlap: whether all up to a number have ended.</summary>
    internal static async ValueTask<bool> IsSettledAsync(DatabaseSession session, string horizon)
    {
        var command = session.Prepared("SELECT pg_snapshot_xmin(pg_current_snapshot()) > CAST(@horizon AS xid8)", "horizon");
        command.Parameters[0].Value = horizon;
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    internal static async ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(DbCommand command)
    {
        var entries = new List<JournalEntry>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            entries.Add(new JournalEntry(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), Text(3), Text(4), reader.GetString(5), Text(6), Integer(7), Integer(8), Text(9)));
        }

        return entries;

        string? Text(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
        long? Integer(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);
    }
}
