using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>When members are told what there is to do. A row is moved on in the transaction that tells, so a crash neither forgets nor repeats.</summary>
public static class DigestStore
{
    private const string Columns = "member, rule, after_at AS AfterAt, next_at AS NextAt";

    /// <summary>A member's; null when he wants none.</summary>
    public static async ValueTask<DigestRow?> FindAsync(DatabaseSession session, long member) =>
        await session.Connection.QuerySingleOrDefaultAsync<DigestRow>($"SELECT {Columns} FROM digest WHERE member = @member", new { member });

    /// <summary>A member's, which the transaction then changes; null when he wants none.</summary>
    public static async ValueTask<DigestRow?> LockAsync(DatabaseSession session, long member) =>
        await session.Connection.QuerySingleOrDefaultAsync<DigestRow>($"SELECT {Columns} FROM digest WHERE member = @member {session.Dialect.RowLock}", new { member });

    /// <summary>Everybody's, which the transaction then changes.</summary>
    public static async ValueTask<IReadOnlyList<DigestRow>> LockAllAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<DigestRow>($"SELECT {Columns} FROM digest ORDER BY member {session.Dialect.RowLock}")).AsList();

    /// <summary>Some members whose digest is due, in the order of members, after one of them.</summary>
    public static async ValueTask<IReadOnlyList<long>> DueAsync(DatabaseSession session, long now, long after, int take) =>
        (await session.Connection.QueryAsync<long>(
            "SELECT member FROM digest WHERE next_at <= @now AND member > @after ORDER BY member LIMIT @take", new { now, after, take })).AsList();

    /// <summary>A member's when it is due, for who tells him: others leave it alone until the transaction ends. Null when it is not, or another has it.</summary>
    public static async ValueTask<DigestRow?> ClaimAsync(DatabaseSession session, long member, long now) =>
        await session.Connection.QuerySingleOrDefaultAsync<DigestRow>(
            $"SELECT {Columns} FROM digest WHERE member = @member AND next_at <= @now {session.Dialect.RowClaim}", new { member, now });

    public static async ValueTask PutAsync(DatabaseSession session, DigestRow row) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO digest (member, rule, after_at, next_at) VALUES (@Member, @Rule, @AfterAt, @NextAt)
            ON CONFLICT (member) DO UPDATE SET rule = excluded.rule, after_at = excluded.after_at, next_at = excluded.next_at
            """,
            row);

    public static async ValueTask RemoveAsync(DatabaseSession session, long member) =>
        await session.Connection.ExecuteAsync("DELETE FROM digest WHERE member = @member", new { member });
}
