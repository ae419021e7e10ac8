using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Submissions of public links that wait for somebody to accept or discard them. Runs in the workspace's database.</summary>
public static class HeldSubmissionStore
{
    private const string Columns = "id, link, at, reason, address, body";

    /// <summary>Those of a link in the order they came, after an id.</summary>
    public static async ValueTask<IReadOnlyList<HeldSubmissionRow>> ListAsync(DatabaseSession session, long link, long after, int take) =>
        (await session.Connection.QueryAsync<HeldSubmissionRow>(
            $"SELECT {Columns} FROM held_submission WHERE link = @link AND id > @after ORDER BY id LIMIT @take", new { link, after, take })).AsList();

    /// <summary>How many a link holds.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, long link) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM held_submission WHERE link = @link", new { link });

    public static async ValueTask<HeldSubmissionRow?> FindAsync(DatabaseSession session, long link, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<HeldSubmissionRow>($"SELECT {Columns} FROM held_submission WHERE link = @link AND id = @id", new { link, id });

    public static async ValueTask AddAsync(DatabaseSession session, HeldSubmissionRow row) =>
        await session.Connection.ExecuteAsync("INSERT INTO held_submission (id, link, at, reason, address, body) VALUES (@Id, @Link, @At, @Reason, @Address, @Body)", row);

    /// <summary>Removes one; false when it was gone.</summary>
    public static async ValueTask<bool> RemoveAsync(DatabaseSession session, long link, long id) =>
        await session.Connection.ExecuteAsync("DELETE FROM held_submission WHERE link = @link AND id = @id", new { link, id }) == 1;
}
