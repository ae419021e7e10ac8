using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>Signing in and out, and what people say of themselves.</summary>
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
            .WithDescription("The signed-in person and the workspaces he can come into.");
        session.MapPatch(string.Empty, ChangeAsync).For(Access.Person)
            .WithName("changeProfile")
            .WithSummary("Change what is said of oneself")
            .WithDescription("Name, language, time zone and password of the signed-in person, in all workspaces. What is not given stays. A new password needs the one so far and ends every other session.")
            .WithRequestExample(new ProfileChange { Name = "Ada", Language = "zh-CN", TimeZone = "Asia/Shanghai" });
        session.MapDelete(string.Empty, CloseAsync).For(Access.Person)
            .WithName("signOut")
            .WithSummary("Sign out")
            .WithDescription("Ends the session at once, wherever its cookie is.");
    }

    private static async Task<Answer<Me>> OpenAsync(Body<SignIn> body, Sessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        var opened = await sessions.OpenAsync(body.Value, Address(context), context.Request.Headers.UserAgent, cancellationToken);
        if (opened.IsRefused)
        {
            return opened.As<Me>();
        }

        SessionCookie.Write(context, opened.Value);
        return await sessions.DescribeAsync(opened.Value.Person, cancellationToken);
    }

    private static async Task<Answer<Me>> DescribeAsync(PersonCall call, Sessions sessions, CancellationToken cancellationToken) =>
        await sessions.DescribeAsync(call.SignedIn.Person, cancellationToken);

    private static async Task<Answer<Me>> ChangeAsync(PersonCall call, Body<ProfileChange> body, Profiles profiles, HttpContext context, CancellationToken cancellationToken) =>
        await profiles.ChangeAsync(call.SignedIn, body.Value, Address(context), cancellationToken);

    private static async Task<Done> CloseAsync(PersonCall call, Sessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        SessionCookie.Clear(context);
        return Done.Of(await sessions.CloseAsync(call.SignedIn, cancellationToken));
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
