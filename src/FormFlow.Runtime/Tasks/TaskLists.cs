using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>
/// Lists of tasks: one's own, those of members one manages, those about a record. Open ones are ordered by their deadline, ended ones by their
/// end, the last first.
/// </summary>
public sealed class TaskLists(LiveForms live, SettingsOfWorkspaces settings, TimeProvider time)
{
    public async Task<Result<Page<TaskView>>> ListAsync(Workspace workspace, Caller caller, TaskQuery query, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        var filter = Filter(query, caller, forms, zone);
        if (filter.IsRefused)
        {
            return filter.As<Page<TaskView>>();
        }

        return await workspace.Database.ReadAsync<Result<Page<TaskView>>>(
            async (session, _) =>
            {
                var wanted = filter.Value;
                if (!await MayAsync(session, caller, wanted))
                {
                    return TaskErrors.OthersTasks.With();
                }

                var rows = await TaskStore.ListAsync(session, wanted);
                var shown = rows.Take(query.Limit).ToArray();
                return new Page<TaskView>(
                    await TaskViews.OfAsync(session, forms, shown, wanted.Now),
                    rows.Count > query.Limit ? TaskPlace.Of(shown[^1], wanted) : null,
                    query.Count ? await TaskStore.CountAsync(session, wanted) : null);
            },
            cancellationToken);
    }

    // The tasks about a record are seen by all who see the record.
    private static async ValueTask<bool> MayAsync(DatabaseSession session, Caller caller, TaskFilter filter) =>
        caller.IsOwner
        || filter.Record is not null
        || (filter.Member is { } member && (member == caller.Member || await Assignment.IsManagerAsync(session, caller, [member])));

    private Result<TaskFilter> Filter(TaskQuery query, Caller caller, FormSet forms, TimeZoneInfo zone)
    {
        var errors = new ErrorList();
        var member = query.Assignee is null && query.Record is null ? caller.Member : null;
        if (query.Assignee is not (null or TaskQuery.Everybody))
        {
            if (RecordId.TryParse(query.Assignee, out var id))
            {
                member = id;
            }
            else
            {
                errors.Add(PeopleErrors.MemberUnknown.At("/assignee", ("id", query.Assignee)));
            }
        }

        var form = query.Form is null ? null : forms.Find(query.Form);
        var record = 0L;
        if ((query.Form is not null && form is null) || (query.Record is not null && !RecordId.TryParse(query.Record, out record)))
        {
            errors.Add(TaskErrors.RecordUnknown.At(form is null && query.Form is not null ? "/form" : "/record", ("form", query.Form)));
        }

        (long, long) place = default;
        if (query.Cursor is not null && !TaskPlace.TryParse(query.Cursor, out place))
        {
            errors.Add(QueryErrors.BadCursor.At("/cursor"));
        }

        var filter = new TaskFilter
        {
            Status = query.Status,
            Member = member,
            Form = form?.Id,
            Record = query.Record is null ? null : record,
            DueFrom = TaskChecks.Due(query.DueFrom, "/dueFrom", errors)?.Beginning(zone),
            DueTo = TaskChecks.Due(query.DueTo, "/dueTo", errors)?.Deadline(zone),
            Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
            After = query.Cursor is null ? null : place,
            Take = query.Limit + 1,
        };
        return errors.IsEmpty ? filter : errors;
    }
}
