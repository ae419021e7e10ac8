using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    public static void MapSessionEndpoints(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost(string.Empty, OpenAsync).For(Access.Anyone)
            .WithName("signIn")
            .WithSummary("Sign in")
            .WithDescription("Sets the session cookie. Too many wrong attempts are answered 429 for a while.")
            .WithRequestExample(new SignIn { Email = "ada@example.com", Password = "correct horse battery" });
        session.MapGet(string.Empty, DescribeAsync).For(Access.Person)
            .WithName("getSession")
            .WithSummary("Who am I?")
            .WithDescription("The signed-in person and the workspaces he belongs to.");
        session.MapDelete(string.Empty, CloseAsync).For(Access.Person)
            .WithName("signOut")
            .WithSummary("Sign out")
            .WithDescription("Ends the session at once, wherever its cookie is.");
    }

    private static async Task<Answer<Me>> OpenAsync(Body<SignIn> body, Sessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        var opened = await sessions.OpenAsync(body.Value, address, context.Request.Headers.UserAgent, cancellationToken);
        if (opened.IsRefused)
        {
            return opened.As<Me>();
        }

        SessionCookie.Write(context, opened.Value);
        return await sessions.DescribeAsync(opened.Value.Person, cancellationToken);
    }

    private static async Task<Answer<Me>> DescribeAsync(PersonCall call, Sessions sessions, CancellationToken cancellationToken) =>
        await sessions.DescribeAsync(call.SignedIn.Person, cancellationToken);

    private static async Task<Done> CloseAsync(PersonCall call, Sessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        SessionCookie.Clear(context);
        return Done.Of(await sessions.CloseAsync(call.SignedIn, cancellationToken));
    }
}
