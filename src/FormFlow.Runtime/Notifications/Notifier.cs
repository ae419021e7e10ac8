using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Notifications;

/// <summary>
/// Tells members of what happened, in the transaction in which it happens: in the app, and by mail where they want it and mail is set up. Nobody
/// is told of his own acts, nobody twice of one occasion.
/// </summary>
public sealed class Notifier(IdGenerator ids, MailOptions mail)
{
    /// <summary>Tells some members; those who are not active are left out.</summary>
    public async ValueTask TellAsync(DatabaseSession session, Act act, Notice notice, IEnumerable<long> members)
    {
        var others = members.Where(member => member != act.Caller.Member).ToHashSet();
        WorkspaceSettings? settings = null;
        foreach (var reader in await NotificationStore.ReadersAsync(session, others))
        {
            var delivery = Deliveries.Of(reader.Deliveries, notice.Kind);
            var row = Row(notice, reader, act.Now);
            if (delivery == Delivery.Off || !await NotificationStore.AddAsync(session, row))
            {
                continue;
            }

            await NoteAsync(session, act, NotificationEntries.Created, reader.Id, RecordId.Format(row.Id));

            if (delivery == Delivery.Mail && mail.IsOn && MailAddress.TryNormalise(reader.Email, out var address))
            {
                settings ??= await SettingsOfWorkspaces.ReadAsync(session);
                await MailStore.AddAsync(session, Letter(notice, reader, address, settings, act.Now));
            }
        }
    }

    /// <summary>Tells the journal of notifications of a member: of one, or of any number.</summary>
    internal static ValueTask NoteAsync(DatabaseSession session, Act act, string kind, long member, string? notification) =>
        JournalStore.AppendAsync(session, act.Entry(kind, null, null, null, ChangeText.Of(("member", null, RecordId.Format(member)), ("notification", null, notification))));

    private NotificationRow Row(Notice notice, NotificationReader reader, long now) => new()
    {
        Id = ids.Next(),
        Member = reader.Id,
        Kind = notice.Kind.Key,
        Occasion = notice.Occasion,
        Parameters = JsonSerializer.Serialize(notice.Parameters),
        Form = notice.Form,
        Record = notice.Record,
        Task = notice.Task,
        Comment = notice.Comment,
        CreatedAt = now,
    };

    private MailRow Letter(Notice notice, NotificationReader reader, string address, WorkspaceSettings? settings, long now)
    {
        var language = reader.Language ?? settings?.Language ?? "en";
        var root = mail.Link.Length == 0 || settings is null ? null : $"{mail.Link.TrimEnd('/')}/{settings.Key}/";
        var parts = MailText.Write(language, settings?.Name ?? "FormFlow", reader.Name, notice, root);
        return new MailRow
        {
            Id = ids.Next(),
            Address = address,
            Name = reader.Name,
            Subject = parts.Subject,
            Text = parts.Text,
            Html = parts.Html,
            CreatedAt = now,
        };
    }
}
