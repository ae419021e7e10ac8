using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>What people say about records. Runs in the workspace's database.</summary>
public static class CommentStore
{
    private const string Columns =
        """
        id, version, form, record, author, cause, text, created_at AS CreatedAt, edited_at AS EditedAt, deleted_at AS DeletedAt, deleted_by AS DeletedBy
        """;

    /// <summary>A comment on a record; null when the record has no such comment.</summary>
    public static async ValueTask<CommentRow?> FindAsync(DatabaseSession session, string form, long record, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<CommentRow>(
            $"SELECT {Columns} FROM comment WHERE id = @id AND record = @record AND form = @form", new { form, record, id });

    /// <summary>Finds a comment that the transaction then changes.</summary>
    public static async ValueTask<CommentRow?> LockAsync(DatabaseSession session, string form, long record, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<CommentRow>(
            $"SELECT {Columns} FROM comment WHERE id = @id AND record = @record AND form = @form {session.Dialect.RowLock}", new { form, record, id });

    /// <summary>The comments on a record behind an id, in the order they were made or the other way round.</summary>
    public static async ValueTask<IReadOnlyList<CommentRow>> ListAsync(DatabaseSession session, string form, long record, bool newestFirst, long after, int take) =>
        (await session.Connection.QueryAsync<CommentRow>(
            $"""
            SELECT {Columns} FROM comment WHERE record = @record AND form = @form AND {(newestFirst ? "id < @after ORDER BY id DESC" : "id > @after ORDER BY id")} LIMIT @take
            """,
            new { form, record, after, take })).AsList();

    public static async ValueTask<long> CountAsync(DatabaseSession session, string form, long record) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM comment WHERE record = @record AND form = @form", new { form, record });

    public static async ValueTask AddAsync(DatabaseSession session, CommentRow comment) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO comment (id, version, form, record, author, cause, text, created_at)
            VALUES (@Id, @Version, @Form, @Record, @Author, @Cause, @Text, @CreatedAt)
            """,
            comment);

    /// <summary>Writes a comment anew and keeps what it said before.</summary>
    public static async ValueTask EditAsync(DatabaseSession session, CommentRow before, CommentRow after)
    {
        await session.Connection.ExecuteAsync(
            "INSERT INTO comment_edit (comment, version, text, written_at) VALUES (@Id, @Version, @Text, @writtenAt)",
            new { before.Id, before.Version, before.Text, writtenAt = before.EditedAt ?? before.CreatedAt });
        await session.Connection.ExecuteAsync("UPDATE comment SET version = @Version, text = @Text, edited_at = @EditedAt WHERE id = @Id", after);
    }

    /// <summary>Takes the words of a comment away, earlier ones too; its place stays.</summary>
    public static async ValueTask EmptyAsync(DatabaseSession session, CommentRow after)
    {
        await session.Connection.ExecuteAsync("DELETE FROM comment_edit WHERE comment = @Id", new { after.Id });
        await session.Connection.ExecuteAsync(
            "UPDATE comment SET version = @Version, text = NULL, deleted_at = @DeletedAt, deleted_by = @DeletedBy WHERE id = @Id", after);
    }

    /// <summary>What a comment said before it was edited, the first words first: when they were written, and they.</summary>
    public static async ValueTask<IReadOnlyList<(long WrittenAt, string Text)>> EditsAsync(DatabaseSession session, long comment) =>
        (await session.Connection.QueryAsync<(long, string)>(
            "SELECT written_at, text FROM comment_edit WHERE comment = @comment ORDER BY version", new { comment })).AsList();

    /// <summary>Takes away everything that was said about a record.</summary>
    public static async ValueTask RemoveOfAsync(DatabaseSession session, string form, long record)
    {
        await session.Connection.ExecuteAsync(
            "DELETE FROM comment_edit WHERE comment IN (SELECT id FROM comment WHERE record = @record AND form = @form)", new { form, record });
        await session.Connection.ExecuteAsync("DELETE FROM comment WHERE record = @record AND form = @form", new { form, record });
    }
}
