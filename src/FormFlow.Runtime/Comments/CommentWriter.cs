using FormFlow.Engine.Comments;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Notifications;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Comments;

/// <summary>Writes comments inside the transaction of whoever makes them: a person's call, or an action of the record's process.</summary>
public sealed class CommentWriter(IdGenerator ids, Notifier notifier)
{
    /// <summary>The most characters of a comment.</summary>
    internal const int LongestText = 10_000;

    private const int MostMentions = 50;

    /// <summary>Adds a comment to a record, with its journal entry, and tells the members it mentions.</summary>
    public async ValueTask<Result<CommentRow>> AddAsync(DatabaseSession session, Act act, CompiledForm form, long record, string text)
    {
        if (await TitleAsync(session, form, record) is not { } title)
        {
            return RecordErrors.NotFound.With();
        }

        var errors = await CheckAsync(session, text);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var row = new CommentRow
        {
            Id = ids.Next(),
            Form = form.Id,
            Record = record,
            Author = act.Caller.Member,
            Cause = act.Cause,
            Text = text,
            CreatedAt = act.Now,
        };
        await CommentStore.AddAsync(session, row);
        await NoteAsync(session, act, CommentKinds.Added, row, null, RecordId.Format(row.Id));
        await TellAsync(session, act, row, title);
        return row;
    }

    /// <summary>Gives a comment other words, keeps the earlier ones, and tells members it did not mention before.</summary>
    internal async ValueTask<Result<CommentRow>> EditAsync(DatabaseSession session, Act act, CompiledForm form, CommentRow row, string text)
    {
        var errors = await CheckAsync(session, text);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        if (text == row.Text)
        {
            return row;
        }

        var next = row with { Version = row.Version + 1, Text = text, EditedAt = act.Now };
        await CommentStore.EditAsync(session, row, next);
        await NoteAsync(session, act, CommentKinds.Edited, row, RecordId.Format(row.Id), RecordId.Format(row.Id));
        if (await TitleAsync(session, form, row.Record) is { } title)
        {
            await TellAsync(session, act, next, title);
        }

        return next;
    }

    /// <summary>Takes the words of a comment away and leaves its place.</summary>
    internal static async ValueTask DeleteAsync(DatabaseSession session, Act act, CommentRow row)
    {
        await CommentStore.EmptyAsync(session, row with { Version = row.Version + 1, DeletedAt = act.Now, DeletedBy = act.Caller.Member });
        await NoteAsync(session, act, CommentKinds.Deleted, row, RecordId.Format(row.Id), null);
    }

    private static async ValueTask<ErrorList> CheckAsync(DatabaseSession session, string text)
    {
        var errors = new ErrorList();
        TextRules.Check(text, LongestText, "/text", errors);
        var mentioned = Mentions.In(text);
        if (mentioned.Count > MostMentions)
        {
            errors.Add(CommentErrors.TooManyMentions.At("/text", ("maximum", MostMentions)));
        }

        if (errors.IsEmpty)
        {
            var active = await MemberStore.ActiveAsync(session, mentioned);
            errors.AddRange(mentioned.Where(member => !active.Contains(member)).Select(member => CommentErrors.MemberUnknown.At("/text", ("id", RecordId.Format(member)))));
        }

        return errors;
    }

    // The text that stands for a record; null when there is no such record.
    private static async ValueTask<LocalizedText?> TitleAsync(DatabaseSession session, CompiledForm form, long record) =>
        (await ForeignStore.LoadAsync(session, form, [record], [])).TryGetValue(record, out var row) ? row.Title ?? form.Document.Label : null;

    private static ValueTask NoteAsync(DatabaseSession session, Act act, string kind, CommentRow row, string? before, string? after) =>
        JournalStore.AppendAsync(session, act.Entry(kind, row.Form, row.Record, null, ChangeText.Of(("comment", before, after))));

    private async ValueTask TellAsync(DatabaseSession session, Act act, CommentRow row, LocalizedText title)
    {
        var mentioned = Mentions.In(row.Text!);
        if (mentioned.Count == 0)
        {
            return;
        }

        var names = await ForeignStore.LoadAsync(session, Engine.Fields.ReferenceTargetKind.Member, mentioned.ToArray());
        await notifier.TellAsync(
            session,
            act,
            new Notice
            {
                Kind = NotificationKinds.Mentioned,
                Occasion = $"mentioned:{RecordId.Format(row.Id)}",
                Parameters = new Dictionary<string, LocalizedText> { ["by"] = act.Caller.Name, ["record"] = title },
                Body = Mentions.Named(row.Text!, member => names.GetValueOrDefault(member)?.Title),
                Form = row.Form,
                Record = row.Record,
                Comment = row.Id,
            },
            mentioned);
    }
}
