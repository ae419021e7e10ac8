using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Notifications;

/// <summary>What members are told: read, marked as seen, and chosen how.</summary>
public sealed class Notifications(LiveForms live, MailOptions mail, TimeProvider time)
{
    private const int MostIds = 1000;
    private const int MostDays = 7;

    /// <summary>A part of what the caller is told, the latest first.</summary>
    public async Task<Result<NotificationPage>> ListAsync(Workspace workspace, Caller caller, PageAsked asked, bool unreadOnly, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        var me = caller.Member ?? 0;
        return await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var rows = await NotificationStore.ListAsync(session, me, unreadOnly, asked.After == 0 ? long.MaxValue : asked.After, asked.Limit + 1);
                var names = await Names.LoadAsync(session, forms, [], rows.Select(row => (row.Form, row.Record)));
                var unread = await NotificationStore.CountAsync(session, me, unreadOnly: true);
                var total = !asked.Count ? (long?)null : unreadOnly ? unread : await NotificationStore.CountAsync(session, me, unreadOnly: false);
                var page = Page<NotificationView>.From(rows, asked.Limit, row => row.Id, row => View(row, names, caller.Language), total);
                return new NotificationPage(page.Items, unread, page.NextCursor, page.Total);
            },
            cancellationToken);
    }

    /// <summary>Marks notifications of the caller as seen.</summary>
    public async Task<Result<UnreadCount>> ReadAsync(Workspace workspace, Caller caller, ReadNotifications asked, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        if (asked.Ids is null == asked.UpTo is null || asked.Ids is { Count: 0 or > MostIds })
        {
            errors.Add(NotificationErrors.OneOf.At("/ids", ("maximum", MostIds)));
            return errors;
        }

        var upTo = 0L;
        if (asked.UpTo is not null && !RecordId.TryParse(asked.UpTo, out upTo))
        {
            errors.Add(NotificationErrors.BadId.At("/upTo"));
        }

        var ids = new List<long>();
        foreach (var (index, text) in (asked.Ids ?? []).Index())
        {
            if (RecordId.TryParse(text, out var id))
            {
                ids.Add(id);
            }
            else
            {
                errors.Add(NotificationErrors.BadId.At($"/ids/{index}"));
            }
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        var me = caller.Member ?? 0;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                var read = asked.UpTo is null
                    ? await NotificationStore.ReadAsync(session, me, ids, now)
                    : await NotificationStore.ReadUpToAsync(session, me, upTo, now);
                if (read > 0)
                {
                    await Notifier.NoteAsync(session, new Act(caller, now), NotificationEntries.Read, me, null);
                }

                return new UnreadCount(await NotificationStore.CountAsync(session, me, unreadOnly: true));
            },
            cancellationToken);
    }

    /// <summary>How the caller is told of things.</summary>
    public async Task<Result<NotificationSettings>> SettingsAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync(
            async (session, _) =>
                View(await NotificationStore.SettingAsync(session, caller.Member ?? 0), await Digests.OfAsync(session, caller.Member ?? 0), caller.Language),
            cancellationToken);

    /// <summary>Chooses how the caller is told of things.</summary>
    public async Task<Result<NotificationSettings>> ChooseAsync(
        Workspace workspace, Caller caller, NotificationSettingsChange change, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        if (change.Language is not (null or "en" or "zh-CN"))
        {
            errors.Add(WorkspaceErrors.BadLanguage.At("/language"));
        }

        foreach (var kind in change.Kinds.Keys.Where(kind => NotificationKinds.Find(kind) is null))
        {
            errors.Add(NotificationErrors.UnknownKind.At($"/kinds/{kind.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", ("kind", kind)));
        }

        if (change.Digest is { At: var at } && !DigestTime.IsTime(at))
        {
            errors.Add(NotificationErrors.BadTime.At("/digest/at", ("time", at)));
        }

        if (change.Digest is { Days.Count: 0 or > MostDays })
        {
            errors.Add(NotificationErrors.BadDays.At("/digest/days", ("maximum", MostDays)));
        }

        if (caller.Member is not { } me)
        {
            return PeopleErrors.MembersOnly.With();
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        return await workspace.Database.WriteAsync<Result<NotificationSettings>>(
            async (session, _) =>
            {
                // In this order: who tells a member has his digest first, and who moves the zone has the zone.
                var zone = await SettingsOfWorkspaces.LockZoneAsync(session);
                await DigestStore.LockAsync(session, me);
                await MemberStore.LockAsync(session, me);
                var version = (await NotificationStore.SettingAsync(session, me))?.Version ?? 0;
                if (expected is not null && expected != version)
                {
                    return NotificationErrors.Stale.With(("version", version));
                }

                var row = new NotificationSettingRow { Member = me, Version = version + 1, Language = change.Language, Deliveries = Deliveries.Write(change.Kinds) };
                await NotificationStore.PutSettingAsync(session, row);
                await Digests.ChooseAsync(session, me, change.Digest, zone, time.GetUtcNow().ToUnixTimeMilliseconds());
                return View(row, change.Digest, caller.Language);
            },
            cancellationToken);
    }

    private static NotificationView View(NotificationRow row, Names names, string language)
    {
        var parameters = JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(row.Parameters)!;
        return new NotificationView(
            RecordId.Format(row.Id),
            row.Kind,
            NotificationKinds.Find(row.Kind)?.TitleIn(language, parameters) ?? row.Kind,
            names.Record(row.Form, row.Record),
            row.Task is { } task ? RecordId.Format(task) : null,
            row.Comment is { } comment ? RecordId.Format(comment) : null,
            DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
            row.ReadAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }

    private NotificationSettings View(NotificationSettingRow? row, DigestTime? digest, string language)
    {
        var chosen = Deliveries.Read(row?.Deliveries);
        return new NotificationSettings(
            row?.Version ?? 0,
            row?.Language,
            mail.IsOn,
            digest,
            [.. NotificationKinds.All.Select(kind => new NotificationChoice(kind.Key, kind.Label.In(language), chosen.GetValueOrDefault(kind.Key, kind.Usual), kind.Usual))]);
    }
}
