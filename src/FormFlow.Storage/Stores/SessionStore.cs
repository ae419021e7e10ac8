using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Who is signed in, and until when. Only hashes of tokens are kept. Runs in the installation's database.</summary>
public static class SessionStore
{
    public static async ValueTask AddAsync(DatabaseSession session, SessionRow row, long now) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO session (id, person, token_hash, created_at, last_seen_at, expires_at, user_agent)
            VALUES (@Id, @Person, @TokenHash, @now, @now, @ExpiresAt, @UserAgent)
            """,
            new { row.Id, row.Person, row.TokenHash, row.ExpiresAt, row.UserAgent, now });

    /// <summary>Finds a session that has not ended and whose person may still sign in.</summary>
    public static async ValueTask<SessionRow?> FindAsync(DatabaseSession session, string tokenHash, long now) =>
        await session.Connection.QuerySingleOrDefaultAsync<SessionRow>(
            """
            SELECT s.id, s.person, s.token_hash AS TokenHash, s.expires_at AS ExpiresAt, s.user_agent AS UserAgent
            FROM session s JOIN person p ON p.id = s.person
            WHERE s.token_hash = @tokenHash AND s.expires_at > @now AND p.disabled_at IS NULL
            """,
            new { tokenHash, now });

    /// <summary>Ends a session.</summary>
    public static async ValueTask RemoveAsync(DatabaseSession session, long id) =>
        await session.Connection.ExecuteAsync("DELETE FROM session WHERE id = @id", new { id });

    /// <summary>Ends every session of a person.</summary>
    public static async ValueTask RemoveOfAsync(DatabaseSession session, long person) =>
        await session.Connection.ExecuteAsync("DELETE FROM session WHERE person = @person", new { person });

    /// <summary>Ends every session of a person but one.</summary>
    public static async ValueTask RemoveOthersAsync(DatabaseSession session, long person, long kept) =>
        await session.Connection.ExecuteAsync("DELETE FROM session WHERE person = @person AND id <> @kept", new { person, kept });

    /// <summary>Forgets sessions whose time is over.</summary>
    public static async ValueTask RemoveExpiredAsync(DatabaseSession session, long now) =>
        await session.Connection.ExecuteAsync("DELETE FROM session WHERE expires_at <= @now", new { now });
}
