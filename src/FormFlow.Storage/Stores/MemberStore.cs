using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>The members of a workspace and the departments they belong to. Runs in the workspace's database.</summary>
public static class MemberStore
{
    private const string Columns = "id, version, name, email, is_owner AS IsOwner, disabled_at AS DisabledAt, title";

    public static async ValueTask<MemberRow?> FindAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<MemberRow>($"SELECT {Columns} FROM member WHERE id = @id", new { id });

    /// <summary>Those of some ids that are of members here.</summary>
    public static async ValueTask<IReadOnlySet<long>> KnownAsync(DatabaseSession session, IReadOnlyCollection<long> ids) =>
        ids.Count == 0
            ? new HashSet<long>()
            : (await session.Connection.QueryAsync<long>($"SELECT id FROM member WHERE id {session.Dialect.Among("@ids")}", new { ids = IdList.Of(ids) })).ToHashSet();

    /// <summary>Finds a member that the transaction then changes.</summary>
    public static async ValueTask<MemberRow?> LockAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<MemberRow>($"SELECT {Columns} FROM member WHERE id = @id {session.Dialect.RowLock}", new { id });

    /// <summary>Members in the order they came, after an id.</summary>
    public static async ValueTask<IReadOnlyList<MemberRow>> ListAsync(DatabaseSession session, long after, int take) =>
        (await session.Connection.QueryAsync<MemberRow>(
            $"SELECT {Columns} FROM member WHERE id > @after ORDER BY id LIMIT @take", new { after, take })).AsList();

    public static async ValueTask<long> CountAsync(DatabaseSession session) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM member");

    /// <summary>How many owners can still sign in. Their rows do not change until the transaction ends.</summary>
    public static async ValueTask<int> CountOwnersAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<long>($"SELECT id FROM member WHERE is_owner = 1 AND disabled_at IS NULL ORDER BY id {session.Dialect.RowLock}")).Count();

    /// <summary>Those of some members who can sign in.</summary>
    public static async ValueTask<IReadOnlySet<long>> ActiveAsync(DatabaseSession session, IReadOnlyCollection<long> members)
    {
        var active = new HashSet<long>(members.Count);
        if (members.Count > 0)
        {
            var command = IdList.Prepared(session, members, among => $"SELECT id FROM member WHERE id {among} AND disabled_at IS NULL");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                active.Add(reader.GetInt64(0));
            }
        }

        return active;
    }

    /// <summary>The members of some departments who can sign in, in the order they came.</summary>
    public static async ValueTask<IReadOnlyList<long>> ActiveInAsync(DatabaseSession session, IReadOnlyCollection<long> departments) =>
        departments.Count == 0
            ? []
            : (await session.Connection.QueryAsync<long>(
                $"""
                SELECT DISTINCT m.id FROM member m JOIN member_department d ON d.member = m.id
                WHERE d.department {session.Dialect.Among("@departments")} AND m.disabled_at IS NULL ORDER BY m.id
                """,
                new { departments = IdList.Of(departments) })).AsList();

    /// <summary>The owners who can sign in, in the order they came.</summary>
    public static async ValueTask<IReadOnlyList<long>> OwnersAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<long>("SELECT id FROM member WHERE is_owner = 1 AND disabled_at IS NULL ORDER BY id")).AsList();

    /// <summary>Adds a member; false when there is one with this id.</summary>
    public static async ValueTask<bool> AddAsync(DatabaseSession session, MemberRow member) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO member (id, version, name, email, is_owner, disabled_at, title)
            VALUES (@Id, @Version, @Name, @Email, @IsOwner, @DisabledAt, @Title) ON CONFLICT (id) DO NOTHING
            """,
            member) == 1;

    public static async ValueTask UpdateAsync(DatabaseSession session, MemberRow member) =>
        await session.Connection.ExecuteAsync(
            """
            UPDATE member SET version = @Version, name = @Name, email = @Email, is_owner = @IsOwner, disabled_at = @DisabledAt, title = @Title
            WHERE id = @Id
            """,
            member);

    /// <summary>The departments of members, in the order of departments.</summary>
    public static async ValueTask<ILookup<long, long>> DepartmentsOfAsync(DatabaseSession session, IReadOnlyCollection<long> members) =>
        members.Count == 0
            ? Enumerable.Empty<long>().ToLookup(id => id)
            : (await session.Connection.QueryAsync<(long Member, long Department)>(
                $"SELECT member, department FROM member_department WHERE member {session.Dialect.Among("@members")} ORDER BY member, department",
                new { members = IdList.Of(members) })).ToLookup(row => row.Member, row => row.Department);

    /// <summary>Replaces the departments of a member.</summary>
    public static async ValueTask SetDepartmentsAsync(DatabaseSession session, long member, IEnumerable<long> departments)
    {
        await session.Connection.ExecuteAsync("DELETE FROM member_department WHERE member = @member", new { member });
        foreach (var department in departments)
        {
            await session.Connection.ExecuteAsync(
                "INSERT INTO member_department (member, department) VALUES (@member, @department)", new { member, department });
        }
    }
}
