using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.People;

/// <summary>
/// Signing in and out. A session is a row of the installation and a random token whose hash the row keeps; ending the row ends the session
/// everywhere.
/// </summary>
public sealed partial class Sessions(
    Databases databases,
    Passwords passwords,
    SignInThrottle throttle,
    CallerCache cache,
    IdGenerator ids,
    TimeProvider time,
    ILogger<Sessions> logger)
{
    private const int LongestUserAgent = 200;

    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Begins a session. Wrong e-mail address and wrong password are told alike and take the same time.</summary>
    /// <param name="signIn">Who wants to sign in.</param>
    /// <param name="address">The network address attempts are counted for.</param>
    /// <param name="userAgent">What the person uses, shown in the list of sessions.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Result<OpenedSession>> OpenAsync(SignIn signIn, string address, string? userAgent, CancellationToken cancellationToken)
    {
        var email = PeopleRules.Normalised(signIn.Email);
        if (throttle.Enter(email, address) is { } seconds)
        {
            Log.Throttled(logger, address);
            return PeopleErrors.SignInThrottled.With(("seconds", seconds));
        }

        var installation = await databases.InstallationAsync(cancellationToken);
        var person = await installation.ReadAsync((session, _) => PeopleStore.FindPersonAsync(session, email), cancellationToken);
        if (!passwords.Verify(person, signIn.Password, out var rehash) || person!.DisabledAt is not null)
        {
            Log.Failed(logger, address);
            return PeopleErrors.SignInFailed.With();
        }

        throttle.Forgive(email, address);
        var now = time.GetUtcNow();
        var token = Secret.Create();
        var row = new SessionRow
        {
            Id = ids.Next(),
            Person = person.Id,
            TokenHash = Secret.Hash(token),
            ExpiresAt = (now + Lifetime).ToUnixTimeMilliseconds(),
            UserAgent = userAgent?[..Math.Min(userAgent.Length, LongestUserAgent)],
        };
        var newHash = rehash ? passwords.Hash(signIn.Password) : null;
        await installation.WriteAsync(
            async (session, _) =>
            {
                await SessionStore.RemoveExpiredAsync(session, now.ToUnixTimeMilliseconds());
                await SessionStore.AddAsync(session, row, now.ToUnixTimeMilliseconds());
                if (newHash is not null)
                {
                    await PeopleStore.SetPasswordAsync(session, person.Id, newHash);
                }

                return true;
            },
            cancellationToken);
        Log.Opened(logger, RecordId.Format(person.Id));
        return new OpenedSession(token, now + Lifetime, person.Id);
    }

    /// <summary>Who a token belongs to, or null when its session ended.</summary>
    public async ValueTask<SignedIn?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var key = new CallerCache.Key(token, 0);
        if (cache.TryGet(key, out SignedIn? known))
        {
            return known;
        }

        var readAt = cache.Begin();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var installation = await databases.InstallationAsync(cancellationToken);
        var row = await installation.ReadAsync((session, _) => SessionStore.FindAsync(session, Secret.Hash(token), now), cancellationToken);
        if (row is null)
        {
            return null;
        }

        var signedIn = new SignedIn(row.Id, row.Person);
        cache.Put(key, signedIn, readAt);
        return signedIn;
    }

    /// <summary>Ends a session, at once.</summary>
    public async Task<Result<bool>> CloseAsync(SignedIn signedIn, CancellationToken cancellationToken)
    {
        var installation = await databases.InstallationAsync(cancellationToken);
        await installation.WriteAsync(
            async (session, _) =>
            {
                await SessionStore.RemoveAsync(session, signedIn.Session);
                return true;
            },
            cancellationToken);
        cache.Forget();
        return true;
    }

    /// <summary>Who a signed-in person is.</summary>
    public async Task<Result<Me>> DescribeAsync(long person, CancellationToken cancellationToken)
    {
        var installation = await databases.InstallationAsync(cancellationToken);
        return await installation.ReadAsync<Result<Me>>(
            async (session, _) =>
            {
                var row = await PeopleStore.FindPersonAsync(session, person);
                if (row is null)
                {
                    return PeopleErrors.SignInNeeded.With();
                }

                var workspaces = await PeopleStore.WorkspacesOfAsync(session, person);
                return new Me(
                    RecordId.Format(row.Id),
                    row.Name,
                    row.Email,
                    row.Language,
                    row.TimeZone,
                    [.. workspaces.Select(joined => new MyWorkspace(
                        RecordId.Format(joined.Workspace.Id), joined.Workspace.Key, joined.Workspace.Name, RecordId.Format(row.Id), joined.IsOwner, MayBuild: joined.IsOwner))]);
            },
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Person {Person} signed in")]
        public static partial void Opened(ILogger logger, string person);

        [LoggerMessage(LogLevel.Warning, "A sign-in from {Address} failed")]
        public static partial void Failed(ILogger logger, string address);

        [LoggerMessage(LogLevel.Warning, "Sign-ins from {Address} are slowed down")]
        public static partial void Throttled(ILogger logger, string address);
    }
}
