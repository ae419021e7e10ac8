using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>A workspace's own settings.</summary>
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
    }

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
