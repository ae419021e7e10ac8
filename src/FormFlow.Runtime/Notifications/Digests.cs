using System.Text.Json;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Timers;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Notifications;

/// <summary>
/// Tells members at the time they chose what there is to do. When that is stands in a row of each; it is moved on in the transaction that tells,
/// so that each digest comes once, however many processes look. What was missed is made up for while its day lasts.
/// </summary>
public sealed partial class Digests(Notifier notifier, TimeProvider time, ILogger<Digests> logger)
{
    private const int AtATime = 100;

    /// <summary>Tells everybody whose time has come. One who cannot be told does not keep the others waiting.</summary>
    public async Task TellAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var last = 0L;
        IReadOnlyList<long> due;
        do
        {
            due = await workspace.Database.ReadAsync((session, _) => DigestStore.DueAsync(session, now, last, AtATime), cancellationToken);
            foreach (var member in due)
            {
                try
                {
                    await workspace.Database.WriteAsync((session, _) => TellAsync(session, member, now), cancellationToken);
                }
                catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
                {
                    Log.Failed(logger, failed, RecordId.Format(member), workspace.Key);
                }

                last = member;
            }
        }
        while (due.Count == AtATime);
    }

    /// <summary>When a member is told; null for never.</summary>
    internal static async ValueTask<DigestTime?> OfAsync(DatabaseSession session, long member) =>
        await DigestStore.FindAsync(session, member) is { } row ? Read(row) : null;

    /// <summary>Notes when a member is to be told, from now on; one that stays as it was is left alone.</summary>
    internal static async ValueTask ChooseAsync(DatabaseSession session, long member, DigestTime? digest, TimeZoneInfo zone, long now)
    {
        if (digest is null)
        {
            await DigestStore.RemoveAsync(session, member);
            return;
        }

        var rule = JsonSerializer.Serialize(digest, DocumentJson.Options);
        var before = await DigestStore.FindAsync(session, member);
        if (before?.Rule != rule)
        {
            await DigestStore.PutAsync(session, new DigestRow { Member = member, Rule = rule, AfterAt = before?.AfterAt ?? now, NextAt = Next(digest, now, zone) });
        }
    }

    /// <summary>Follows the clocks of another zone, from now on.</summary>
    internal static async ValueTask FollowAsync(DatabaseSession session, TimeZoneInfo zone, long now)
    {
        foreach (var row in await DigestStore.LockAllAsync(session))
        {
            await DigestStore.PutAsync(session, row with { NextAt = Next(Read(row), now, zone) });
        }
    }

    private async ValueTask<bool> TellAsync(DatabaseSession session, long member, long now)
    {
        if (await DigestStore.ClaimAsync(session, member, now) is not { } row)
        {
            return false;
        }

        var zone = await SettingsOfWorkspaces.ZoneAsync(session);
        var digest = Read(row);
        var isTimely = digest.IsTimely(TimerMoment.Read(now), zone);
        if (isTimely && await DigestContent.GatherAsync(session, row, zone, now) is { } notice)
        {
            await notifier.TellAsync(session, new Act(Caller.System, now), notice, [member]);
        }

        await DigestStore.PutAsync(session, row with { AfterAt = isTimely ? now : row.AfterAt, NextAt = Next(digest, now, zone) });
        return true;
    }

    private static DigestTime Read(DigestRow row) => JsonSerializer.Deserialize<DigestTime>(row.Rule, DocumentJson.Options)!;

    private static long Next(DigestTime digest, long after, TimeZoneInfo zone) => TimerMoment.Of(digest.Next(TimerMoment.Read(after), zone));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Telling member {Member} of workspace {Workspace} what there is to do failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failed, string member, string workspace);
    }
}
