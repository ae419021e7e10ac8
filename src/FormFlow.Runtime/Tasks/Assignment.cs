using FormFlow.Engine.Roles;
using FormFlow.Engine.Tasks;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>Who stands over whom and who stands in for whom, read from the workspace.</summary>
internal static class Assignment
{
    /// <summary>
    /// Those who get a task meant for some members: each who is active himself, and for each who is not whoever stands in
    /// (<see cref="Fallback"/>), with the member he stands in for.
    /// </summary>
    public static async ValueTask<IReadOnlyList<TaskAssigneeRow>> ResolveAsync(DatabaseSession session, long task, IReadOnlyList<long> wanted, string? reason)
    {
        var active = await MemberStore.ActiveAsync(session, [.. wanted]);
        var rows = wanted.Where(active.Contains).Distinct().Select(member => new TaskAssigneeRow { Task = task, Member = member, Reason = reason }).ToList();
        foreach (var absent in wanted.Where(member => !active.Contains(member)).Distinct())
        {
            if (await StandInAsync(session, absent) is { } member && rows.TrueForAll(row => row.Member != member))
            {
                rows.Add(new TaskAssigneeRow { Task = task, Member = member, InsteadOf = absent, Reason = reason });
            }
        }

        return rows;
    }

    /// <summary>Whether a caller heads the department of one of some members, or a department above it.</summary>
    public static async ValueTask<bool> IsManagerAsync(DatabaseSession session, Caller caller, IReadOnlyCollection<long> members)
    {
        if (caller.Member is not { } me)
        {
            return false;
        }

        var departments = await MemberStore.DepartmentsOfAsync(session, members);
        return departments.Count > 0 && (await OrganisationAsync(session)).ManagersOver(departments.SelectMany(of => of)).Contains(me);
    }

    /// <summary>The members a task concerns while some members have it: they themselves, whoever gave it, and those who stand over them.</summary>
    public static async ValueTask<IReadOnlySet<long>> ConcernedAsync(DatabaseSession session, TaskRow task, IReadOnlyCollection<long> assignees)
    {
        var departments = await MemberStore.DepartmentsOfAsync(session, assignees);
        var managers = departments.Count > 0 ? (await OrganisationAsync(session)).ManagersOver(departments.SelectMany(of => of)) : [];
        return (task.CreatedBy is { } giver ? assignees.Append(giver) : assignees).Concat(managers).ToHashSet();
    }

    /// <summary>Whoever stands in for a member: the nearest active manager over him, else the first owner; null where nobody is left.</summary>
    public static async ValueTask<long?> StandInAsync(DatabaseSession session, long absent)
    {
        var departments = (await MemberStore.DepartmentsOfAsync(session, [absent]))[absent].ToArray();
        var organisation = await OrganisationAsync(session);
        var active = await MemberStore.ActiveAsync(session, [.. organisation.ManagersOver(departments)]);
        return Fallback.For(absent, departments, organisation, active.Contains, await MemberStore.OwnersAsync(session));
    }

    private static async ValueTask<Organisation> OrganisationAsync(DatabaseSession session) =>
        new((await DepartmentStore.ListAsync(session, 0, int.MaxValue)).ToDictionary(row => row.Id, row => new DepartmentPlace(row.Parent, row.Manager)));
}
