using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Workspaces;

/// <summary>Counts what a menu shows figures of.</summary>
public sealed class WorkspaceCounts(LiveForms live, TimeProvider time)
{
    /// <summary>Up to here records are counted exactly.</summary>
    private const int Most = 100_000;

    /// <summary>How many records the forms have, and how much waits for the caller.</summary>
    public async Task<Result<Counts>> OfAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken)
    {
        var forms = (await live.OfAsync(workspace, cancellationToken)).Forms.OrderBy(form => form.Key, StringComparer.Ordinal).ToArray();
        var (me, now) = (caller.Member ?? 0, time.GetUtcNow().ToUnixTimeMilliseconds());
        return await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var records = await RecordCounter.CountAsync(session, forms, Most);
                return new Counts(
                    [.. forms.Zip(records, (form, count) => new Counts.OfForm(form.Key, Math.Min(count, Most), count > Most))],
                    new Counts.OfTasks(await TasksAsync(TaskStatusFilter.Open), await TasksAsync(TaskStatusFilter.Overdue)),
                    new Counts.OfNotifications(await NotificationStore.CountAsync(session, me, unreadOnly: true)));

                ValueTask<long> TasksAsync(TaskStatusFilter status) => TaskStore.CountAsync(session, new TaskFilter { Status = status, Member = me, Now = now, Take = 0 });
            },
            cancellationToken);
    }
}
