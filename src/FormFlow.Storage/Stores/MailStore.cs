using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>
/// Mails that wait to be sent, written with what causes them. A sender takes some for a while under a lease; when it is not heard of again,
/// another takes them. Runs in the workspace's database.
/// </summary>
public static class MailStore
{
    public static async ValueTask AddAsync(DatabaseSession session, MailRow mail) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO mail (id, address, name, subject, text_part, html_part, created_at, attempts, next_at)
            VALUES (@Id, @Address, @Name, @Subject, @Text, @Html, @CreatedAt, 0, @CreatedAt)
            """,
            mail);

    /// <summary>Whether a mail waits for its time that has come.</summary>
    public static async ValueTask<bool> AnyDueAsync(DatabaseSession session, long now) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM (SELECT 1 FROM mail WHERE next_at <= @now LIMIT 1) AS due", new { now }) > 0;

    /// <summary>Takes some mails whose time has come, under a lease that ends at an instant.</summary>
    public static async ValueTask<IReadOnlyList<MailRow>> ClaimAsync(DatabaseSession session, long lease, long now, long until, int take)
    {
        var mails = (await session.Connection.QueryAsync<MailRow>(
            $"""
            SELECT id, address, name, subject, text_part AS Text, html_part AS Html, created_at AS CreatedAt, attempts + 1 AS Attempts
            FROM mail WHERE next_at <= @now ORDER BY next_at, id LIMIT @take {session.Dialect.RowClaim}
            """,
            new { now, take })).AsList();
        if (mails.Count > 0)
        {
            await session.Connection.ExecuteAsync(
                $"UPDATE mail SET lease = @lease, next_at = @until, attempts = attempts + 1 WHERE id {session.Dialect.Among("@ids")}",
                new { lease, until, ids = IdList.Of(mails.Select(mail => mail.Id)) });
        }

        return mails;
    }

    /// <summary>Notes that a mail was sent, unless its lease was lost.</summary>
    public static async ValueTask SentAsync(DatabaseSession session, long id, long lease, long now) =>
        await session.Connection.ExecuteAsync(
            "UPDATE mail SET sent_at = @now, next_at = NULL, error = NULL WHERE id = @id AND lease = @lease AND sent_at IS NULL", new { id, lease, now });

    /// <summary>Notes that a mail was not sent, and when it is tried again; never for null.</summary>
    public static async ValueTask FailedAsync(DatabaseSession session, long id, long lease, long? nextAt, string error) =>
        await session.Connection.ExecuteAsync(
            "UPDATE mail SET next_at = @nextAt, error = @error WHERE id = @id AND lease = @lease AND sent_at IS NULL", new { id, lease, nextAt, error });
}
