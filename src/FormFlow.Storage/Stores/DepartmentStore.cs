using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>The departments of a workspace. Runs in the workspace's database.</summary>
public static class DepartmentStore
{
    private const string Columns = "id, version, name, parent, manager";

    public static async ValueTask<DepartmentRow?> FindAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<DepartmentRow>($"SELECT {Columns} FROM department WHERE id = @id", new { id });

    /// <summary>Those of some ids that are of departments here.</summary>
    public static async ValueTask<IReadOnlySet<long>> KnownAsync(DatabaseSession session, IReadOnlyCollection<long> ids) =>
        ids.Count == 0
            ? new HashSet<long>()
            : (await session.Connection.QueryAsync<long>($"SELECT id FROM department WHERE id {session.Dialect.Among("@ids")}", new { ids = IdList.Of(ids) })).ToHashSet();

    /// <summary>All departments, which stay as they are until the transaction ends: their tree is judged as a whole.</summary>
    public static async ValueTask<IReadOnlyDictionary<long, DepartmentRow>> LockAllAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<DepartmentRow>($"SELECT {Columns} FROM department ORDER BY id {session.Dialect.RowLock}")).ToDictionary(row => row.Id);

    public static async ValueTask<IReadOnlyList<DepartmentRow>> ListAsync(DatabaseSession session, long after, int take) =>
        (await session.Connection.QueryAsync<DepartmentRow>(
            $"SELECT {Columns} FROM department WHERE id > @after ORDER BY id LIMIT @take", new { after, take })).AsList();

    public static async ValueTask<long> CountAsync(DatabaseSession session) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM department");

    public static async ValueTask AddAsync(DatabaseSession session, DepartmentRow department) =>
        await session.Connection.ExecuteAsync(
            "INSERT INTO department (id, version, name, parent, manager) VALUES (@Id, @Version, @Name, @Parent, @Manager)", department);

    public static async ValueTask UpdateAsync(DatabaseSession session, DepartmentRow department) =>
        await session.Connection.ExecuteAsync(
            "UPDATE department SET version = @Version, name = @Name, parent = @Parent, manager = @Manager WHERE id = @Id", department);

    public static async ValueTask RemoveAsync(DatabaseSession session, long id) =>
        await session.Connection.ExecuteAsync("DELETE FROM department WHERE id = @id", new { id });

    /// <summary>Whether members or departments belong to a department.</summary>
    public static async ValueTask<bool> IsUsedAsync(DatabaseSession session, long id) =>
        await session.Connection.ExecuteScalarAsync<long>(
            """
            SELECT (SELECT count(*) FROM member_department WHERE department = @id) + (SELECT count(*) FROM department WHERE parent = @id)
            """,
            new { id }) > 0;
}
