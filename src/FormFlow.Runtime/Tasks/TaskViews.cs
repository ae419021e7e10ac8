using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Tasks;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>Tasks as the API gives them.</summary>
internal static class TaskViews
{
    public static async ValueTask<TaskView> OfAsync(DatabaseSession session, FormSet forms, TaskRow row, long now) => (await OfAsync(session, forms, [row], now))[0];

    public static async ValueTask<IReadOnlyList<TaskView>> OfAsync(DatabaseSession session, FormSet forms, IReadOnlyList<TaskRow> rows, long now)
    {
        var assignees = await TaskStore.AssigneesAsync(session, [.. rows.Select(row => row.Id)]);
        var members = rows.SelectMany(row => new[] { row.CreatedBy, row.EndedBy })
            .Concat(assignees.SelectMany(group => group).SelectMany(assignee => new[] { assignee.Member, assignee.InsteadOf }));
        var names = await Names.LoadAsync(session, forms, members, rows.Select(row => (row.Form, row.Record)));
        return [.. rows.Select(row => View(row, assignees[row.Id], names, now))];
    }

    private static TaskView View(TaskRow row, IEnumerable<TaskAssigneeRow> assignees, Names names, long now) => new(
        RecordId.Format(row.Id),
        row.Version,
        Enum.Parse<TaskKind>(row.Kind, ignoreCase: true),
        row.Title,
        row.Note,
        Enum.Parse<TaskState>(row.Status, ignoreCase: true),
        TaskWriter.DueText(row),
        row.Status == TaskWriter.Text(TaskState.Open) && row.DueAt < now,
        [.. assignees.Select(assignee => new TaskAssignee(
            RecordId.Format(assignee.Member), names.Name(assignee.Member), names.Member(assignee.InsteadOf), assignee.Reason, Instant(assignee.SnoozedUntil)))],
        names.Record(row.Form, row.Record),
        DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        names.Member(row.CreatedBy),
        row.Cause,
        DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt),
        Instant(row.EndedAt),
        names.Member(row.EndedBy),
        row.Result);

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
