using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Which departments the members of a workspace belong to.</summary>
public static class MembershipStore
{
    /// <summary>The departments of a member.</summary>
    public static async ValueTask<IReadOnlyList<long>> DepartmentsAsync(DatabaseSession session, long member)
    {
        var command = session.Prepared("SELECT department FROM member_department WHERE member = @member ORDER BY department", "member");
        command.Parameters[0].Value = member;
        var departments = new List<long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            departments.Add(reader.GetInt64(0));
        }

        return departments;
    }
}
