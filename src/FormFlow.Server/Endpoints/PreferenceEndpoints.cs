using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;

namespace FormFlow.Server.Endpoints;

/// <summary>What members keep for themselves between visits.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferenceEndpoints(this RouteGroupBuilder workspace)
    {
        var preferences = workspace.MapGroup("/me/preferences").WithTags("People");
        preferences.MapGet(string.Empty, ListAsync)
            .WithName("listPreferences")
            .WithSummary("What the caller keeps for himself");
        preferences.MapPut("/{key}", PutAsync)
            .WithName("putPreference")
            .WithSummary("Keep a value")
            .WithDescription("Any JSON of up to 32 KiB, such as favourites or the widths of columns; 200 of them at most. Nobody else sees it.");
        preferences.MapDelete("/{key}", RemoveAsync)
            .WithName("removePreference")
            .WithSummary("Keep a value no longer");
    }

    private static async Task<Answer<PreferenceSet>> ListAsync(WorkspaceCall call, Preferences preferences, CancellationToken cancellationToken) =>
        await preferences.ListAsync(call.Workspace, call.Caller, cancellationToken);

    private static async Task<Done> PutAsync(WorkspaceCall call, string key, JsonBytes body, Preferences preferences, CancellationToken cancellationToken) =>
        Done.Of(await preferences.PutAsync(call.Workspace, call.Caller, key, body.Value, cancellationToken));

    private static async Task<Done> RemoveAsync(WorkspaceCall call, string key, Preferences preferences, CancellationToken cancellationToken) =>
        Done.Of(await preferences.RemoveAsync(call.Workspace, call.Caller, key, cancellationToken));
}
