using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;

namespace FormFlow.Runtime.Workspaces;

/// <summary>Installs a template that comes with the server into a workspace.</summary>
public interface IPackageInstaller
{
    /// <summary>
    /// Installs a template for a caller, with its sample data when asked. Refuses an unknown template with a pointer to <c>/template</c>.
    /// Installing what an earlier attempt left half done must succeed.
    /// </summary>
    Task<Result<bool>> InstallAsync(Workspace workspace, Caller caller, string template, bool sampleData, CancellationToken cancellationToken);
}
