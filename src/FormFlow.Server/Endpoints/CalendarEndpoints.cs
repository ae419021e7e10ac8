using System.Security.Cryptography;
using System.Text;
using FormFlow.Runtime.Calendars;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Problems;
using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Endpoints;

/// <summary>Members' tasks in their calendar apps.</summary>
internal static class CalendarEndpoints
{
    private const string Ending = ".ics";

    public static void MapCalendarEndpoints(this RouteGroupBuilder workspace)
    {
        var feed = workspace.MapGroup("/me/calendar-feed").WithTags("Calendar");
        feed.MapGet(string.Empty, StateAsync)
            .WithName("getCalendarFeed")
            .WithSummary("Whether the caller's calendar has a secret address");
        feed.MapPost(string.Empty, MakeAsync)
            .WithName("makeCalendarFeed")
            .WithSummary("Make a secret address of the caller's calendar")
            .WithDescription("For signed-in members. Calendar apps subscribe to it without signing in. It is shown in this answer only; the one before ends at once.");
        feed.MapDelete(string.Empty, RemoveAsync)
            .WithName("removeCalendarFeed")
            .WithSummary("Take the secret address away");
    }

    public static void MapCalendarFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{file}", ReadAsync).For(Access.Anyone).WithTags("Calendar")
            .WithName("readCalendarFeed")
            .WithSummary("A member's tasks as iCalendar")
            .WithDescription("At the secret address that makeCalendarFeed gave.")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar");

    private static async Task<Answer<CalendarFeedState>> StateAsync(WorkspaceCall call, CalendarFeeds feeds, CancellationToken cancellationToken) =>
        await feeds.StateAsync(call.Workspace, call.Caller, cancellationToken);

    private static async Task<Created<MadeCalendarFeed>> MakeAsync(WorkspaceCall call, CalendarFeeds feeds, CancellationToken cancellationToken) =>
        Created<MadeCalendarFeed>.At(await feeds.MakeAsync(call.Workspace, call.Caller, cancellationToken), feed => feed.Path);

    private static async Task<Done> RemoveAsync(WorkspaceCall call, CalendarFeeds feeds, CancellationToken cancellationToken) =>
        Done.Of(await feeds.RemoveAsync(call.Workspace, call.Caller, cancellationToken));

    private static async Task ReadAsync(HttpContext context, string file, CalendarFeeds feeds)
    {
        var calendar = file.EndsWith(Ending, StringComparison.Ordinal) ? await feeds.ReadAsync(file[..^Ending.Length], context.RequestAborted) : null;
        if (calendar is null)
        {
            await ProblemAnswers.WriteAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(calendar);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        await Results.Bytes(bytes, "text/calendar; charset=utf-8", entityTag: tag).ExecuteAsync(context);
    }
}
