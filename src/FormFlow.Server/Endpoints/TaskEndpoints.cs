using FormFlow.Engine.Tasks;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Tasks;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>What people are asked to do.</summary>
internal static class TaskEndpoints
{
    public static void MapTaskEndpoints(this RouteGroupBuilder workspace)
    {
        var tasks = workspace.MapGroup("/tasks").WithTags("Tasks");
        tasks.MapGet(string.Empty, ListAsync)
            .WithName("listTasks")
            .WithSummary("List tasks")
            .WithDescription("One's own open ones unless asked otherwise. Open ones are ordered by their deadline, ended ones by their end, the last first.");
        tasks.MapPost(string.Empty, AddAsync)
            .WithName("addTask")
            .WithSummary("Give a task")
            .WithDescription("For an assignee who is no longer here somebody stands in: a manager over his departments, else an owner.")
            .WithRequestExample(new NewTask { Title = "Call back about the delivery", Kind = TaskKind.FollowUp, Due = "2026-12-31" });
        tasks.MapGet("/{id}", FindAsync)
            .WithName("getTask")
            .WithSummary("Read a task");
        tasks.MapGet("/{id}/history", HistoryAsync)
            .WithName("getTaskHistory")
            .WithSummary("What happened to a task, the latest first");
        tasks.MapPatch("/{id}", ChangeAsync)
            .WithName("changeTask")
            .WithSummary("Change an open task")
            .WithDescription("For those who have it, their managers, who gave it, and owners. What is not given stays.")
            .WithRequestExample(new TaskChange { Due = "2027-01-15T09:00:00Z" });
        tasks.MapPost("/{id}/complete", CompleteAsync)
            .WithName("completeTask")
            .WithSummary("Mark a task as done")
            .WithDescription("Without a body, or with what came of it. When somebody else was first, 409 names him.")
            .WithRequestExample(new CompleteTask { Result = "They take the later date." });
        tasks.MapPost("/{id}/cancel", CancelAsync)
            .WithName("cancelTask")
            .WithSummary("Close a task that need not be done")
            .WithRequestExample(new CancelTask { Reason = "Settled by telephone." });
        tasks.MapPost("/{id}/reopen", ReopenAsync)
            .WithName("reopenTask")
            .WithSummary("Open a task again");
        tasks.MapPost("/{id}/snooze", SnoozeAsync)
            .WithName("snoozeTask")
            .WithSummary("Put off a task of one's own")
            .WithDescription("It is hidden from the caller's open ones until then; its deadline stays.")
            .WithRequestExample(new SnoozeTask { Until = "2026-12-28" });
        tasks.MapPost("/{id}/reassign", ReassignAsync)
            .WithName("reassignTask")
            .WithSummary("Give a task to others")
            .WithRequestExample(new ReassignTask { Assignees = ["0hx4k2m9q7t1w"], Reason = "Knows the people there." });
    }

    private static async Task<Answer<Page<TaskView>>> ListAsync(WorkspaceCall call, TaskListQuery query, TaskLists lists, CancellationToken cancellationToken) =>
        await lists.ListAsync(call.Workspace, call.Caller, query.Value, cancellationToken);

    private static Task<Created<TaskView>> AddAsync(WorkspaceCall call, Body<NewTask> body, Once once, TaskService tasks, CancellationToken cancellationToken) =>
        once.CreateAsync<TaskView>(
            claim => tasks.AddAsync(call.Workspace, call.Caller, body.Value, claim, cancellationToken),
            task => call.At($"tasks/{task.Id}"));

    private static async Task<Answer<TaskView>> FindAsync(WorkspaceCall call, string id, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.FindAsync(call.Workspace, call.Caller, id, cancellationToken);

    private static async Task<Answer<Page<TaskEvent>>> HistoryAsync(WorkspaceCall call, string id, PageQuery page, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.HistoryAsync(call.Workspace, call.Caller, id, page.Value, cancellationToken);

    private static async Task<Answer<TaskView>> ChangeAsync(
        WorkspaceCall call, string id, Body<TaskChange> body, IfMatch match, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.ChangeAsync(call.Workspace, call.Caller, id, body.Value, match.Version, cancellationToken);

    private static Task<Answer<TaskView>> CompleteAsync(
        WorkspaceCall call, string id, Body<CompleteTask>? body, IfMatch match, Once once, TaskService tasks, CancellationToken cancellationToken) =>
        once.DoAsync<TaskView>(claim => tasks.CompleteAsync(call.Workspace, call.Caller, id, body?.Value, match.Version, claim, cancellationToken));

    private static async Task<Answer<TaskView>> CancelAsync(
        WorkspaceCall call, string id, Body<CancelTask>? body, IfMatch match, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.CancelAsync(call.Workspace, call.Caller, id, body?.Value, match.Version, cancellationToken);

    private static async Task<Answer<TaskView>> ReopenAsync(WorkspaceCall call, string id, IfMatch match, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.ReopenAsync(call.Workspace, call.Caller, id, match.Version, cancellationToken);

    private static async Task<Answer<TaskView>> SnoozeAsync(
        WorkspaceCall call, string id, Body<SnoozeTask> body, IfMatch match, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.SnoozeAsync(call.Workspace, call.Caller, id, body.Value, match.Version, cancellationToken);

    private static async Task<Answer<TaskView>> ReassignAsync(
        WorkspaceCall call, string id, Body<ReassignTask> body, IfMatch match, TaskService tasks, CancellationToken cancellationToken) =>
        await tasks.ReassignAsync(call.Workspace, call.Caller, id, body.Value, match.Version, cancellationToken);
}
