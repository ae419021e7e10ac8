using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>What people are asked to do. Runs in the workspace's database.</summary>
public static class TaskStore
{
    private const string Columns =
        """
        t.id, t.version, t.kind, t.title, t.note, t.form, t.record, t.due_day AS DueDay, t.due_at AS DueAt, t.remind_at AS RemindAt, t.status,
        t.created_at AS CreatedAt, t.created_by AS CreatedBy, t.cause, t.updated_at AS UpdatedAt, t.ended_at AS EndedAt, t.ended_by AS EndedBy, t.result
        """;

    private const string AssigneeColumns = "task, member, snoozed_until AS SnoozedUntil, instead_of AS InsteadOf, given_at AS GivenAt, reason";

    private static readonly string[] TaskParameters =
        ["id", "version", "kind", "title", "note", "form", "record", "due_day", "due_at", "remind_at", "status", "created_at", "created_by", "cause", "updated_at"];

    private static readonly string[] AssigneeParameters = ["task", "member", "is_open", "snoozed_until", "instead_of", "given_at", "reason"];

    public static async ValueTask<TaskRow?> FindAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<TaskRow>($"SELECT {Columns} FROM task t WHERE t.id = @id", new { id });

    /// <summary>Finds a task that the transaction then changes.</summary>
    public static async ValueTask<TaskRow?> LockAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<TaskRow>($"SELECT {Columns} FROM task t WHERE t.id = @id {session.Dialect.RowLock}", new { id });

    /// <summary>Adds a task with the members who have it to do.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, TaskRow task, IEnumerable<TaskAssigneeRow> assignees)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO task (id, version, kind, title, note, form, record, due_day, due_at, remind_at, status, created_at, created_by, cause, updated_at)
            VALUES (@id, @version, @kind, @title, @note, @form, @record, @due_day, @due_at, @remind_at, @status, @created_at, @created_by, @cause, @updated_at)
            """,
            TaskParameters,
            task.Id, task.Version, task.Kind, task.Title, task.Note, task.Form, task.Record, task.DueDay, task.DueAt, task.RemindAt, task.Status, task.CreatedAt, task.CreatedBy, task.Cause, task.UpdatedAt);
        await AssignAsync(session, task, assignees);
    }

    /// <summary>Writes a task anew; whether its assignees have it among their open ones follows its status.</summary>
    public static async ValueTask UpdateAsync(DatabaseSession session, TaskRow task)
    {
        await session.Connection.ExecuteAsync(
            """
            UPDATE task SET version = @Version, kind = @Kind, title = @Title, note = @Note, due_day = @DueDay, due_at = @DueAt, remind_at = @RemindAt,
              status = @Status, updated_at = @UpdatedAt, ended_at = @EndedAt, ended_by = @EndedBy, result = @Result
            WHERE id = @Id
            """,
            task);
        await session.Connection.ExecuteAsync(
            "UPDATE task_assignee SET is_open = @isOpen WHERE task = @Id AND is_open <> @isOpen", new { task.Id, isOpen = task.Status == "open" ? 1 : 0 });
    }

    /// <summary>The members who have tasks to do, by task.</summary>
    public static async ValueTask<ILookup<long, TaskAssigneeRow>> AssigneesAsync(DatabaseSession session, IReadOnlyCollection<long> tasks) =>
        tasks.Count == 0
            ? Enumerable.Empty<TaskAssigneeRow>().ToLookup(row => row.Task)
            : (await session.Connection.QueryAsync<TaskAssigneeRow>(
                $"SELECT {AssigneeColumns} FROM task_assignee WHERE task {session.Dialect.Among("@tasks")} ORDER BY task, member", new { tasks = IdList.Of(tasks) })).ToLookup(row => row.Task);

    /// <summary>Replaces the members who have a task to do.</summary>
    public static async ValueTask SetAssigneesAsync(DatabaseSession session, TaskRow task, IEnumerable<TaskAssigneeRow> assignees)
    {
        await session.ExecuteAsync("DELETE FROM task_assignee WHERE task = @task", ["task"], task.Id);
        await AssignAsync(session, task, assignees);
    }

    /// <summary>A part of a list.</summary>
    public static async ValueTask<IReadOnlyList<TaskRow>> ListAsync(DatabaseSession session, TaskFilter filter)
    {
        var (order, after) = filter.ByEnd
            ? ("t.ended_at DESC, t.id DESC", "(t.ended_at, t.id) < (@Order, @Id)")
            : ("t.due_at, t.id", "(t.due_at, t.id) > (@Order, @Id)");
        var sql = $"SELECT {Columns} {From(filter)}{(filter.After is null ? string.Empty : " AND " + after)} ORDER BY {order} LIMIT @Take";
        return (await session.Connection.QueryAsync<TaskRow>(sql, Parameters(filter))).AsList();
    }

    /// <summary>How many tasks a list has in all.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, TaskFilter filter) =>
        await session.Connection.ExecuteScalarAsync<long>($"SELECT count(*) {From(filter)}", Parameters(filter));

    /// <summary>The open tasks of a member, which the transaction then changes.</summary>
    public static async ValueTask<IReadOnlyList<TaskRow>> LockOpenOfAsync(DatabaseSession session, long member) =>
        (await session.Connection.QueryAsync<TaskRow>(
            $"SELECT {Columns} FROM task t WHERE t.id IN (SELECT task FROM task_assignee WHERE member = @member AND is_open = 1) AND t.status = 'open' ORDER BY t.id {session.Dialect.RowLock}",
            new { member })).AsList();

    /// <summary>The tasks about a record that stand somewhere, which the transaction then changes.</summary>
    public static async ValueTask<IReadOnlyList<TaskRow>> LockOfRecordAsync(DatabaseSession session, string form, long record, string status) =>
        (await session.Connection.QueryAsync<TaskRow>(
            $"SELECT {Columns} FROM task t WHERE t.record = @record AND t.form = @form AND t.status = @status ORDER BY t.id {session.Dialect.RowLock}",
            new { form, record, status })).AsList();

    /// <summary>Whether the assignees of a task are to be told now that it is due.</summary>
    public static async ValueTask<bool> AnyReminderAsync(DatabaseSession session, long now) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM (SELECT 1 FROM task WHERE remind_at <= @now LIMIT 1) AS due", new { now }) > 0;

    /// <summary>Some tasks whose assignees are to be told now that they are due; no other process gets them until the transaction ends.</summary>
    public static async ValueTask<IReadOnlyList<TaskRow>> ClaimRemindersAsync(DatabaseSession session, long now, int take) =>
        (await session.Connection.QueryAsync<TaskRow>(
            $"SELECT {Columns} FROM task t WHERE t.remind_at <= @now ORDER BY t.remind_at, t.id LIMIT @take {session.Dialect.RowClaim}", new { now, take })).AsList();

    /// <summary>Forgets that the assignees of a task are to be told that it is due.</summary>
    public static async ValueTask ForgetReminderAsync(DatabaseSession session, long id) =>
        await session.Connection.ExecuteAsync("UPDATE task SET remind_at = NULL WHERE id = @id", new { id });

    /// <summary>The tasks of a member with a deadline, for a calendar: open ones, and those done since a moment; the last due first.</summary>
    public static async ValueTask<IReadOnlyList<TaskRow>> CalendarAsync(DatabaseSession session, long member, long doneSince, int take) =>
        (await session.Connection.QueryAsync<TaskRow>(
            $"""
            SELECT {Columns} FROM task t JOIN task_assignee a ON a.task = t.id AND a.member = @member
            WHERE t.due_at < {long.MaxValue} AND (a.is_open = 1 OR (t.status = 'done' AND t.ended_at >= @doneSince))
            ORDER BY t.due_at DESC, t.id DESC LIMIT @take
            """,
            new { member, doneSince, take })).AsList();

    private static async ValueTask AssignAsync(DatabaseSession session, TaskRow task, IEnumerable<TaskAssigneeRow> assignees)
    {
        foreach (var assignee in assignees)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO task_assignee (task, member, is_open, snoozed_until, instead_of, given_at, reason)
                VALUES (@task, @member, @is_open, @snoozed_until, @instead_of, @given_at, @reason)
                """,
                AssigneeParameters,
                task.Id, assignee.Member, task.Status == "open" ? 1L : 0L, assignee.SnoozedUntil, assignee.InsteadOf, assignee.GivenAt, assignee.Reason);
        }
    }

    private static string From(TaskFilter filter)
    {
        var mine = filter.Member is not null;
        var awake = mine
            ? "(a.snoozed_until IS NULL OR a.snoozed_until <= @Now)"
            : "EXISTS (SELECT 1 FROM task_assignee s WHERE s.task = t.id AND (s.snoozed_until IS NULL OR s.snoozed_until <= @Now))";
        var status = filter.Status switch
        {
            TaskStatusFilter.Open => $"t.status = 'open' AND {awake}",
            TaskStatusFilter.Overdue => $"t.status = 'open' AND t.due_at < @Now AND {awake}",
            TaskStatusFilter.Snoozed => $"t.status = 'open' AND NOT {awake}",
            TaskStatusFilter.Done => "t.status = 'done'",
            TaskStatusFilter.Closed => "t.status IN ('cancelled', 'recordDeleted')",
            TaskStatusFilter.All => "1 = 1",
        };
        var isOpen = filter.Status switch
        {
            TaskStatusFilter.Open or TaskStatusFilter.Overdue or TaskStatusFilter.Snoozed => " AND a.is_open = 1",
            TaskStatusFilter.Done or TaskStatusFilter.Closed => " AND a.is_open = 0",
            TaskStatusFilter.All => string.Empty,
        };
        return "FROM task t"
            + (mine ? $" JOIN task_assignee a ON a.task = t.id AND a.member = @Member{isOpen}" : string.Empty)
            + $" WHERE {status}"
            + (filter.Record is null ? string.Empty : " AND t.record = @Record")
            + (filter.Form is null ? string.Empty : " AND t.form = @Form")
            + (filter.DueFrom is null ? string.Empty : $" AND t.due_at >= @DueFrom AND t.due_at < {long.MaxValue}")
            + (filter.DueTo is null ? string.Empty : " AND t.due_at <= @DueTo")
            + (filter.GivenAfter is null || !mine ? string.Empty : " AND a.given_at > @GivenAfter");
    }

    private static object Parameters(TaskFilter filter) => new
    {
        filter.Member,
        filter.Record,
        filter.Form,
        filter.DueFrom,
        filter.DueTo,
        filter.GivenAfter,
        filter.Now,
        filter.After?.Order,
        filter.After?.Id,
        filter.Take,
    };
}
