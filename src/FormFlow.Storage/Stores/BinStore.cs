using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>The recycle bin: deleted records, out of their tables so that no list, count or uniqueness sees them.</summary>
public static class BinStore
{
    private const string Columns = "record AS Record, form AS Form, title AS Title, deleted_at AS DeletedAt, deleted_by AS DeletedBy, entry AS Entry";

    /// <summary>Puts a record into the bin.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, BinEntry entry)
    {
        var command = session.Prepared(
            "INSERT INTO bin (record, form, title, deleted_at, deleted_by, entry) VALUES (@record, @form, @title, @deleted_at, @deleted_by, @entry)",
            "record", "form", "title", "deleted_at", "deleted_by", "entry");
        command.Parameters[0].Value = entry.Record;
        command.Parameters[1].Value = entry.Form;
        command.Parameters[2].Value = entry.Title ?? (object)DBNull.Value;
        command.Parameters[3].Value = entry.DeletedAt;
        command.Parameters[4].Value = entry.DeletedBy ?? (object)DBNull.Value;
        command.Parameters[5].Value = entry.Entry;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A deleted record; null when the bin does not hold it.</summary>
    public static async ValueTask<BinEntry?> FindAsync(DatabaseSession session, string form, long record) =>
        await session.Connection.QuerySingleOrDefaultAsync<BinEntry>($"SELECT {Columns} FROM bin WHERE form = @form AND record = @record", new { form, record });

    /// <summary>The deleted records of a form, the last deleted first, behind a place given by time and id.</summary>
    public static async ValueTask<IReadOnlyList<BinEntry>> ListAsync(DatabaseSession session, string form, (long DeletedAt, long Record)? after, int limit) =>
        (await session.Connection.QueryAsync<BinEntry>(
            $"""
            SELECT {Columns} FROM bin
            WHERE form = @form AND (@at IS NULL OR deleted_at < @at OR (deleted_at = @at AND record < @record))
            ORDER BY deleted_at DESC, record DESC LIMIT @limit
            """,
            new { form, at = after?.DeletedAt, record = after?.Record, limit })).AsList();

    /// <summary>Takes a record out of the bin for good; false when it was not there.</summary>
    public static async ValueTask<bool> RemoveAsync(DatabaseSession session, string form, long record) =>
        await session.Connection.ExecuteAsync("DELETE FROM bin WHERE form = @form AND record = @record", new { form, record }) > 0;
}
