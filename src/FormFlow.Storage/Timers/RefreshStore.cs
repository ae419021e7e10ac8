using System.Text.Json;
using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Timers;

/// <summary>
/// When records are to be computed again because time passes: a row for each record with such values, written with the change that makes it so.
/// </summary>
public static class RefreshStore
{
    /// <summary>Notes when records of a form are to be looked at, one statement for all.</summary>
    public static ValueTask PutAsync(DatabaseSession session, string form, IEnumerable<(long Record, long Due)> refreshes)
    {
        var dialect = session.Dialect;
        return session.ExecuteAsync(
            $"""
            INSERT INTO refresh (record, form, due_at)
            SELECT {dialect.Member("e.value", 0)}, @form, {dialect.Member("e.value", 1)} FROM {dialect.Entries("@refreshes")} e WHERE 1 = 1
            ON CONFLICT (record) DO UPDATE SET form = excluded.form, due_at = excluded.due_at
            """,
            ["form", "refreshes"],
            form,
            JsonSerializer.Serialize(refreshes.Select(refresh => new[] { refresh.Record, refresh.Due })));
    }

    /// <summary>Forgets records.</summary>
    public static ValueTask RemoveAsync(DatabaseSession session, IEnumerable<long> records) => session.ExecuteAsync(
        $"DELETE FROM refresh WHERE record {session.Dialect.Among("@records")}", ["records"], IdList.Of(records));

    /// <summary>Forgets all records of a form that is no more.</summary>
    public static ValueTask RemoveOfAsync(DatabaseSession session, string form) => session.ExecuteAsync("DELETE FROM refresh WHERE form = @form", ["form"], form);

    /// <summary>The first moment at which a record is to be looked at; null when there is none.</summary>
    public static async ValueTask<long?> NextAsync(DatabaseSession session) =>
        await session.Prepared("SELECT due_at FROM refresh ORDER BY due_at, record LIMIT 1").ExecuteScalarAsync() as long?;

    /// <summary>The form of the record that has waited longest; null when none is due.</summary>
    public static async ValueTask<string?> FormAsync(DatabaseSession session, long now) =>
        await session.Connection.ExecuteScalarAsync<string?>("SELECT form FROM refresh WHERE due_at <= @now ORDER BY due_at, record LIMIT 1", new { now });

    /// <summary>Records of a form that are due, those first that have waited longest.</summary>
    public static async ValueTask<IReadOnlyList<long>> DueAsync(DatabaseSession session, string form, long now, int take) =>
        (await session.Connection.QueryAsync<long>("SELECT record FROM refresh WHERE due_at <= @now AND form = @form ORDER BY due_at, record LIMIT @take", new { form, now, take })).AsList();

    /// <summary>Puts those that are due off, so that they keep nothing else waiting.</summary>
    public static async ValueTask PutOffAsync(DatabaseSession session, string form, long now, long until) =>
        await session.Connection.ExecuteAsync("UPDATE refresh SET due_at = @until WHERE form = @form AND due_at <= @now", new { form, now, until });
}
