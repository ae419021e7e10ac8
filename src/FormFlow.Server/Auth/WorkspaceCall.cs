using Microsoft.AspNetCore.Http.Features;
using System.Reflection;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Server.Auth;

/// <summary>
/// The workspace an endpoint below <c>/api/v1/workspaces/{ws}</c> works in, and on whose behalf. Already checked when the endpoint runs.
/// </summary>
/// <param name="Workspace">The workspace in the path.</param>
/// <param name="Caller">The caller, in the language he asked for.</param>
/// <param name="Role">The role an API key acts as; null for members and for keys that may what their maker may.</param>
internal sealed record WorkspaceCall(Workspace Workspace, Caller Caller, string? Role) : IBindableFromHttpContext<WorkspaceCall>
{
    /// <summary>The address of something in this workspace.</summary>
    public string At(string path) => $"/api/v1/workspaces/{Workspace.Key}/{path}";

    public static ValueTask<WorkspaceCall?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<WorkspaceCall?>(context.Features.GetRequiredFeature<WorkspaceCall>());
}
