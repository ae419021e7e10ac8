using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Search;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>A workspace as a whole: its settings, what is found and counted over all its forms.</summary>
internal static class WorkspaceEndpoints
{
    public static void MapWorkspaceEndpoints(this RouteGroupBuilder workspace)
    {
        var settings = workspace.MapGroup(string.Empty).WithTags("Workspace");
        settings.MapGet(string.Empty, FindAsync)
            .WithName("getWorkspace")
            .WithSummary("Read the workspace's settings");
        settings.MapPatch(string.Empty, ChangeAsync).For(Access.Owner)
            .WithName("changeWorkspace")
            .WithSummary("Change the workspace's settings")
            .WithDescription("For owners. What is not given stays.")
            .WithRequestExample(new WorkspaceChange { Name = "Acme Ltd.", TimeZone = "Asia/Shanghai", Language = "zh-CN" });
        settings.MapGet("/search", SearchAsync)
            .WithName("searchWorkspace")
            .WithSummary("Search the records of all forms")
            .WithDescription("The best first: those called so, those whose title begins with or holds the text, then those with its words elsewhere, which snippet shows. At most five of each form; limit is from 1 to 50, 20 when not given.");
        settings.MapGet("/counts", CountAsync)
            .WithName("getCounts")
            .WithSummary("How many records the forms have, and how much waits for the caller")
            .WithDescription("Records are counted up to 100,000; more says that there are more.");
    }

    private static async Task<Answer<Page<SearchResult>>> SearchAsync(WorkspaceCall call, string? q, int? limit, WorkspaceSearch search, CancellationToken cancellationToken) =>
        await search.FindAsync(call.Workspace, call.Caller, q, limit, cancellationToken);

    private static async Task<Answer<Counts>> CountAsync(WorkspaceCall call, WorkspaceCounts counts, CancellationToken cancellationToken) =>
        await counts.OfAsync(call.Workspace, call.Caller, cancellationToken);

    private static async Task<Answer<WorkspaceSettings>> FindAsync(WorkspaceCall call, SettingsOfWorkspaces settings, CancellationToken cancellationToken) =>
        await settings.OfAsync(call.Workspace, cancellationToken);

    private static async Task<Answer<WorkspaceSettings>> ChangeAsync(
        WorkspaceCall call, Body<WorkspaceChange> body, IfMatch match, SettingsOfWorkspaces settings, Recomputation recomputation, CancellationToken cancellationToken)
    {
        var changed = await settings.ChangeAsync(call.Workspace, body.Value, match.Version, cancellationToken);

        // Another time zone may leave records to be brought up to date; that goes on after this answers.
        _ = recomputation.Start(call.Workspace);
        return changed;
    }
}
