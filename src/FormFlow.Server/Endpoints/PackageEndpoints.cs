using System.Net.Mime;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Packages;
using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Uploads;

namespace FormFlow.Server.Endpoints;

/// <summary>Apps as files: templates, installing and upgrading, exporting.</summary>
internal static class PackageEndpoints
{
    public static void MapPackageEndpoints(this RouteGroupBuilder workspace)
    {
        var packages = workspace.MapGroup(string.Empty).WithTags("Packages");
        packages.MapGet("/templates", ListAsync)
            .WithName("listTemplates")
            .WithSummary("List the templates that come with the server");
        packages.MapPost("/packages", InstallAsync).For(Access.Owner)
            .WithName("installPackage")
            .WithSummary("Install or upgrade an app")
            .WithDescription("For owners. Takes a zip, or names a template. Documents and sample records go live together or not at all. Documents that were changed here are merged with the package's, member by member. Places that both changed otherwise are refused, one by one, unless keep=true keeps what is here or overwrite=true takes the package's.")
            .WithRequestExample(new PackageRequest { Template = "shop", SampleData = true });
        packages.MapPost("/packages/plan", PlanAsync).For(Access.Owner)
            .WithName("planPackage")
            .WithSummary("Tell what installing a package would change")
            .WithDescription("For owners. Takes what installing takes and writes nothing; errors say what stands in the way.")
            .WithRequestExample(new PackageRequest { Template = "shop" });
        packages.MapGet("/packages/progress", Progress).For(Access.Owner)
            .WithName("getInstallProgress")
            .WithSummary("Tell how far a running installation has come")
            .WithDescription("For owners. An installation goes live as a whole at its end; meanwhile this counts its sample records and what happens to them.");
        packages.MapGet("/apps/{app}/releases", ReleasesAsync)
            .WithName("listReleases")
            .WithSummary("List the published states of an app, newest first")
            .WithDescription("Every publish, installation, upgrade and rollback keeps one.");
        packages.MapPost("/apps/{app}/rollback", RollBackAsync).For(Access.Owner)
            .WithName("rollBackApp")
            .WithSummary("Take an app back to an earlier release")
            .WithDescription("For owners. A publish like any other, so no data is lost: fields that came later are hidden with their data, records made since stay. plan=true only tells what would happen.")
            .WithRequestExample(new RollbackRequest { Release = 3 });
        packages.MapPost("/apps/{app}/copies", CopyAsync).For(Access.Owner)
            .WithName("copyApp")
            .WithSummary("Copy an app under another key")
            .WithDescription("For owners. Its live forms, views, workflows and calendars come along, naming each other by their new keys, and are live at once; records, drafts and links do not.")
            .WithRequestExample(new CopyRequest { Key = "shop2", Label = "Second shop" });
        packages.MapGet("/apps/{app}/package", ExportAsync)
            .WithName("exportPackage")
            .WithSummary("Export an app as a package")
            .WithDescription("A zip of the live documents, a file each, without records. The same documents give the same bytes.")
            .Produces<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Zip);
    }

    private static async Task<Answer<Page<Template>>> ListAsync(WorkspaceCall call, Templates templates, CancellationToken cancellationToken) =>
        new Page<Template>(await templates.ListAsync(call.Workspace, cancellationToken));

    private static Task<Answer<PublishAnswer>> InstallAsync(
        WorkspaceCall call, PackageUpload upload, Once once, Templates templates, PackageInstaller installer, CancellationToken cancellationToken) =>
        once.DoAsync<PublishAnswer>(async claim =>
        {
            var package = await upload.PackageAsync(templates, cancellationToken);
            return package.IsRefused
                ? package.As<PublishAnswer>()
                : await installer.InstallAsync(call.Workspace, call.Caller, package.Value, upload.Options, claim, cancellationToken);
        });

    private static async Task<Answer<PublishAnswer>> PlanAsync(
        WorkspaceCall call, PackageUpload upload, Templates templates, PackageInstaller installer, CancellationToken cancellationToken)
    {
        var package = await upload.PackageAsync(templates, cancellationToken);
        return package.IsRefused ? package.As<PublishAnswer>() : await installer.PlanAsync(call.Workspace, call.Caller, package.Value, upload.Options, cancellationToken);
    }

    private static Answer<InstallStatus> Progress(WorkspaceCall call, InstallProgress progress) => progress.Of(call.Workspace);

    private static async Task<Answer<Page<Release>>> ReleasesAsync(WorkspaceCall call, string app, AppReleases releases, CancellationToken cancellationToken) =>
        await releases.ListAsync(call.Workspace, app, cancellationToken);

    private static async Task<Answer<PublishAnswer>> RollBackAsync(
        WorkspaceCall call, string app, bool? plan, Body<RollbackRequest> body, Once once, AppReleases releases, CancellationToken cancellationToken) => plan == true
        ? await releases.PlanAsync(call.Workspace, call.Caller, app, body.Value, cancellationToken)
        : await once.DoAsync<PublishAnswer>(async claim => await releases.RollBackAsync(call.Workspace, call.Caller, app, body.Value, claim, cancellationToken));

    private static Task<Answer<PublishAnswer>> CopyAsync(WorkspaceCall call, string app, Body<CopyRequest> body, Once once, AppCopies copies, CancellationToken cancellationToken) =>
        once.DoAsync<PublishAnswer>(async claim => await copies.CopyAsync(call.Workspace, call.Caller, app, body.Value, claim, cancellationToken));

    private static async Task<IResult> ExportAsync(WorkspaceCall call, string app, PackageExport export, CancellationToken cancellationToken)
    {
        var package = await export.RunAsync(call.Workspace, call.Caller, app, cancellationToken);
        return package.IsRefused ? Done.Of(package) : Results.File(package.Value.Zip, MediaTypeNames.Application.Zip, package.Value.Name);
    }
}
