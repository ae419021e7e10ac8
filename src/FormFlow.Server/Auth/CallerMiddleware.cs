using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.People;
using FormFlow.Server.Hosting;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Auth;

/// <summary>
/// Stands between routing and endpoints: finds out who calls, whether he may, and whether it is too often. It runs before a body is read, so
/// strangers cost little.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, Recognition recognition, RateLimits limits)
{
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
        if (await recognition.PersonAsync(context) is not { } signedIn)
        {
            return Stranger(context, PeopleErrors.SignInNeeded.With());
        }

        context.Features.Set(new PersonCall(signedIn));
        return Recognition.Forgery(context) ?? limits.Count('p', signedIn.Person);
    }

    private async ValueTask<Error?> MemberAsync(HttpContext context, Access access)
    {
        var recognised = await recognition.MemberAsync(context);
        if (recognised.IsRefused)
        {
            return recognised.Errors[0] is { Code.Kind: ErrorKind.Unauthenticated } stranger ? Stranger(context, stranger) : recognised.Errors[0];
        }

        var call = recognised.Value;
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

    /// <summary>Refuses somebody unknown; sooner or later for a while, when the address keeps trying.</summary>
    private Error Stranger(HttpContext context, Error refusal) => limits.Count(context.Connection.RemoteIpAddress) ?? refusal;
}
