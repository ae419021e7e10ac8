using System.Text.Json;
using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Timers;

/// <summary>
/// What is due for records by time. Rows come and go with the changes that make them so; who takes care of them takes some for a while under a
/// lease, and when he is not heard of again, another takes them. Ending one demands the lease, so that each is taken care of once.
/// </summary>
public static class StageTimerStore
{
    private const string Columns =
        "id, form, field, record, key, due, stay, next_at AS NextAt, attempts, ended_at AS EndedAt, error";

    /// <summary>All timers of some records, those taken care of too.</summary>
    public static async ValueTask<IReadOnlyList<StageTimerRow>> OfAsync(DatabaseSession session, IEnumerable<long> records) =>
        (await session.Connection.QueryAsync<StageTimerRow>(
            $"SELECT {Columns} FROM stage_timer WHERE record {session.Dialect.Among("@records")}",
            new { records = IdList.Of(records) })).AsList();

    /// <summary>
    /// Adds timers that wait until they are due, or are taken care of already, with one statement; those that are there already are left alone.
    /// </summary>
    public static ValueTask AddAsync(DatabaseSession session, IEnumerable<StageTimerRow> timers)
    {
        var dialect = session.Dialect;
        return session.ExecuteAsync(
            $"""
            INSERT INTO stage_timer (id, form, field, record, key, due, stay, next_at, ended_at)
            SELECT {dialect.Member("e.value", 0)}, {dialect.TextMember("e.value", 1)}, {dialect.TextMember("e.value", 2)}, {dialect.Member("e.value", 3)},
              {dialect.TextMember("e.value", 4)}, {dialect.Member("e.value", 5)}, {dialect.Member("e.value", 6)},
              CASE WHEN {dialect.Member("e.value", 7)} IS NULL THEN {dialect.Member("e.value", 5)} END, {dialect.Member("e.value", 7)}
            FROM {dialect.Entries("@timers")} e WHERE 1 = 1
            ON CONFLICT (record, field, key, due, stay) DO NOTHING
            """,
            ["timers"],
            JsonSerializer.Serialize(timers.Select(timer => new object?[] { timer.Id, timer.Form, timer.Field, timer.Record, timer.Key, timer.Due, timer.Stay, timer.EndedAt })));
    }

    /// <summary>Drops timers.</summary>
    public static ValueTask RemoveAsync(DatabaseSession session, IEnumerable<long> ids) => session.ExecuteAsync(
        $"DELETE FROM stage_timer WHERE id {session.Dialect.Among("@ids")}", ["ids"], IdList.Of(ids));

    /// <summary>Drops all timers of a record.</summary>
    public static ValueTask RemoveOfAsync(DatabaseSession session, long record) =>
        session.ExecuteAsync("DELETE FROM stage_timer WHERE record = @record", ["record"], record);

    /// <summary>The first instant at which one may be taken; null when none waits.</summary>
    public static async ValueTask<long?> NextAsync(DatabaseSession session) =>
        await session.Prepared("SELECT next_at FROM stage_timer WHERE next_at IS NOT NULL ORDER BY next_at, id LIMIT 1").ExecuteScalarAsync() as long?;

    /// <summary>Takes some whose time has come, the earliest first, under a lease that ends at an instant.</summary>
    public static async ValueTask<IReadOnlyList<StageTimerRow>> ClaimAsync(DatabaseSession session, long lease, long now, long until, int take)
    {
        var timers = await session.Connection.QueryAsync<StageTimerRow>(
            $"""
            WITH taken AS MATERIALIZED (SELECT id AS taken_id FROM stage_timer WHERE next_at <= @now ORDER BY next_at, id LIMIT @take {session.Dialect.RowClaim})
            UPDATE stage_timer SET lease = @lease, next_at = @until FROM taken WHERE id = taken_id
            RETURNING {Columns}
            """,
            new { lease, now, until, take });
        return [.. timers.OrderBy(timer => timer.Due).ThenBy(timer => timer.Id)];
    }

    /// <summary>Notes that a timer is taken care of; false, with nothing changed, when the lease was lost or the timer is no more.</summary>
    public static async ValueTask<bool> EndAsync(DatabaseSession session, long id, long lease, long now)
    {
        var command = session.Prepared(
            "UPDATE stage_timer SET ended_at = @now, next_at = NULL, lease = NULL, error = NULL WHERE id = @id AND lease = @lease AND ended_at IS NULL", "now", "id", "lease");
        command.Parameters[0].Value = now;
        command.Parameters[1].Value = id;
        command.Parameters[2].Value = lease;
        return await command.ExecuteNonQueryAsync() == 1;
    }

    /// <summary>Notes that everything that was due for some records until a moment is taken care of.</summary>
    public static ValueTask EndUntilAsync(DatabaseSession session, IEnumerable<long> records, long moment) => session.ExecuteAsync(
        $"UPDATE stage_timer SET ended_at = @moment, next_at = NULL WHERE next_at <= @moment AND record {session.Dialect.Among("@records")}",
        ["moment", "records"], moment, IdList.Of(records));

    /// <summary>Whether something of a record waits that was due earlier and never failed.</summary>
    public static async ValueTask<bool> AnyEarlierAsync(DatabaseSession session, StageTimerRow timer)
    {
        var command = session.Prepared("SELECT 1 FROM stage_timer WHERE record = @record AND due < @due AND next_at IS NOT NULL AND attempts = 0 LIMIT 1", "record", "due");
        command.Parameters[0].Value = timer.Record;
        command.Parameters[1].Value = timer.Due;
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>Puts a timer that was taken under a lease off; nothing when the lease was lost.</summary>
    public static async ValueTask PutOffAsync(DatabaseSession session, long id, long lease, long nextAt) =>
        await session.Connection.ExecuteAsync("UPDATE stage_timer SET next_at = @nextAt, lease = NULL WHERE id = @id AND lease = @lease AND ended_at IS NULL", new { id, lease, nextAt });

    /// <summary>Notes that a timer failed, and when it may be taken again; never for null. False when the lease was lost.</summary>
    public static async ValueTask<bool> FailAsync(DatabaseSession session, long id, long lease, long? nextAt, long now, string error) =>
        await session.Connection.ExecuteAsync(
            """
            UPDATE stage_timer SET attempts = attempts + 1, next_at = @nextAt, lease = NULL, error = @error, ended_at = CASE WHEN CAST(@nextAt AS bigint) IS NULL THEN @now END
            WHERE id = @id AND lease = @lease AND ended_at IS NULL
            """,
            new { id, lease, nextAt, now, error }) == 1;

    /// <summary>Gives timers back that were taken under a lease and not looked at.</summary>
    public static async ValueTask ReleaseAsync(DatabaseSession session, IEnumerable<long> ids, long lease) =>
        await session.Connection.ExecuteAsync(
            $"""
            UPDATE stage_timer SET next_at = due, lease = NULL
            WHERE id {session.Dialect.Among("@ids")} AND lease = @lease AND ended_at IS NULL
            """,
            new { ids = IdList.Of(ids), lease });

    /// <summary>Gives back what anybody took under a lease that ends between two instants: for who knows that nobody else is there.</summary>
    public static async ValueTask ReleaseAllAsync(DatabaseSession session, long now, long until) =>
        await session.Connection.ExecuteAsync(
            "UPDATE stage_timer SET next_at = due, lease = NULL WHERE next_at > @now AND next_at <= @until AND lease IS NOT NULL", new { now, until });

    /// <summary>How many timers wait by the rules of a form's field.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, string form, string field) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM stage_timer WHERE form = @form AND field = @field AND next_at IS NOT NULL", new { form, field });
}
