using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Secret addresses of members' calendars. Only hashes of the secrets are kept. Runs in the workspace's database.</summary>
public static class CalendarFeedStore
{
    /// <summary>Since when a member has an address; null when he has none.</summary>
    public static async ValueTask<long?> CreatedAtAsync(DatabaseSession session, long member) =>
        await session.Connection.QuerySingleOrDefaultAsync<long?>("SELECT created_at FROM calendar_feed WHERE member = @member", new { member });

    /// <summary>The active member an address belongs to; null when nobody's.</summary>
    public static async ValueTask<long?> FindAsync(DatabaseSession session, string hash) =>
        await session.Connection.QuerySingleOrDefaultAsync<long?>(
            "SELECT f.member FROM calendar_feed f JOIN member m ON m.id = f.member WHERE f.hash = @hash AND m.disabled_at IS NULL", new { hash });

    /// <summary>Gives a member an address; the one he had ends.</summary>
    public static async ValueTask PutAsync(DatabaseSession session, long member, string hash, long now) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO calendar_feed (member, hash, created_at) VALUES (@member, @hash, @now)
            ON CONFLICT (member) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at
            """,
            new { member, hash, now });

    public static async ValueTask RemoveAsync(DatabaseSession session, long member) =>
        await session.Connection.ExecuteAsync("DELETE FROM calendar_feed WHERE member = @member", new { member });
}
