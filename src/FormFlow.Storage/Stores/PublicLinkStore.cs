using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Public links of forms. Runs in the workspace's database.</summary>
public static class PublicLinkStore
{
    private const string Select =
        """
        SELECT id, version, form, token, document, password_hash AS PasswordHash, submissions, member, created_at AS CreatedAt, updated_at AS UpdatedAt,
          (SELECT count(*) FROM held_submission h WHERE h.link = public_link.id) AS Held
        FROM public_link
        """;

    /// <summary>Those of a form in the order they were made, after an id.</summary>
    public static async ValueTask<IReadOnlyList<PublicLinkRow>> ListAsync(DatabaseSession session, string form, long after, int take) =>
        (await session.Connection.QueryAsync<PublicLinkRow>($"{Select} WHERE form = @form AND id > @after ORDER BY id LIMIT @take", new { form, after, take })).AsList();

    /// <summary>How many a form has.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, string form) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM public_link WHERE form = @form", new { form });

    public static async ValueTask<PublicLinkRow?> FindAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<PublicLinkRow>($"{Select} WHERE id = @id", new { id });

    /// <summary>The one with a secret.</summary>
    public static async ValueTask<PublicLinkRow?> FindAsync(DatabaseSession session, string token) =>
        await session.Connection.QuerySingleOrDefaultAsync<PublicLinkRow>($"{Select} WHERE token = @token", new { token });

    /// <summary>One that the transaction then changes.</summary>
    public static async ValueTask<PublicLinkRow?> LockAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<PublicLinkRow>($"{Select} WHERE id = @id {session.Dialect.RowLock}", new { id });

    public static async ValueTask AddAsync(DatabaseSession session, PublicLinkRow row) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO public_link (id, version, form, token, document, password_hash, submissions, member, created_at, updated_at)
            VALUES (@Id, @Version, @Form, @Token, @Document, @PasswordHash, @Submissions, @Member, @CreatedAt, @UpdatedAt)
            """,
            row);

    /// <summary>Writes what a link says; its count stays.</summary>
    public static async ValueTask UpdateAsync(DatabaseSession session, PublicLinkRow row) =>
        await session.Connection.ExecuteAsync(
            "UPDATE public_link SET version = @Version, document = @Document, password_hash = @PasswordHash, updated_at = @UpdatedAt WHERE id = @Id", row);

    /// <summary>Counts a record made through a link.</summary>
    public static async ValueTask CountSubmissionAsync(DatabaseSession session, long id) =>
        await session.Connection.ExecuteAsync("UPDATE public_link SET submissions = submissions + 1 WHERE id = @id", new { id });

    /// <summary>Removes a link with what it holds.</summary>
    public static async ValueTask RemoveAsync(DatabaseSession session, long id)
    {
        await session.Connection.ExecuteAsync("DELETE FROM held_submission WHERE link = @id", new { id });
        await session.Connection.ExecuteAsync("DELETE FROM public_link WHERE id = @id", new { id });
    }
}
