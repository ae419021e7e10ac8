using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Problems;
using FormFlow.Server.Public;

namespace FormFlow.Server.Endpoints;

/// <summary>Every endpoint there is.</summary>
internal static class Api
{
    public static void MapApi(this WebApplication app)
    {
        app.MapHealthEndpoints();
        app.MapProblemPages();
        app.MapApiDocument();
        app.MapCalendarFeed();
        app.MapPublicPages();

        var api = app.MapGroup("/api/v1").AddEndpointFilter<RouteGroupBuilder, RefuseUnreadable>();
        api.MapSetupEndpoints();
        api.MapSessionEndpoints();

        var workspace = api.MapGroup("/workspaces/{ws}").For(Access.Member);
        workspace.MapWorkspaceEndpoints();
        workspace.MapPreferenceEndpoints();
        workspace.MapMemberEndpoints();
        workspace.MapDepartmentEndpoints();
        workspace.MapApiKeyEndpoints();
        workspace.MapDocumentEndpoints();
        workspace.MapFormEndpoints();
        workspace.MapSavedViewEndpoints();
        workspace.MapLinkEndpoints();
        workspace.MapPackageEndpoints();
        workspace.MapFormulaEndpoints();
        workspace.MapRecordEndpoints();
        workspace.MapScoreEndpoints();
        workspace.MapStageEndpoints();
        workspace.MapCommentEndpoints();
        workspace.MapTaskEndpoints();
        workspace.MapNotificationEndpoints();
        workspace.MapEventEndpoints();
        workspace.MapCalendarEndpoints();
        workspace.MapImportEndpoints();
        workspace.MapExportEndpoints();
        workspace.MapFileEndpoints();
    }
}
