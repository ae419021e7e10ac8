using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Tasks;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.People;

/// <summary>The members of workspaces.</summary>
public sealed class Members(Databases databases, Passwords passwords, CallerCache cache, IdGenerator ids, TaskWriter tasks, TimeProvider time)
{
    private const int MostDepartments = 100;

    public async Task<Result<Page<Member>>> ListAsync(Workspace workspace, PageAsked asked, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var rows = await MemberStore.ListAsync(session, asked.After, asked.Limit + 1);
                var departments = await MemberStore.DepartmentsOfAsync(session, [.. rows.Select(row => row.Id)]);
                var total = asked.Count ? await MemberStore.CountAsync(session) : (long?)null;
                return Page<Member>.From(rows, asked.Limit, row => row.Id, row => Member.From(row, departments[row.Id]), total);
            },
            cancellationToken);

    public async Task<Result<Member>> FindAsync(Workspace workspace, string id, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync<Result<Member>>(
            async (session, _) => RecordId.TryParse(id, out var number) && await MemberStore.FindAsync(session, number) is { } row
                ? await DescribeAsync(session, row)
                : PeopleErrors.MemberNotFound.With(),
            cancellationToken);

    /// <summary>
    /// Adds a member. The person and the membership are written to the installation first, the member to the workspace last, together with
    /// the claim; an attempt that broke off in between has let nobody in and is completed by the next one.
    /// </summary>
    public async Task<Result<Member>> AddAsync(Workspace workspace, NewMember asked, IdempotencyClaim<Member>? claim, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        PeopleRules.CheckName(asked.Name, "/name", errors);
        PeopleRules.CheckEmail(asked.Email, "/email", errors);
        PeopleRules.CheckPassword(asked.Password, "/password", errors);
        CheckTitle(asked.Title, errors);
        var departments = await DepartmentsAsync(workspace, asked.Departments, errors, cancellationToken);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var email = PeopleRules.Normalised(asked.Email);
        var person = await PutPersonAsync(workspace, asked, email, cancellationToken);
        var row = new MemberRow { Id = person, Name = asked.Name.Trim(), Email = email, IsOwner = asked.IsOwner ? 1 : 0, Title = asked.Title };
        var added = await workspace.Database.WriteAsync<Result<Member>>(
            async (session, token) =>
            {
                if (!await MemberStore.AddAsync(session, row))
                {
                    return PeopleErrors.MemberExists.At("/email");
                }

                await MemberStore.SetDepartmentsAsync(session, row.Id, departments);
                var member = Member.From(row, departments);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, member, token);
                }

                return member;
            },
            cancellationToken);
        cache.Forget();
        return added;
    }

    /// <summary>Changes a member. The last owner who can sign in stays one.</summary>
    public async Task<Result<Member>> ChangeAsync(Workspace workspace, string id, MemberChange change, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        if (change.Name is not null)
        {
            PeopleRules.CheckName(change.Name, "/name", errors);
        }

        CheckTitle(change.Title, errors);
        var departments = await DepartmentsAsync(workspace, change.Departments ?? [], errors, cancellationToken);
        if (!RecordId.TryParse(id, out var number))
        {
            return PeopleErrors.MemberNotFound.With();
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var changed = await workspace.Database.WriteAsync<Result<Member>>(
            async (session, _) =>
            {
                var owners = await MemberStore.CountOwnersAsync(session);
                if (await MemberStore.LockAsync(session, number) is not { } row)
                {
                    return PeopleErrors.MemberNotFound.With();
                }

                if (expected is not null && expected != row.Version)
                {
                    return PeopleErrors.MemberStale.With(("version", row.Version));
                }

                var next = Changed(row, change, now);
                if (IsActiveOwner(row) && !IsActiveOwner(next) && owners <= 1)
                {
                    return PeopleErrors.LastOwner.With();
                }

                await MemberStore.UpdateAsync(session, next);
                if (change.Departments is not null)
                {
                    await MemberStore.SetDepartmentsAsync(session, number, departments);
                }

                if (row.DisabledAt is null && next.DisabledAt is not null)
                {
                    await tasks.MemberLeftAsync(session, new Act(Caller.System, now, $"memberLeft:{id}"), number);
                }

                return await DescribeAsync(session, next);
            },
            cancellationToken);
        cache.Forget();
        if (!changed.IsRefused && (change.IsOwner is not null || change.IsDisabled is not null))
        {
            var installation = await databases.InstallationAsync(cancellationToken);
            await installation.WriteAsync(
                async (session, _) =>
                {
                    await PeopleStore.PutMembershipAsync(session, number, workspace.Id, changed.Value.IsOwner, changed.Value.IsDisabled, now);
                    return true;
                },
                cancellationToken);
        }

        return changed;
    }

    private static bool IsActiveOwner(MemberRow row) => row is { IsOwner: 1, DisabledAt: null };

    private static MemberRow Changed(MemberRow row, MemberChange change, long now) => row with
    {
        Version = row.Version + 1,
        Name = change.Name?.Trim() ?? row.Name,
        Title = change.HasTitle ? change.Title : row.Title,
        IsOwner = change.IsOwner is { } isOwner ? (isOwner ? 1 : 0) : row.IsOwner,
        DisabledAt = change.IsDisabled switch { true => row.DisabledAt ?? now, false => null, null => row.DisabledAt },
    };

    private static void CheckTitle(string? title, ErrorList errors)
    {
        if (title is not null)
        {
            PeopleRules.CheckName(title, "/title", errors);
        }
    }

    private static async ValueTask<Member> DescribeAsync(DatabaseSession session, MemberRow row) =>
        Member.From(row, (await MemberStore.DepartmentsOfAsync(session, [row.Id]))[row.Id]);

    private static async Task<long[]> DepartmentsAsync(Workspace workspace, IReadOnlyList<string> given, ErrorList errors, CancellationToken cancellationToken)
    {
        if (given.Count > MostDepartments)
        {
            errors.Add(PeopleErrors.TooManyDepartments.At("/departments", ("maximum", MostDepartments)));
            return [];
        }

        if (given.Count == 0)
        {
            return [];
        }

        var known = await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var found = new HashSet<long>();
                foreach (var text in given)
                {
                    if (RecordId.TryParse(text, out var id) && await DepartmentStore.FindAsync(session, id) is not null)
                    {
                        found.Add(id);
                    }
                }

                return found;
            },
            cancellationToken);
        for (var i = 0; i < given.Count; i++)
        {
            if (!RecordId.TryParse(given[i], out var id) || !known.Contains(id))
            {
                errors.Add(PeopleErrors.DepartmentUnknown.At($"/departments/{i}", ("id", given[i])));
            }
        }

        return [.. known.Order()];
    }

    /// <summary>The person of an e-mail address, made when new, and let into the workspace.</summary>
    private async Task<long> PutPersonAsync(Workspace workspace, NewMember asked, string email, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var person = new PersonRow { Id = ids.Next(), Email = email, Name = asked.Name.Trim(), PasswordHash = passwords.Hash(asked.Password) };
        var installation = await databases.InstallationAsync(cancellationToken);
        return await installation.WriteAsync(
            async (session, _) =>
            {
                var id = await PeopleStore.AddPersonAsync(session, person, now)
                    ? person.Id
                    : (await PeopleStore.FindPersonAsync(session, email))!.Id;
                if (!await PeopleStore.IsMemberAsync(session, id, workspace.Id))
                {
                    await PeopleStore.PutMembershipAsync(session, id, workspace.Id, asked.IsOwner, isDisabled: false, now);
                }

                return id;
            },
            cancellationToken);
    }
}
