using FormFlow.Runtime.Events;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;

namespace FormFlow.Server.Endpoints;

/// <summary>What happens, while it happens.</summary>
internal static class EventEndpoints
{
    public static void MapEventEndpoints(this RouteGroupBuilder workspace) =>
        workspace.MapGet("/events", Listen).WithTags("Events")
            .WithName("listenToEvents")
            .WithSummary("What happens in the workspace, live")
            .WithDescription(
                "Server-Sent Events (text/event-stream) of what the caller may see: records, comments, tasks, his notifications, shared views, publishes. The event's name is its kind, "
                + "its id goes into Last-Event-ID, its data is one line of JSON. A comment comes every 15 seconds of silence. The stream ends when the session or key does.");

    private static EventStream Listen(WorkspaceCall call, EventQuery query, LiveEvents events) =>
        new(cancellationToken => events.ListenAsync(call.Workspace, call.Caller, query.Value, cancellationToken));
}
