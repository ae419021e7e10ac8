using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Answers given to requests that carried an idempotency key. Runs in the workspace's database.</summary>
public static class IdempotencyStore
{
    private const int Swept = 4;

    /// <summary>Finds the answer kept under a key since an instant.</summary>
    public static async ValueTask<IdempotencyRow?> FindAsync(DatabaseSession session, string key, long since) =>
        await session.Connection.QuerySingleOrDefaultAsync<IdempotencyRow>(
            "SELECT key, caller, request_hash AS RequestHash, status, headers, body, at FROM idempotency WHERE key = @key AND at >= @since",
            new { key, since });

    /// <summary>
    /// Keeps an answer; false when the key already has one since the instant. Waits for another transaction that is keeping the same key.
    /// Every call also sweeps a few answers older than the instant, so the table stays as small as its time.
    /// </summary>
    public static async ValueTask<bool> AddAsync(DatabaseSession session, IdempotencyRow row, long since)
    {
        var kept = await session.Connection.ExecuteAsync(
            """
            INSERT INTO idempotency (key, caller, request_hash, status, headers, body, at)
            VALUES (@Key, @Caller, @RequestHash, @Status, @Headers, @Body, @At)
            ON CONFLICT (key) DO UPDATE SET caller = excluded.caller, request_hash = excluded.request_hash, status = excluded.status,
              headers = excluded.headers, body = excluded.body, at = excluded.at
            WHERE idempotency.at < @since
            """,
            new { row.Key, row.Caller, row.RequestHash, row.Status, row.Headers, row.Body, row.At, since });
        if (kept == 1)
        {
            await session.Connection.ExecuteAsync(
                $"DELETE FROM idempotency WHERE key IN (SELECT key FROM idempotency WHERE at < @since ORDER BY at LIMIT {Swept} {session.Dialect.RowClaim})",
                new { since });
        }

        return kept == 1;
    }
}
