using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Hosting;
using FormFlow.Server.Json;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Auth;

/// <summary>
/// Stands between routing and endpoints: finds out who calls, whether he may, and whether it is too often. It runs before a body is read, so
/// strangers cost little. Nobody learns whether a workspace exists that is not his.
/// </summary>
internal sealed class CallerMiddleware(
    RequestDelegate next, WorkspaceDirectory workspaces, Callers callers, Sessions sessions, RateLimits limits)
{
    private const string Bearer = "Bearer ";
    private const int LongestKey = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        var demand = context.GetEndpoint()?.Metadata.GetMetadata<AccessDemand>();
        var refusal = demand switch
        {
            null => null,
            { Access: Access.Anyone } => limits.Count(context.Connection.RemoteIpAddress),
            { Access: Access.Person } => await PersonAsync(context),
            _ => await MemberAsync(context, demand.Access),
        };
        if (refusal is not null)
        {
            await ProblemAnswers.WriteAsync(context, [refusal]);
            return;
        }

        await next(context);
    }

    private async ValueTask<Error?> PersonAsync(HttpContext context)
    {
        var token = SessionCookie.Read(context.Request);
        var signedIn = token is null ? null : await sessions.FindAsync(token, context.RequestAborted);
        if (signedIn is null)
        {
            return Stranger(context, PeopleErrors.SignInNeeded);
        }

        context.Features.Set(new PersonCall(signedIn));
        return IsForged(context) ?? limits.Count('p', signedIn.Person);
    }

    private async ValueTask<Error?> MemberAsync(HttpContext context, Access access)
    {
        var (call, refusal) = context.Request.Headers.Authorization.Count > 0
            ? await ByKeyAsync(context)
            : await ByCookieAsync(context);
        if (call is null)
        {
            return refusal;
        }

        var caller = call.Caller;
        if (limits.Count(caller.Kind == CallerKind.ApiKey ? 'k' : 'p', caller.Id) is { } tooMany)
        {
            return tooMany;
        }

        if (access == Access.Owner && !caller.IsOwner)
        {
            return PeopleErrors.OwnersOnly.With();
        }

        var language = Languages.Of(context.Request);
        context.Features.Set(language == caller.Language ? call : call with { Caller = caller with { Language = language } });
        return null;
    }

    private async ValueTask<(WorkspaceCall? Call, Error? Refusal)> ByKeyAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var holder = header.Length <= LongestKey && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await callers.KeyAsync(header[Bearer.Length..].Trim(), context.RequestAborted)
            : null;
        return holder is null ? (null, Stranger(context, PeopleErrors.KeyNotValid))
            : holder.Workspace.Key != WorkspaceKey(context) ? (null, WorkspaceErrors.NotFound.With())
            : (new WorkspaceCall(holder.Workspace, holder.Caller, holder.Role), null);
    }

    private async ValueTask<(WorkspaceCall? Call, Error? Refusal)> ByCookieAsync(HttpContext context)
    {
        var token = SessionCookie.Read(context.Request);
        if (token is null || await sessions.FindAsync(token, context.RequestAborted) is not { } signedIn)
        {
            return (null, Stranger(context, PeopleErrors.SignInNeeded));
        }

        if (IsForged(context) is { } forged)
        {
            return (null, forged);
        }

        return await workspaces.FindAsync(WorkspaceKey(context), context.RequestAborted) is { } workspace
            && await callers.MemberAsync(workspace, token, signedIn, context.RequestAborted) is { } caller
                ? (new WorkspaceCall(workspace, caller, null), null)
                : (null, WorkspaceErrors.NotFound.With());
    }

    private static string WorkspaceKey(HttpContext context) => (string)context.Request.RouteValues["ws"]!;

    /// <summary>Other sites can make a browser send the cookie, but not this header without asking us first.</summary>
    private static Error? IsForged(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && context.Request.Headers[HeaderNames.RequestedWith].Count == 0
            ? RequestErrors.NotFromAPage.With()
            : null;

    /// <summary>Refuses somebody unknown; sooner or later for a while, when the address keeps trying.</summary>
    private Error Stranger(HttpContext context, ErrorCode code) => limits.Count(context.Connection.RemoteIpAddress) ?? code.With();
}
