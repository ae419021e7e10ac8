using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;

namespace FormFlow.Runtime.Workspaces;

/// <summary>Knows no template; stands until a real installer is registered.</summary>
internal sealed class NoPackages : IPackageInstaller
{
    public Task<Result<bool>> InstallAsync(Workspace workspace, Caller caller, string template, bool sampleData, CancellationToken cancellationToken) =>
        Task.FromResult<Result<bool>>(WorkspaceErrors.TemplateUnknown.At("/template", ("template", template)));
}
