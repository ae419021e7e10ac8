using System.Collections.Concurrent;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Notifications;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Timers;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Workspaces;

/// <summary>
/// The settings of workspaces, kept in each one's table <c>setting</c>. Read at most every few seconds: a change by another process is seen
/// after <see cref="Freshness"/> at the latest, one by this process at once.
/// </summary>
public sealed class SettingsOfWorkspaces(Databases databases, LiveForms live, TimeProvider time)
{
    private const string Name = "workspace";
    private const string English = "en";
    private const string Chinese = "zh-CN";
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, (WorkspaceSettings Settings, long ReadAt)> read = new();

    /// <summary>The settings of a workspace.</summary>
    public async ValueTask<WorkspaceSettings> OfAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(workspace.Id, out var known) && time.GetElapsedTime(known.ReadAt) < Freshness)
        {
            return known.Settings;
        }

        var readAt = time.GetTimestamp();
        var settings = Meant(workspace, await workspace.Database.ReadAsync((session, _) => SettingStore.FindAsync(session, Name), cancellationToken));
        read[workspace.Id] = (settings, readAt);
        return settings;
    }

    /// <summary>Changes settings, or tells everything that is wrong with the change.</summary>
    public async Task<Result<WorkspaceSettings>> ChangeAsync(Workspace workspace, WorkspaceChange change, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        Check(change, string.Empty, errors);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var changed = await workspace.Database.WriteAsync<Result<WorkspaceSettings>>(
            async (session, _) =>
            {
                await DocumentStore.LockAsync(session);
                var current = Meant(workspace, await SettingStore.LockAsync(session, Name));
                if (expected is not null && expected != current.Version)
                {
                    return WorkspaceErrors.Stale.With(("version", current.Version));
                }

                var next = current with
                {
                    Version = current.Version + 1,
                    Name = change.Name?.Trim() ?? current.Name,
                    TimeZone = change.TimeZone ?? current.TimeZone,
                    Language = change.Language ?? current.Language,
                };
                await PutAsync(session, next);
                if (next.TimeZone != current.TimeZone)
                {
                    // Calendars are compiled with it, and by them it is told what is due; days turn by it.
                    await LiveForms.AdvanceAsync(session);
                    await FollowAsync(session, next.Zone);
                }

                return next;
            },
            cancellationToken);
        if (!changed.IsRefused)
        {
            read[workspace.Id] = (changed.Value, time.GetTimestamp());
            live.Forget(workspace);
            await CopyNameAsync(workspace, changed.Value.Name, cancellationToken);
        }

        return changed;
    }

    internal static void Check(WorkspaceChange change, string pointer, ErrorList errors)
    {
        if (change.Name is not null)
        {
            PeopleRules.CheckName(change.Name, $"{pointer}/name", errors);
        }

        if (change.TimeZone is not null && !IsZone(change.TimeZone))
        {
            errors.Add(WorkspaceErrors.BadTimeZone.At($"{pointer}/timeZone", ("timeZone", change.TimeZone)));
        }

        if (change.Language is not (null or English or Chinese))
        {
            errors.Add(WorkspaceErrors.BadLanguage.At($"{pointer}/language"));
        }
    }

    internal static WorkspaceSettings Initial(long id, string key, WorkspaceChange given) => new(
        RecordId.Format(id), key, 1, given.Name!.Trim(), given.TimeZone ?? "UTC", given.Language ?? English);

    /// <summary>The settings as they stand in the session's workspace; null when none were ever kept.</summary>
    internal static async ValueTask<WorkspaceSettings?> ReadAsync(DatabaseSession session) =>
        await SettingStore.FindAsync(session, Name) is { } stored ? JsonSerializer.Deserialize<WorkspaceSettings>(stored) : null;

    /// <summary>The time zone of the session's workspace.</summary>
    internal static async ValueTask<TimeZoneInfo> ZoneAsync(DatabaseSession session) => (await ReadAsync(session))?.Zone ?? TimeZoneInfo.Utc;

    internal static async ValueTask PutAsync(DatabaseSession session, WorkspaceSettings settings) =>
        await SettingStore.PutAsync(session, Name, JsonSerializer.Serialize(settings));

    /// <summary>The time zone of the session's workspace, which stays until the transaction ends.</summary>
    internal static async ValueTask<TimeZoneInfo> LockZoneAsync(DatabaseSession session) =>
        await SettingStore.LockAsync(session, Name) is { } stored ? JsonSerializer.Deserialize<WorkspaceSettings>(stored)!.Zone : TimeZoneInfo.Utc;

    // The records are gone through by the next recomputation.
    private async ValueTask FollowAsync(DatabaseSession session, TimeZoneInfo zone)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await Digests.FollowAsync(session, zone, now);
        var forms = await LiveForms.CompileAsync(session);
        await Schedules.SyncAsync(session, forms, now);
        foreach (var form in forms.Forms.Where(form => form.Workflows.Any(workflow => workflow.HasTimers) || !form.Rules.Timed.IsEmpty))
        {
            await RecomputationStore.BeginAsync(session, form, now);
        }
    }

    private static bool IsZone(string name) =>
        name.Length is > 0 and < 64 && (name == "UTC" || name.Contains('/', StringComparison.Ordinal)) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static WorkspaceSettings Meant(Workspace workspace, string? stored) => stored is null
        ? Initial(workspace.Id, workspace.Key, new WorkspaceChange { Name = workspace.Key })
        : JsonSerializer.Deserialize<WorkspaceSettings>(stored)!;

    /// <summary>The installation lists workspaces by name without opening them; its copy follows.</summary>
    private async Task CopyNameAsync(Workspace workspace, string name, CancellationToken cancellationToken)
    {
        var installation = await databases.InstallationAsync(cancellationToken);
        await installation.WriteAsync(
            async (session, _) =>
            {
                await PeopleStore.RenameWorkspaceAsync(session, workspace.Id, name);
                return true;
            },
            cancellationToken);
    }
}
