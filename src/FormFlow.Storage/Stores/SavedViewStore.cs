using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Views that members saved. Runs in the workspace's database.</summary>
public static class SavedViewStore
{
    private const string Columns = "id, version, form, member, name, is_shared AS IsShared, base, document, created_at AS CreatedAt, updated_at AS UpdatedAt";

    /// <summary>Those over a form that a member saved or that are shared, in the order they were made, after an id; read one by one as they are asked for.</summary>
    public static IAsyncEnumerable<SavedViewRow> ListAsync(DatabaseSession session, string form, long member, long after) =>
        session.Connection.QueryUnbufferedAsync<SavedViewRow>($"SELECT {Columns} {Seen} AND id > @after ORDER BY id", new { form, member, after });

    /// <summary>One over a form that a member saved or that is shared.</summary>
    public static async ValueTask<SavedViewRow?> FindAsync(DatabaseSession session, string form, long member, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<SavedViewRow>($"SELECT {Columns} {Seen} AND id = @id", new { form, member, id });

    /// <summary>The same, which the transaction then changes.</summary>
    public static async ValueTask<SavedViewRow?> LockAsync(DatabaseSession session, string form, long member, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<SavedViewRow>($"SELECT {Columns} {Seen} AND id = @id {session.Dialect.RowLock}", new { form, member, id });

    /// <summary>How many over a form a member saved himself.</summary>
    public static async ValueTask<long> CountOwnAsync(DatabaseSession session, string form, long member) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM saved_view WHERE form = @form AND member = @member", new { form, member });

    public static async ValueTask AddAsync(DatabaseSession session, SavedViewRow row) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO saved_view (id, version, form, member, name, is_shared, base, document, created_at, updated_at)
            VALUES (@Id, @Version, @Form, @Member, @Name, @IsShared, @Base, @Document, @CreatedAt, @UpdatedAt)
            """,
            row);

    public static async ValueTask UpdateAsync(DatabaseSession session, SavedViewRow row) =>
        await session.Connection.ExecuteAsync(
            "UPDATE saved_view SET version = @Version, name = @Name, is_shared = @IsShared, base = @Base, document = @Document, updated_at = @UpdatedAt WHERE id = @Id", row);

    public static async ValueTask RemoveAsync(DatabaseSession session, long id) =>
        await session.Connection.ExecuteAsync("DELETE FROM saved_view WHERE id = @id", new { id });

    private const string Seen = "FROM saved_view WHERE form = @form AND (is_shared = 1 OR member = @member)";
}
