using FormFlow.Engine.Packages;
using FormFlow.Runtime.Packages;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Hosting;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>The first calls an installation gets.</summary>
internal static class SetupEndpoints
{
    private static readonly DescribedParameter Token = new(
        HeaderNames.SetupToken, ParameterPlace.Header, "The one-time token from the server's log; not needed on the server's own machine.");

    public static void MapSetupEndpoints(this RouteGroupBuilder api)
    {
        var setup = api.MapGroup("/setup").WithTags("Session");
        setup.MapGet(string.Empty, StateAsync).For(Access.Anyone)
            .WithName("getSetup")
            .WithSummary("Is there anything to set up?")
            .WithDescription("While there is, callers who may do it are told the templates, too.")
            .WithMetadata(Token);
        setup.MapPost(string.Empty, RunAsync).For(Access.Anyone)
            .WithName("setUp")
            .WithSummary("Set the installation up")
            .WithDescription("Makes the first workspace and its owner. Open to callers on the server's own machine, or with the token from its log in X-Setup-Token; 409 once it is done.")
            .WithMetadata(Token)
            .WithRequestExample(new SetupRequest
            {
                Workspace = new NewWorkspace { Key = "acme", Name = "Acme", TimeZone = "Asia/Shanghai", Language = "zh-CN" },
                Owner = new NewOwner { Name = "Ada", Email = "ada@example.com", Password = "correct horse battery" },
            });
        api.MapGet("/templates/{template}/picture", PictureAsync).For(Access.Anyone).WithTags("Packages")
            .WithName("getTemplatePicture")
            .WithSummary("The picture of a template")
            .WithDescription("At the address that the list of templates tells.")
            .Produces<byte[]>(StatusCodes.Status200OK, PackagePicture.TypeOf("picture.svg")!);
    }

    private static async Task<Answer<SetupState>> StateAsync(Setup setup, SetupDoor door, Templates templates, HttpContext context, CancellationToken cancellationToken) =>
        await setup.IsDoneAsync(cancellationToken) ? new SetupState(Needed: false)
            : new SetupState(Needed: true, door.IsOpenTo(context) ? await templates.ListAsync(null, cancellationToken) : null);

    private static async Task<IResult> PictureAsync(string template, Templates templates, HttpContext context, CancellationToken cancellationToken)
    {
        var picture = await templates.PictureAsync(template, cancellationToken);
        if (picture.IsRefused)
        {
            return Done.Of(picture);
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ForFiles;
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Bytes(picture.Value.Content, PackagePicture.TypeOf(picture.Value.Path));
    }

    private static async Task<Created<SetupDone>> RunAsync(
        Body<SetupRequest> body, Setup setup, SetupDoor door, HttpContext context, CancellationToken cancellationToken)
    {
        var done = await setup.IsDoneAsync(cancellationToken) ? WorkspaceErrors.AlreadySetUp.With()
            : !door.IsOpenTo(context) ? WorkspaceErrors.SetupNotAllowed.With()
            : await setup.RunAsync(body.Value, cancellationToken);
        return Created<SetupDone>.At(done, made => $"/api/v1/workspaces/{made.Workspace.Key}");
    }
}
