using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.People;

/// <summary>The departments of workspaces: a forest.</summary>
public sealed class Departments(CallerCache cache, IdGenerator ids)
{
    public async Task<Result<Page<Department>>> ListAsync(Workspace workspace, PageAsked asked, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var rows = await DepartmentStore.ListAsync(session, asked.After, asked.Limit + 1);
                var total = asked.Count ? await DepartmentStore.CountAsync(session) : (long?)null;
                return Page<Department>.From(rows, asked.Limit, row => row.Id, Department.From, total);
            },
            cancellationToken);

    public async Task<Result<Department>> FindAsync(Workspace workspace, string id, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync<Result<Department>>(
            async (session, _) => RecordId.TryParse(id, out var number) && await DepartmentStore.FindAsync(session, number) is { } row
                ? Department.From(row)
                : PeopleErrors.DepartmentNotFound.With(),
            cancellationToken);

    public async Task<Result<Department>> AddAsync(
        Workspace workspace, NewDepartment asked, IdempotencyClaim<Department>? claim, CancellationToken cancellationToken) =>
        await WriteAsync<Department>(
            workspace,
            async (session, token) =>
            {
                var errors = new ErrorList();
                PeopleRules.CheckName(asked.Name, "/name", errors);
                var row = new DepartmentRow
                {
                    Id = ids.Next(),
                    Name = asked.Name.Trim(),
                    Parent = await ParentAsync(session, asked.Parent, errors),
                    Manager = await ManagerAsync(session, asked.Manager, errors),
                };
                if (!errors.IsEmpty)
                {
                    return errors;
                }

                await DepartmentStore.AddAsync(session, row);
                var department = Department.From(row);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, department, token);
                }

                return department;
            },
            cancellationToken);

    public async Task<Result<Department>> ChangeAsync(
        Workspace workspace, string id, DepartmentChange change, long? expected, CancellationToken cancellationToken) =>
        await WriteAsync<Department>(
            workspace,
            async (session, _) =>
            {
                var all = await DepartmentStore.LockAllAsync(session);
                if (!RecordId.TryParse(id, out var number) || !all.TryGetValue(number, out var row))
                {
                    return PeopleErrors.DepartmentNotFound.With();
                }

                if (expected is not null && expected != row.Version)
                {
                    return PeopleErrors.DepartmentStale.With(("version", row.Version));
                }

                var errors = new ErrorList();
                if (change.Name is not null)
                {
                    PeopleRules.CheckName(change.Name, "/name", errors);
                }

                var next = row with
                {
                    Version = row.Version + 1,
                    Name = change.Name?.Trim() ?? row.Name,
                    Parent = change.HasParent ? await ParentAsync(session, change.Parent, errors) : row.Parent,
                    Manager = change.HasManager ? await ManagerAsync(session, change.Manager, errors) : row.Manager,
                };
                if (IsBelow(all, next.Parent, number))
                {
                    errors.Add(PeopleErrors.DepartmentCycle.At("/parent"));
                }

                if (!errors.IsEmpty)
                {
                    return errors;
                }

                await DepartmentStore.UpdateAsync(session, next);
                return Department.From(next);
            },
            cancellationToken);

    /// <summary>Removes a department nobody belongs to.</summary>
    public async Task<Result<bool>> RemoveAsync(Workspace workspace, string id, long? expected, CancellationToken cancellationToken) =>
        await WriteAsync<bool>(
            workspace,
            async (session, _) =>
            {
                var all = await DepartmentStore.LockAllAsync(session);
                if (!RecordId.TryParse(id, out var number) || !all.TryGetValue(number, out var row))
                {
                    return PeopleErrors.DepartmentNotFound.With();
                }

                if (expected is not null && expected != row.Version)
                {
                    return PeopleErrors.DepartmentStale.With(("version", row.Version));
                }

                if (await DepartmentStore.IsUsedAsync(session, number))
                {
                    return PeopleErrors.DepartmentInUse.With();
                }

                await DepartmentStore.RemoveAsync(session, number);
                return true;
            },
            cancellationToken);

    // Who stands below whom is part of what is known of callers.
    private async Task<Result<T>> WriteAsync<T>(Workspace workspace, Func<DatabaseSession, CancellationToken, ValueTask<Result<T>>> work, CancellationToken cancellationToken)
    {
        var done = await workspace.Database.WriteAsync(work, cancellationToken);
        cache.Forget();
        return done;
    }

    /// <summary>Whether a department is the one given or stands below it.</summary>
    private static bool IsBelow(IReadOnlyDictionary<long, DepartmentRow> all, long? department, long above)
    {
        while (department is { } id)
        {
            if (id == above)
            {
                return true;
            }

            department = all[id].Parent;
        }

        return false;
    }

    private static async ValueTask<long?> ParentAsync(DatabaseSession session, string? given, ErrorList errors)
    {
        if (given is null)
        {
            return null;
        }

        if (RecordId.TryParse(given, out var id) && await DepartmentStore.FindAsync(session, id) is not null)
        {
            return id;
        }

        errors.Add(PeopleErrors.DepartmentUnknown.At("/parent", ("id", given)));
        return null;
    }

    private static async ValueTask<long?> ManagerAsync(DatabaseSession session, string? given, ErrorList errors)
    {
        if (given is null)
        {
            return null;
        }

        if (RecordId.TryParse(given, out var id) && await MemberStore.FindAsync(session, id) is not null)
        {
            return id;
        }

        errors.Add(PeopleErrors.MemberUnknown.At("/manager", ("id", given)));
        return null;
    }
}
