using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Which departments the members of a workspace belong to.</summary>
public static class MembershipStore
{
    /// <summary>The departments of a member.</summary>
    public static ValueTask<IReadOnlyList<long>> DepartmentsAsync(DatabaseSession session, long member) =>
        IdsAsync(session, "SELECT department FROM member_department WHERE member = @member ORDER BY department", member);

    /// <summary>The departments that a member belongs to or heads, and those above them.</summary>
    public static ValueTask<IReadOnlyList<long>> WithinAsync(DatabaseSession session, long member) => IdsAsync(
        session,
        """
        WITH RECURSIVE around(id) AS (
          SELECT department FROM member_department WHERE member = @member
          UNION
          SELECT id FROM department WHERE manager = @member
          UNION
          SELECT d.parent FROM department d JOIN around a ON a.id = d.id WHERE d.parent IS NOT NULL)
        SELECT id FROM around ORDER BY id
        """,
        member);

    /// <summary>The other members of the departments that a member heads, and of those below them.</summary>
    public static ValueTask<IReadOnlyList<long>> SubordinatesAsync(DatabaseSession session, long member) => IdsAsync(
        session,
        """
        WITH RECURSIVE below(id) AS (
          SELECT id FROM department WHERE manager = @member
          UNION
          SELECT d.id FROM department d JOIN below b ON d.parent = b.id)
        SELECT DISTINCT m.member FROM member_department m JOIN below b ON b.id = m.department WHERE m.member <> @member ORDER BY m.member
        """,
        member);

    private static async ValueTask<IReadOnlyList<long>> IdsAsync(DatabaseSession session, string sql, long member)
    {
        var command = session.Prepared(sql, "member");
        command.Parameters[0].Value = member;
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }
}
