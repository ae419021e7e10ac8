using System.Net.Mime;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Packages;
using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
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
            .WithDescription("For owners. Takes a zip, or names a template. Documents and sample records go live together or not at all. Documents that were changed here stay unless the package changed them too; then it is refused, naming them, or overwrite=true takes the package's.")
            .WithRequestExample(new PackageRequest { Template = "shop", SampleData = true });
        packages.MapPost("/packages/plan", PlanAsync).For(Access.Owner)
            .WithName("planPackage")
            .WithSummary("Tell what installing a package would change")
            .WithDescription("For owners. Takes what installing takes and writes nothing; errors say what stands in the way.")
            .WithRequestExample(new PackageRequest { Template = "shop" });
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

    private static async Task<IResult> ExportAsync(WorkspaceCall call, string app, PackageExport export, CancellationToken cancellationToken)
    {
        var package = await export.RunAsync(call.Workspace, app, cancellationToken);
        return package.IsRefused ? Done.Of(package) : Results.File(package.Value.Zip, MediaTypeNames.Application.Zip, package.Value.Name);
    }
}
