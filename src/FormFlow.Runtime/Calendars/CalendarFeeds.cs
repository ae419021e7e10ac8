using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Calendars;

/// <summary>
/// Calendars of members' tasks at secret addresses, for calendar apps, which cannot sign in. A secret names its workspace; only its hash is
/// kept.
/// </summary>
public sealed class CalendarFeeds(WorkspaceDirectory workspaces, SettingsOfWorkspaces settings, MailOptions mail, TimeProvider time)
{
    private const int IdLength = 13;
    private const int MostEvents = 1000;
    private static readonly TimeSpan DoneShown = TimeSpan.FromDays(30);

    /// <summary>Whether the caller's calendar has an address.</summary>
    public async Task<Result<CalendarFeedState>> StateAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken)
    {
        var since = await workspace.Database.ReadAsync((session, _) => CalendarFeedStore.CreatedAtAsync(session, caller.Member ?? 0), cancellationToken);
        return new CalendarFeedState(since is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }

    /// <summary>Gives the caller's calendar an address; the one it had ends at once. For signed-in members: a key must not leave one behind.</summary>
    public async Task<Result<MadeCalendarFeed>> MakeAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Kind != CallerKind.Member)
        {
            return PeopleErrors.MembersOnly.With();
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var secret = RecordId.Format(workspace.Id) + Secret.Create();
        await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await CalendarFeedStore.PutAsync(session, caller.Id, Secret.Hash(secret), now);
                return true;
            },
            cancellationToken);
        return new MadeCalendarFeed($"/calendar/{secret}.ics", DateTimeOffset.FromUnixTimeMilliseconds(now));
    }

    /// <summary>Takes the address of the caller's calendar away.</summary>
    public async Task<Result<bool>> RemoveAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken) =>
        await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                await CalendarFeedStore.RemoveAsync(session, caller.Member ?? 0);
                return true;
            },
            cancellationToken);

    /// <summary>The calendar at an address; null when nobody's is there.</summary>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        if (secret.Length <= IdLength
            || !RecordId.TryParse(secret.AsSpan(0, IdLength), out var id)
            || await workspaces.FindAsync(id, cancellationToken) is not { } workspace)
        {
            return null;
        }

        var doneSince = (time.GetUtcNow() - DoneShown).ToUnixTimeMilliseconds();
        var tasks = await workspace.Database.ReadAsync(
            async (session, _) => await CalendarFeedStore.FindAsync(session, Secret.Hash(secret)) is { } member
                ? await TaskStore.CalendarAsync(session, member, doneSince, MostEvents)
                : null,
            cancellationToken);
        if (tasks is null)
        {
            return null;
        }

        var known = await settings.OfAsync(workspace, cancellationToken);
        return CalendarFeed.Write(known, tasks, mail.Link.Length == 0 ? null : $"{mail.Link.TrimEnd('/')}/{workspace.Key}");
    }
}
