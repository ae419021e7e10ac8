using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>The first call an installation gets.</summary>
internal static class SetupEndpoints
{
    public static void MapSetupEndpoints(this RouteGroupBuilder api) =>
        api.MapPost("/setup", RunAsync)
            .For(Access.Anyone)
            .WithName("setUp")
            .WithTags("Session")
            .WithSummary("Set the installation up")
            .WithDescription("Makes the first workspace and its owner. Open to callers on the server's own machine, or with the token from its log in X-Setup-Token; 409 once it is done.")
            .WithMetadata(new DescribedParameter(HeaderNames.SetupToken, ParameterPlace.Header, "The one-time token from the server's log; not needed on the server's own machine."))
            .WithRequestExample(new SetupRequest
            {
                Workspace = new NewWorkspace { Key = "acme", Name = "Acme", TimeZone = "Asia/Shanghai", Language = "zh-CN" },
                Owner = new NewOwner { Name = "Ada", Email = "ada@example.com", Password = "correct horse battery" },
            });

    private static async Task<Created<SetupDone>> RunAsync(
        Body<SetupRequest> body, Setup setup, SetupDoor door, HttpContext context, CancellationToken cancellationToken)
    {
        var done = await setup.IsDoneAsync(cancellationToken) ? WorkspaceErrors.AlreadySetUp.With()
            : !door.IsOpenTo(context) ? WorkspaceErrors.SetupNotAllowed.With()
            : await setup.RunAsync(body.Value, cancellationToken);
        return Created<SetupDone>.At(done, made => $"/api/v1/workspaces/{made.Workspace.Key}");
    }
}
