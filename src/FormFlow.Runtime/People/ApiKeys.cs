using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.People;

/// <summary>
/// Keys for programs. Members make them for themselves; owners see and revoke all. A key makes no keys, so that a stolen one ends when it is
/// revoked.
/// </summary>
public sealed partial class ApiKeys(CallerCache cache, IdGenerator ids, TimeProvider time, ILogger<ApiKeys> logger)
{
    private const int ShownOfSecret = 6;

    public async Task<Result<Page<ApiKey>>> ListAsync(Workspace workspace, Caller caller, PageAsked asked, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var rows = await ApiKeyStore.ListAsync(session, caller.IsOwner ? null : caller.Member, asked.After, asked.Limit + 1);
                return Page<ApiKey>.From(rows, asked.Limit, row => row.Id, ApiKey.From, total: null);
            },
            cancellationToken);

    /// <summary>Makes a key. The secret is in the answer only, so an idempotency key does not bring it back.</summary>
    public async Task<Result<MadeApiKey>> AddAsync(Workspace workspace, Caller caller, NewApiKey asked, CancellationToken cancellationToken)
    {
        if (caller.Kind != CallerKind.Member)
        {
            return PeopleErrors.MembersOnly.With();
        }

        var now = time.GetUtcNow();
        var errors = new ErrorList();
        PeopleRules.CheckName(asked.Name, "/name", errors);
        if (asked.Role is not null)
        {
            PeopleRules.CheckName(asked.Role, "/role", errors);
        }

        if (asked.ExpiresAt <= now)
        {
            errors.Add(PeopleErrors.KeyExpiryPast.At("/expiresAt"));
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        var secret = $"{Callers.KeyPrefix}{RecordId.Format(workspace.Id)}_{Secret.Create()}";
        var row = new ApiKeyRow
        {
            Id = ids.Next(),
            Name = asked.Name.Trim(),
            Prefix = $"{Callers.KeyPrefix}…{secret[^ShownOfSecret..]}",
            Hash = Secret.Hash(secret),
            Maker = caller.Id,
            Role = asked.Role,
            CreatedAt = now.ToUnixTimeMilliseconds(),
            ExpiresAt = asked.ExpiresAt?.ToUnixTimeMilliseconds(),
        };
        await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await ApiKeyStore.AddAsync(session, row);
                return true;
            },
            cancellationToken);
        Log.Made(logger, RecordId.Format(row.Id), RecordId.Format(row.Maker));
        return new MadeApiKey(RecordId.Format(row.Id), secret, ApiKey.From(row));
    }

    /// <summary>Revokes a key; it is refused from this moment on.</summary>
    public async Task<Result<bool>> RevokeAsync(Workspace workspace, Caller caller, string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var revoked = await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                if (!RecordId.TryParse(id, out var number)
                    || await ApiKeyStore.FindAsync(session, number) is not { RevokedAt: null } row
                    || (!caller.IsOwner && row.Maker != caller.Member))
                {
                    return PeopleErrors.KeyNotFound.With();
                }

                await ApiKeyStore.RevokeAsync(session, number, now);
                return true;
            },
            cancellationToken);
        cache.Forget();
        if (!revoked.IsRefused)
        {
            Log.Revoked(logger, id);
        }

        return revoked;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Member {Member} made API key {Key}")]
        public static partial void Made(ILogger logger, string key, string member);

        [LoggerMessage(LogLevel.Information, "API key {Key} was revoked")]
        public static partial void Revoked(ILogger logger, string key);
    }
}
