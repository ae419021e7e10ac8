using FormFlow.Engine.Notifications;
using FormFlow.Runtime.Notifications;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>What members are told.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotificationEndpoints(this RouteGroupBuilder workspace)
    {
        var notifications = workspace.MapGroup(string.Empty).WithTags("Notifications");
        notifications.MapGet("/notifications", ListAsync)
            .WithName("listNotifications")
            .WithSummary("What the caller is told, the latest first")
            .WithDescription("With the number of those not seen yet. Titles are in the language of Accept-Language.");
        notifications.MapPost("/notifications/read", ReadAsync)
            .WithName("readNotifications")
            .WithSummary("Mark notifications as seen")
            .WithDescription("Some by their ids, or all up to one.")
            .WithRequestExample(new ReadNotifications { UpTo = "0hx4k2m9q7t1w" });
        notifications.MapGet("/me/notifications", SettingsAsync)
            .WithName("getNotificationSettings")
            .WithSummary("How the caller is told of things");
        notifications.MapPut("/me/notifications", ChooseAsync)
            .WithName("chooseNotificationSettings")
            .WithSummary("Choose how to be told of things")
            .WithDescription("app: in the app; mail: there and by mail; off: not at all. Kinds left out are told as usual. digest: when the caller is told what there is to do; left out for never.")
            .WithRequestExample(new NotificationSettingsChange
            {
                Language = "en",
                Digest = new DigestTime { At = "08:00", Days = [DayOfWeek.Monday, DayOfWeek.Thursday] },
                Kinds = new Dictionary<string, Delivery> { ["taskAssigned"] = Delivery.App },
            });
    }

    private static async Task<Answer<NotificationPage>> ListAsync(
        WorkspaceCall call, NotificationQuery query, Notifications notifications, CancellationToken cancellationToken) =>
        await notifications.ListAsync(call.Workspace, call.Caller, query.Value, query.UnreadOnly, cancellationToken);

    private static async Task<Answer<UnreadCount>> ReadAsync(
        WorkspaceCall call, Body<ReadNotifications> body, Notifications notifications, CancellationToken cancellationToken) =>
        await notifications.ReadAsync(call.Workspace, call.Caller, body.Value, cancellationToken);

    private static async Task<Answer<NotificationSettings>> SettingsAsync(WorkspaceCall call, Notifications notifications, CancellationToken cancellationToken) =>
        await notifications.SettingsAsync(call.Workspace, call.Caller, cancellationToken);

    private static async Task<Answer<NotificationSettings>> ChooseAsync(
        WorkspaceCall call, Body<NotificationSettingsChange> body, IfMatch match, Notifications notifications, CancellationToken cancellationToken) =>
        await notifications.ChooseAsync(call.Workspace, call.Caller, body.Value, match.Version, cancellationToken);
}
