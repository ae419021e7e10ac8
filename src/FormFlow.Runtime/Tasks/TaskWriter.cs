using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Engine.Tasks;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Notifications;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>
/// Changes tasks inside the transaction of whoever does it: a person's call, an action of a record's process, a member's leaving. Each change
/// is a journal entry, and those concerned are told.
/// </summary>
public sealed class TaskWriter(IdGenerator ids, Notifier notifier)
{
    /// <summary>Gives a task. The zone says when a day begins and ends.</summary>
    public async ValueTask<TaskRow> AddAsync(DatabaseSession session, Act act, TimeZoneInfo zone, TaskRequest asked)
    {
        var row = Due(
            new TaskRow
            {
                Id = ids.Next(),
                Kind = Text(asked.Kind),
                Title = asked.Title,
                Note = asked.Note,
                Form = asked.Form?.Id,
                Record = asked.Record,
                DueAt = TaskDue.Never,
                CreatedAt = act.Now,
                CreatedBy = act.Caller.Member,
                UpdatedAt = act.Now,
                Cause = act.Cause,
            },
            asked.Due,
            zone,
            act.Now);
        IReadOnlyList<TaskAssigneeRow> assignees = asked.AreHere
            ? Given(act, asked.Assignees.Distinct().Select(member => new TaskAssigneeRow { Task = row.Id, Member = member }))
            : await GivenAsync(session, act, row, asked.Assignees, reason: null);
        await TaskStore.AddAsync(session, row, assignees);
        await NoteAsync(session, act, TaskKinds.Created, row, [("title", null, row.Title), ("due", null, DueText(row)), ("assignees", null, Members(assignees))]);
        await TellAssignedAsync(session, act, row, assignees);
        return row;
    }

    /// <summary>Writes a task with another title, note, kind or deadline.</summary>
    internal async ValueTask<TaskRow> ChangeAsync(DatabaseSession session, Act act, TaskRow before, TaskRow after)
    {
        var changes = new[]
        {
            ("title", before.Title, after.Title), ("note", before.Note, after.Note), ("kind", before.Kind, after.Kind), ("due", DueText(before), DueText(after)),
        };
        return changes.All(change => change.Item2 == change.Item3) ? before : await SaveAsync(session, act, TaskKinds.Changed, after, changes);
    }

    /// <summary>Ends a task: done, cancelled, or closed because its record was deleted.</summary>
    internal async ValueTask<TaskRow> EndAsync(DatabaseSession session, Act act, TaskRow row, TaskState state, string? result)
    {
        var kind = state switch
        {
            TaskState.Done => TaskKinds.Completed,
            TaskState.Cancelled => TaskKinds.Cancelled,
            TaskState.RecordDeleted => TaskKinds.RecordDeleted,
            TaskState.Open => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        var after = row with { Status = Text(state), EndedAt = act.Now, EndedBy = act.Caller.Member, Result = result };
        after = await SaveAsync(session, act, kind, after, [("status", row.Status, after.Status), ("result", row.Result, result)]);
        if (state == TaskState.Done && row.CreatedBy is { } giver)
        {
            await TellAsync(session, act, NotificationKinds.TaskDone, after, [giver], result);
        }

        return after;
    }

    /// <summary>Opens a task again; for those who left meanwhile others stand in.</summary>
    internal async ValueTask<TaskRow> ReopenAsync(DatabaseSession session, Act act, TaskRow row, string kind = TaskKinds.Reopened)
    {
        var had = (await TaskStore.AssigneesAsync(session, [row.Id]))[row.Id].ToArray();
        var after = row with { Status = Text(TaskState.Open), EndedAt = null, EndedBy = null, Result = null };
        after = await SaveAsync(session, act, kind, after, [("status", row.Status, after.Status), ("result", row.Result, null)]);
        var active = await MemberStore.ActiveAsync(session, [.. had.Select(assignee => assignee.Member)]);
        foreach (var left in had.Where(assignee => !active.Contains(assignee.Member)))
        {
            after = await HandOverAsync(session, act, after, left.Member);
        }

        await TellAsync(session, act, NotificationKinds.TaskReopened, after, had.Select(assignee => assignee.Member), null);
        return after;
    }

    /// <summary>Hides a task from one of its assignees until an instant; null shows it again.</summary>
    internal async ValueTask<TaskRow> SnoozeAsync(DatabaseSession session, Act act, TaskRow row, long member, long? until)
    {
        var assignees = (await TaskStore.AssigneesAsync(session, [row.Id]))[row.Id].ToArray();
        var before = assignees.Single(assignee => assignee.Member == member).SnoozedUntil;
        await TaskStore.SetAssigneesAsync(session, row, assignees.Select(assignee => assignee.Member == member ? assignee with { SnoozedUntil = until } : assignee));
        return await SaveAsync(session, act, TaskKinds.Snoozed, row, [("snoozedUntil", Instant(before), Instant(until))]);
    }

    /// <summary>Gives a task to others; who has it already keeps it as it is.</summary>
    internal async ValueTask<TaskRow> ReassignAsync(DatabaseSession session, Act act, TaskRow row, IReadOnlyList<long> members, string? reason)
    {
        var before = (await TaskStore.AssigneesAsync(session, [row.Id]))[row.Id].ToArray();
        var resolved = await GivenAsync(session, act, row, members, reason);
        var after = resolved.Select(assignee => before.FirstOrDefault(had => had.Member == assignee.Member) ?? assignee).ToArray();
        await TaskStore.SetAssigneesAsync(session, row, after);
        row = await SaveAsync(session, act, TaskKinds.Reassigned, row, [("assignees", Members(before), Members(after)), ("reason", null, reason)]);
        await TellAssignedAsync(session, act, row, after.Except(before));
        return row;
    }

    /// <summary>Takes over the open tasks of a member who leaves: his colleagues on them keep them; where there are none somebody stands in.</summary>
    internal async ValueTask MemberLeftAsync(DatabaseSession session, Act act, long member)
    {
        foreach (var row in await TaskStore.LockOpenOfAsync(session, member))
        {
            await HandOverAsync(session, act, row, member);
        }
    }

    /// <summary>Closes the open tasks about a record that is moved to the recycle bin.</summary>
    internal async ValueTask RecordDeletedAsync(DatabaseSession session, Act act, string form, long record)
    {
        foreach (var row in await TaskStore.LockOfRecordAsync(session, form, record, Text(TaskState.Open)))
        {
            await EndAsync(session, act, row, TaskState.RecordDeleted, null);
        }
    }

    /// <summary>Opens the tasks again that were closed when their record was deleted.</summary>
    internal async ValueTask RecordRestoredAsync(DatabaseSession session, Act act, string form, long record)
    {
        foreach (var row in await TaskStore.LockOfRecordAsync(session, form, record, Text(TaskState.RecordDeleted)))
        {
            await ReopenAsync(session, act, row, TaskKinds.RecordRestored);
        }
    }

    /// <summary>Tells the assignees of tasks whose time has come; returns how many tasks that were.</summary>
    internal async ValueTask<int> RemindAsync(DatabaseSession session, long now, int take)
    {
        var due = await TaskStore.ClaimRemindersAsync(session, now, take);
        var assignees = await TaskStore.AssigneesAsync(session, [.. due.Select(row => row.Id)]);
        foreach (var row in due)
        {
            await TaskStore.ForgetReminderAsync(session, row.Id);
            if (row.Status == Text(TaskState.Open))
            {
                await TellAsync(session, new Act(Engine.Roles.Caller.System, now), NotificationKinds.TaskDue, row, assignees[row.Id].Select(assignee => assignee.Member), row.Note, DueText(row));
            }
        }

        return due.Count;
    }

    /// <summary>A task with another deadline, and the moment its assignees are told of it.</summary>
    internal static TaskRow Due(TaskRow row, TaskDue? due, TimeZoneInfo zone, long now) => row with
    {
        DueDay = due?.Day is { } day ? LocalTime.DayNumber(day) : null,
        DueAt = due?.Deadline(zone) ?? TaskDue.Never,
        RemindAt = due?.Reminder(zone) is { } reminder && reminder > now ? reminder : null,
    };

    /// <summary>The deadline as people give it; null for whenever.</summary>
    internal static string? DueText(TaskRow row) => Deadline(row)?.ToString();

    /// <summary>The deadline; null for whenever.</summary>
    internal static TaskDue? Deadline(TaskRow row) => row.DueDay is { } day ? TaskDue.On(Values.Epoch.AddDays((int)day))
        : row.DueAt == TaskDue.Never ? null
        : TaskDue.By(DateTimeOffset.FromUnixTimeMilliseconds(row.DueAt).UtcDateTime);

    /// <summary>How a task's state is kept.</summary>
    internal static string Text<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Members(IEnumerable<TaskAssigneeRow> rows) => string.Join(' ', rows.Select(row => RecordId.Format(row.Member)));

    private static string? Instant(long? milliseconds) =>
        milliseconds is { } at ? TaskDue.By(DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime).ToString() : null;

    private static async ValueTask<IReadOnlyList<TaskAssigneeRow>> GivenAsync(DatabaseSession session, Act act, TaskRow row, IReadOnlyList<long> members, string? reason) =>
        Given(act, await Assignment.ResolveAsync(session, row.Id, members, reason));

    private static IReadOnlyList<TaskAssigneeRow> Given(Act act, IEnumerable<TaskAssigneeRow> assignees) =>
        [.. assignees.Select(assignee => assignee.Member == act.Caller.Member ? assignee : assignee with { GivenAt = act.Now })];

    private async ValueTask<TaskRow> HandOverAsync(DatabaseSession session, Act act, TaskRow row, long member)
    {
        var before = (await TaskStore.AssigneesAsync(session, [row.Id]))[row.Id].ToArray();
        var rest = before.Where(assignee => assignee.Member != member).ToArray();
        IReadOnlyList<TaskAssigneeRow> come = rest.Length == 0 ? await GivenAsync(session, act, row, [member], reason: null) : [];
        if (rest.Length + come.Count == 0)
        {
            return row;
        }

        await TaskStore.SetAssigneesAsync(session, row, rest.Concat(come));
        row = await SaveAsync(session, act, TaskKinds.Reassigned, row, [("assignees", Members(before), Members(rest.Concat(come))), ("insteadOf", null, RecordId.Format(member))]);
        await TellAssignedAsync(session, act, row, come);
        return row;
    }

    private async ValueTask<TaskRow> SaveAsync(DatabaseSession session, Act act, string kind, TaskRow row, IEnumerable<(string, string?, string?)> changes)
    {
        row = row with { Version = row.Version + 1, UpdatedAt = act.Now };
        await TaskStore.UpdateAsync(session, row);
        await NoteAsync(session, act, kind, row, changes);
        return row;
    }

    private static ValueTask NoteAsync(DatabaseSession session, Act act, string kind, TaskRow row, IEnumerable<(string, string?, string?)> changes) =>
        JournalStore.AppendAsync(
            session,
            act.Entry(kind, row.Form, row.Record, null, ChangeText.Of(("task", kind == TaskKinds.Created ? null : RecordId.Format(row.Id), RecordId.Format(row.Id)), changes)),
            row.Id);

    private async ValueTask TellAssignedAsync(DatabaseSession session, Act act, TaskRow row, IEnumerable<TaskAssigneeRow> assignees)
    {
        foreach (var group in assignees.GroupBy(assignee => assignee.InsteadOf))
        {
            var members = group.Select(assignee => assignee.Member);
            if (group.Key is not { } absent)
            {
                await TellAsync(session, act, NotificationKinds.TaskAssigned, row, members, row.Note);
                continue;
            }

            var name = (await ForeignStore.LoadAsync(session, ReferenceTargetKind.Member, [absent])).GetValueOrDefault(absent)?.Title;
            await TellAsync(session, act, NotificationKinds.TaskInstead, row, members, row.Note, absent: name ?? RecordId.Format(absent));
        }
    }

    private ValueTask TellAsync(
        DatabaseSession session, Act act, NotificationKind kind, TaskRow row, IEnumerable<long> members, string? body, string? occasion = null, string? absent = null) =>
        notifier.TellAsync(
            session,
            act,
            new Notice
            {
                Kind = kind,
                Occasion = $"{kind.Key}:{RecordId.Format(row.Id)}:{occasion ?? $"{row.Version}"}",
                Parameters = new Dictionary<string, LocalizedText> { ["by"] = act.Caller.Name, ["task"] = row.Title, ["absent"] = absent ?? string.Empty },
                Body = body,
                Form = row.Form,
                Record = row.Record,
                Task = row.Id,
            },
            members);
}
