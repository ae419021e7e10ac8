using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.People;

/// <summary>Finds out on whose behalf a request comes. What was found is believed for a few seconds (see <see cref="CallerCache"/>).</summary>
public sealed class Callers(Databases databases, WorkspaceDirectory workspaces, CallerCache cache, TimeProvider time)
{
    /// <summary>What every API key begins with.</summary>
    public const string KeyPrefix = "ff_";

    private const int IdLength = 13;

    /// <summary>The caller that a signed-in person is in a workspace; null when not a member of it, or no longer.</summary>
    public async ValueTask<Caller?> MemberAsync(Workspace workspace, string token, SignedIn signedIn, CancellationToken cancellationToken)
    {
        var key = new CallerCache.Key(token, workspace.Id);
        if (cache.TryGet(key, out Caller? known))
        {
            return known;
        }

        var reading = cache.Begin();
        var installation = await databases.InstallationAsync(cancellationToken);
        if (!await installation.ReadAsync((session, _) => PeopleStore.IsMemberAsync(session, signedIn.Person, workspace.Id), cancellationToken))
        {
            return null;
        }

        var caller = await workspace.Database.ReadAsync(
            async (session, _) => await MemberStore.FindAsync(session, signedIn.Person) is { DisabledAt: null } member
                ? await WithPeopleAsync(session, new Caller(CallerKind.Member, member.Id, member.Id, member.Name, member.IsOwner == 1))
                : null,
            cancellationToken);
        if (caller is not null)
        {
            cache.Put(key, caller, reading);
        }

        return caller;
    }

    /// <summary>
    /// The workspace and caller of an API key, which names its workspace: <c>ff_{workspace}_{secret}</c>. Null when the key is unknown,
    /// revoked, expired, or its maker no longer a member.
    /// </summary>
    public async ValueTask<KeyHolder?> KeyAsync(string apiKey, CancellationToken cancellationToken)
    {
        var key = new CallerCache.Key(apiKey, 0);
        if (cache.TryGet(key, out KeyHolder? known))
        {
            return known;
        }

        if (!apiKey.StartsWith(KeyPrefix, StringComparison.Ordinal)
            || apiKey.Length < KeyPrefix.Length + IdLength
            || !RecordId.TryParse(apiKey.AsSpan(KeyPrefix.Length, IdLength), out var id)
            || await workspaces.FindAsync(id, cancellationToken) is not { } workspace)
        {
            return null;
        }

        var reading = cache.Begin();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var holder = await workspace.Database.ReadAsync(
            async (session, _) =>
                await ApiKeyStore.FindUsableAsync(session, Secret.Hash(apiKey), now) is { } row && await MemberStore.FindAsync(session, row.Maker) is { DisabledAt: null } maker
                    ? new KeyHolder(workspace, await WithPeopleAsync(session, new Caller(CallerKind.ApiKey, row.Id, maker.Id, row.Name, maker.IsOwner == 1 && row.Role is null)), row.Role)
                    : null,
            cancellationToken);
        if (holder is not null)
        {
            cache.Put(key, holder, reading);
        }

        return holder;
    }

    private static async ValueTask<Caller> WithPeopleAsync(DatabaseSession session, Caller caller) => caller with
    {
        Departments = await MembershipStore.DepartmentsAsync(session, caller.Member!.Value),
        Within = await MembershipStore.WithinAsync(session, caller.Member!.Value),
        Subordinates = await MembershipStore.SubordinatesAsync(session, caller.Member!.Value),
    };
}
