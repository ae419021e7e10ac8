using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.People;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Workspaces;

/// <summary>
/// Turns an empty installation into one with a workspace and its owner. The installation's rows are written last, in one transaction: until
/// then nothing has happened, and an attempt that broke off is taken up again by the next one with the same key.
/// </summary>
public sealed partial class Setup(
    Databases databases,
    IPackageInstaller packages,
    Passwords passwords,
    IdGenerator ids,
    TimeProvider time,
    ILogger<Setup> logger) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private bool isDone;

    /// <summary>Whether there is a workspace already.</summary>
    public async ValueTask<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        if (!isDone)
        {
            var installation = await databases.InstallationAsync(cancellationToken);
            isDone = await installation.ReadAsync((session, _) => PeopleStore.AnyWorkspaceAsync(session), cancellationToken);
        }

        return isDone;
    }

    /// <summary>Makes the first workspace and its owner, and installs the template asked for.</summary>
    public async Task<Result<SetupDone>> RunAsync(SetupRequest request, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (await IsDoneAsync(cancellationToken))
            {
                return WorkspaceErrors.AlreadySetUp.With();
            }

            var errors = Check(request);
            return errors.IsEmpty ? await MakeAsync(request, cancellationToken) : errors;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private static ErrorList Check(SetupRequest request)
    {
        var errors = new ErrorList();
        if (!WorkspaceKey.IsValid(request.Workspace.Key))
        {
            errors.Add(WorkspaceErrors.BadKey.At("/workspace/key", ("maximum", WorkspaceKey.Longest)));
        }
        else if (ReservedKeys.Contains(request.Workspace.Key))
        {
            errors.Add(WorkspaceErrors.ReservedKey.At("/workspace/key", ("key", request.Workspace.Key)));
        }

        SettingsOfWorkspaces.Check(Settings(request.Workspace), "/workspace", errors);
        PeopleRules.CheckName(request.Owner.Name, "/owner/name", errors);
        PeopleRules.CheckEmail(request.Owner.Email, "/owner/email", errors);
        PeopleRules.CheckPassword(request.Owner.Password, "/owner/password", errors);
        return errors;
    }

    private static WorkspaceChange Settings(NewWorkspace workspace) =>
        new() { Name = workspace.Name, TimeZone = workspace.TimeZone, Language = workspace.Language };

    private async Task<Result<SetupDone>> MakeAsync(SetupRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var key = request.Workspace.Key;
        var workspace = new Workspace(ids.Next(), key, await databases.CreateWorkspaceAsync(key, cancellationToken));
        var settings = SettingsOfWorkspaces.Initial(workspace.Id, key, Settings(request.Workspace));
        var owner = await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await SettingsOfWorkspaces.PutAsync(session, settings);
                return await PutOwnerAsync(session, request.Owner);
            },
            cancellationToken);

        if (request.Template is not null)
        {
            var caller = new Caller(CallerKind.Member, owner.Id, owner.Id, owner.Name, IsOwner: true, settings.Language);
            var installed = await packages.InstallAsync(workspace, caller, request.Template, request.SampleData, cancellationToken);
            if (installed.IsRefused)
            {
                return installed.As<SetupDone>();
            }
        }

        var passwordHash = passwords.Hash(request.Owner.Password);
        var installation = await databases.InstallationAsync(cancellationToken);
        isDone = await installation.WriteAsync(
            async (session, _) =>
            {
                if (await PeopleStore.AnyWorkspaceAsync(session))
                {
                    return false;
                }

                await PeopleStore.AddPersonAsync(
                    session, new PersonRow { Id = owner.Id, Email = owner.Email, Name = owner.Name, PasswordHash = passwordHash }, now);
                await PeopleStore.AddWorkspaceAsync(session, new WorkspaceRow { Id = workspace.Id, Key = key, Name = settings.Name }, now);
                await PeopleStore.PutMembershipAsync(session, owner.Id, workspace.Id, isOwner: true, isDisabled: false, now);
                return true;
            },
            cancellationToken);
        if (!isDone)
        {
            isDone = true;
            return WorkspaceErrors.AlreadySetUp.With();
        }

        Log.Done(logger, RecordId.Format(workspace.Id));
        return new SetupDone(settings, Member.From(owner, []));
    }

    /// <summary>The owner's row; that of an attempt that broke off keeps its id, which records may already carry.</summary>
    private async ValueTask<MemberRow> PutOwnerAsync(DatabaseSession session, NewOwner given)
    {
        var earlier = await MemberStore.ListAsync(session, 0, 1) is [var first, ..] ? first : null;
        var owner = new MemberRow
        {
            Id = earlier?.Id ?? ids.Next(),
            Name = given.Name.Trim(),
            Email = PeopleRules.Normalised(given.Email),
            IsOwner = 1,
        };
        if (!await MemberStore.AddAsync(session, owner))
        {
            await MemberStore.UpdateAsync(session, owner);
        }

        return owner;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Set up workspace {Workspace}")]
        public static partial void Done(ILogger logger, string workspace);
    }
}
