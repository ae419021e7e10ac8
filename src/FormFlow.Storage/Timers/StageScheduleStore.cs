using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Timers;

/// <summary>Where schedules stand. A row is moved on in the transaction of what it spreads, so a crash neither forgets nor repeats.</summary>
public static class StageScheduleStore
{
    private const string Columns = "form, field, key, rule, after_at AS AfterAt, moment, record, next_at AS NextAt";

    /// <summary>All schedules.</summary>
    public static async ValueTask<IReadOnlyList<StageScheduleRow>> AllAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<StageScheduleRow>($"SELECT {Columns} FROM stage_schedule ORDER BY form, field, key")).AsList();

    /// <summary>The first instant at which one is to be looked at; null for never.</summary>
    public static async ValueTask<long?> NextAsync(DatabaseSession session) =>
        await session.Prepared("SELECT next_at FROM stage_schedule WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1").ExecuteScalarAsync() as long?;

    /// <summary>The first schedule whose time has come; null when there is none.</summary>
    public static async ValueTask<StageScheduleRow?> DueAsync(DatabaseSession session, long now) =>
        await session.Connection.QueryFirstOrDefaultAsync<StageScheduleRow>($"SELECT {Columns} FROM stage_schedule WHERE next_at <= @now ORDER BY next_at LIMIT 1", new { now });

    /// <summary>
    /// A schedule as it stands, for who moves it on: others leave it alone until the transaction ends. Null when it is gone or another has it.
    /// </summary>
    public static async ValueTask<StageScheduleRow?> ClaimAsync(DatabaseSession session, StageScheduleRow row) =>
        await session.Connection.QuerySingleOrDefaultAsync<StageScheduleRow>(
            $"SELECT {Columns} FROM stage_schedule WHERE form = @Form AND field = @Field AND key = @Key {session.Dialect.RowClaim}", row);

    /// <summary>Writes down where a schedule stands.</summary>
    public static async ValueTask PutAsync(DatabaseSession session, StageScheduleRow row) => await session.Connection.ExecuteAsync(
        """
        INSERT INTO stage_schedule (form, field, key, rule, after_at, moment, record, next_at) VALUES (@Form, @Field, @Key, @Rule, @AfterAt, @Moment, @Record, @NextAt)
        ON CONFLICT (form, field, key) DO UPDATE
        SET rule = excluded.rule, after_at = excluded.after_at, moment = excluded.moment, record = excluded.record, next_at = excluded.next_at
        """,
        row);

    /// <summary>Drops a schedule.</summary>
    public static async ValueTask RemoveAsync(DatabaseSession session, StageScheduleRow row) =>
        await session.Connection.ExecuteAsync("DELETE FROM stage_schedule WHERE form = @Form AND field = @Field AND key = @Key", row);
}
