using FormFlow.Engine.Errors;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Json;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Auth;

/// <summary>
/// Finds out from a request's key or cookie who calls and in which workspace. Long answers ask again while they go on, so that they end when the
/// right to them does. Nobody learns whether a workspace exists that is not his.
/// </summary>
internal sealed class Recognition(WorkspaceDirectory workspaces, Callers callers, Sessions sessions)
{
    private const string Bearer = "Bearer ";
    private const int LongestKey = 200;

    /// <summary>The person whose session the cookie is of; null when it is of none, or of one that ended.</summary>
    public async ValueTask<SignedIn?> PersonAsync(HttpContext context) =>
        SessionCookie.Read(context.Request) is { } token ? await sessions.FindAsync(token, context.RequestAborted) : null;

    /// <summary>The member or key that calls in the workspace of the path, or why there is none.</summary>
    public ValueTask<Result<WorkspaceCall>> MemberAsync(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0 ? ByKeyAsync(context) : ByCookieAsync(context);

    /// <summary>Other sites can make a browser send the cookie, but not this header without asking us first.</summary>
    public static Error? Forgery(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && context.Request.Headers[HeaderNames.RequestedWith].Count == 0
            ? RequestErrors.NotFromAPage.With()
            : null;

    private async ValueTask<Result<WorkspaceCall>> ByKeyAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var holder = header.Length <= LongestKey && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await callers.KeyAsync(header[Bearer.Length..].Trim(), context.RequestAborted)
            : null;
        return holder is null ? PeopleErrors.KeyNotValid.With()
            : holder.Workspace.Key != WorkspaceKey(context) ? WorkspaceErrors.NotFound.With()
            : new WorkspaceCall(holder.Workspace, holder.Caller, holder.Role);
    }

    private async ValueTask<Result<WorkspaceCall>> ByCookieAsync(HttpContext context)
    {
        if (await PersonAsync(context) is not { } signedIn)
        {
            return PeopleErrors.SignInNeeded.With();
        }

        if (Forgery(context) is { } forged)
        {
            return forged;
        }

        return await workspaces.FindAsync(WorkspaceKey(context), context.RequestAborted) is { } workspace
            && await callers.MemberAsync(workspace, SessionCookie.Read(context.Request)!, signedIn, context.RequestAborted) is { } caller
                ? new WorkspaceCall(workspace, caller, null)
                : WorkspaceErrors.NotFound.With();
    }

    private static string WorkspaceKey(HttpContext context) => (string)context.Request.RouteValues["ws"]!;
}
