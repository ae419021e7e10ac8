using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Tasks;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>The use cases around what people are asked to do.</summary>
public sealed class TaskService(LiveForms live, SettingsOfWorkspaces settings, TaskWriter writer, TimeProvider time)
{
    private const int HistoryEntries = 100;

    /// <summary>One task, for those it concerns; one about a record for all who see the record.</summary>
    public async Task<Result<TaskView>> FindAsync(Workspace workspace, Caller caller, string id, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        return await workspace.Database.ReadAsync<Result<TaskView>>(
            async (session, _) => await SeenAsync(session, caller, id) is { } row ? await TaskViews.OfAsync(session, forms, row, Now()) : TaskErrors.NotFound.With(),
            cancellationToken);
    }

    /// <summary>What happened to a task, the latest first.</summary>
    public async Task<Result<Page<TaskEvent>>> HistoryAsync(Workspace workspace, Caller caller, string id, PageAsked asked, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync<Result<Page<TaskEvent>>>(
            async (session, _) =>
            {
                if (await SeenAsync(session, caller, id) is not { } row)
                {
                    return TaskErrors.NotFound.With();
                }

                var entries = await JournalStore.OfTaskAsync(session, row.Id, asked.After == 0 ? long.MaxValue : asked.After, Math.Min(asked.Limit, HistoryEntries) + 1);
                return Page<TaskEvent>.From(entries, Math.Min(asked.Limit, HistoryEntries), entry => entry.Sequence, Event, null);
            },
            cancellationToken);

    /// <summary>Gives a task.</summary>
    public async Task<Result<TaskView>> AddAsync(Workspace workspace, Caller caller, NewTask asked, IdempotencyClaim<TaskView>? claim, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        TaskChecks.Title(asked.Title, errors);
        TaskChecks.Words(asked.Note, "/note", errors);
        var due = TaskChecks.Due(asked.Due, "/due", errors);
        var forms = await live.OfAsync(workspace, cancellationToken);
        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        return await workspace.Database.WriteAsync<Result<TaskView>>(
            async (session, _) =>
            {
                var found = new ErrorList();
                found.AddRange(errors.Errors);
                var assignees = asked.Assignees is null && caller.Member is { } me ? [me] : await TaskChecks.AssigneesAsync(session, asked.Assignees ?? [], found);
                var about = await TaskChecks.RecordAsync(session, forms, asked.Record, found);
                if (!found.IsEmpty)
                {
                    return found;
                }

                var request = new TaskRequest
                {
                    Title = asked.Title,
                    Kind = asked.Kind,
                    Note = asked.Note,
                    Due = due,
                    Assignees = assignees,
                    Form = about?.Form,
                    Record = about?.Record,
                };
                var row = await writer.AddAsync(session, Act(caller), zone, request);
                return await KeptAsync(session, forms, row, claim, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Changes title, note, kind or deadline of an open task.</summary>
    public async Task<Result<TaskView>> ChangeAsync(Workspace workspace, Caller caller, string id, TaskChange change, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        TaskChecks.Title(change.Title, errors);
        TaskChecks.Words(change.Note, "/note", errors);
        var due = TaskChecks.Due(change.Due, "/due", errors);
        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        return await OpenAsync(workspace, caller, id, expected, errors, async (session, act, row) =>
        {
            var next = row with
            {
                Title = change.Title ?? row.Title,
                Note = change.HasNote ? change.Note : row.Note,
                Kind = change.Kind is { } kind ? TaskWriter.Text(kind) : row.Kind,
            };
            return await writer.ChangeAsync(session, act, row, change.HasDue ? TaskWriter.Due(next, due, zone, act.Now) : next);
        }, null, cancellationToken);
    }

    /// <summary>Marks a task as done. Done twice by the same member is done once; the second of two members is told of the first.</summary>
    public Task<Result<TaskView>> CompleteAsync(
        Workspace workspace, Caller caller, string id, CompleteTask? asked, long? expected, IdempotencyClaim<TaskView>? claim, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        TaskChecks.Words(asked?.Result, "/result", errors);
        return WorkAsync(workspace, caller, id, null, errors, async (session, act, row) =>
        {
            if (row.Status == TaskWriter.Text(TaskState.Done))
            {
                return row.EndedBy == caller.Member ? row : await AlreadyDoneAsync(session, row);
            }

            return Refusal(row, expected) is { } refusal ? refusal : await writer.EndAsync(session, act, row, TaskState.Done, asked?.Result);
        }, claim, cancellationToken);
    }

    /// <summary>Closes a task that need not be done.</summary>
    public Task<Result<TaskView>> CancelAsync(Workspace workspace, Caller caller, string id, CancelTask? asked, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        TaskChecks.Words(asked?.Reason, "/reason", errors);
        return OpenAsync(
            workspace, caller, id, expected, errors, async (session, act, row) => await writer.EndAsync(session, act, row, TaskState.Cancelled, asked?.Reason), null, cancellationToken);
    }

    /// <summary>Opens a task again that was done or cancelled.</summary>
    public Task<Result<TaskView>> ReopenAsync(Workspace workspace, Caller caller, string id, long? expected, CancellationToken cancellationToken) =>
        WorkAsync(
            workspace,
            caller,
            id,
            expected,
            new ErrorList(),
            async (session, act, row) => row.Status == TaskWriter.Text(TaskState.Open) ? TaskErrors.IsOpen.With()
                : row.Status == TaskWriter.Text(TaskState.RecordDeleted) ? TaskErrors.RecordGone.With()
                : await writer.ReopenAsync(session, act, row),
            null,
            cancellationToken);

    /// <summary>Puts a task of the caller's off.</summary>
    public async Task<Result<TaskView>> SnoozeAsync(Workspace workspace, Caller caller, string id, SnoozeTask asked, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        var until = TaskChecks.Until(asked.Until, zone, Now(), errors);
        return await OpenAsync(
            workspace,
            caller,
            id,
            expected,
            errors,
            async (session, act, row) => caller.Member is { } me && (await TaskStore.AssigneesAsync(session, [row.Id]))[row.Id].Any(assignee => assignee.Member == me)
                ? await writer.SnoozeAsync(session, act, row, me, until)
                : TaskErrors.NotAssigned.With(),
            null,
            cancellationToken);
    }

    /// <summary>Gives an open task to others.</summary>
    public Task<Result<TaskView>> ReassignAsync(Workspace workspace, Caller caller, string id, ReassignTask asked, long? expected, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        TaskChecks.Words(asked.Reason, "/reason", errors);
        return OpenAsync(workspace, caller, id, expected, errors, async (session, act, row) =>
        {
            var found = new ErrorList();
            var members = await TaskChecks.AssigneesAsync(session, asked.Assignees, found);
            return found.IsEmpty ? await writer.ReassignAsync(session, act, row, members, asked.Reason) : found;
        }, null, cancellationToken);
    }

    private static async ValueTask<Result<TaskRow>> AlreadyDoneAsync(DatabaseSession session, TaskRow row)
    {
        var by = row.EndedBy is { } member ? (await MemberStore.FindAsync(session, member))?.Name : null;
        return TaskErrors.AlreadyDone.With(("by", by ?? Caller.System.Name), ("at", DateTimeOffset.FromUnixTimeMilliseconds(row.EndedAt ?? 0)));
    }

    private static Error? Refusal(TaskRow row, long? expected) =>
        expected is not null && expected != row.Version ? TaskErrors.Stale.With(("version", row.Version))
        : row.Status != TaskWriter.Text(TaskState.Open) ? TaskErrors.NotOpen.With(("status", row.Status))
        : null;

    private static TaskEvent Event(JournalEntry entry) => new(
        RecordId.Format(entry.Sequence),
        DateTimeOffset.FromUnixTimeMilliseconds(entry.At),
        entry.Kind,
        entry.CallerKind,
        entry.Caller,
        entry.Cause,
        JsonSerializer.Deserialize<JsonElement>(entry.Changes ?? "{}"));

    private static async ValueTask<TaskRow?> SeenAsync(DatabaseSession session, Caller caller, string id) =>
        RecordId.TryParse(id, out var number) && await TaskStore.FindAsync(session, number) is { } row && (row.Record is not null || await MayActAsync(session, caller, row)) ? row : null;

    private static async ValueTask<bool> MayActAsync(DatabaseSession session, Caller caller, TaskRow row)
    {
        if (caller.IsOwner || (row.CreatedBy is not null && row.CreatedBy == caller.Member))
        {
            return true;
        }

        var assignees = (await TaskStore.AssigneesAsync(session, [row.Id]))[row.Id].Select(assignee => assignee.Member).ToArray();
        return (caller.Member is { } me && assignees.Contains(me)) || await Assignment.IsManagerAsync(session, caller, assignees);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Act Act(Caller caller) => new(caller, Now());

    private Task<Result<TaskView>> OpenAsync(
        Workspace workspace,
        Caller caller,
        string id,
        long? expected,
        ErrorList errors,
        Func<DatabaseSession, Act, TaskRow, ValueTask<Result<TaskRow>>> work,
        IdempotencyClaim<TaskView>? claim,
        CancellationToken cancellationToken) => WorkAsync(
            workspace,
            caller,
            id,
            expected,
            errors,
            async (session, act, row) => Refusal(row, expected) is { } refusal ? refusal : await work(session, act, row),
            claim,
            cancellationToken);

    private async Task<Result<TaskView>> WorkAsync(
        Workspace workspace,
        Caller caller,
        string id,
        long? expected,
        ErrorList errors,
        Func<DatabaseSession, Act, TaskRow, ValueTask<Result<TaskRow>>> work,
        IdempotencyClaim<TaskView>? claim,
        CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        return await workspace.Database.WriteAsync<Result<TaskView>>(
            async (session, _) =>
            {
                if (!RecordId.TryParse(id, out var number) || await TaskStore.LockAsync(session, number) is not { } row)
                {
                    return TaskErrors.NotFound.With();
                }

                if (!await MayActAsync(session, caller, row))
                {
                    return row.Record is null ? TaskErrors.NotFound.With() : TaskErrors.NotYours.With();
                }

                if (!errors.IsEmpty)
                {
                    return errors;
                }

                if (expected is not null && expected != row.Version)
                {
                    return TaskErrors.Stale.With(("version", row.Version));
                }

                var done = await work(session, Act(caller), row);
                return done.IsRefused ? done.As<TaskView>() : await KeptAsync(session, forms, done.Value, claim, cancellationToken);
            },
            cancellationToken);
    }

    private async ValueTask<TaskView> KeptAsync(DatabaseSession session, FormSet forms, TaskRow row, IdempotencyClaim<TaskView>? claim, CancellationToken cancellationToken)
    {
        var view = await TaskViews.OfAsync(session, forms, row, Now());
        if (claim is not null)
        {
            await claim.KeepAsync(session, view, cancellationToken);
        }

        return view;
    }
}
