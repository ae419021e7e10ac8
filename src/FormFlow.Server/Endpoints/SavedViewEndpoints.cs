using System.Text.Json;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Views;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>Views that members save for themselves or for all.</summary>
internal static class SavedViewEndpoints
{
    private static readonly SavedViewContent Example = new()
    {
        Name = "Open, dearest first",
        Shared = true,
        View = JsonElement.Parse("""{ "type": "table", "columns": [ { "field": "name" }, { "field": "total", "width": 120 } ], "filter": { "field": "status", "op": "eq", "value": "open" }, "sort": [ { "field": "total", "descending": true } ] }"""),
    };

    public static void MapSavedViewEndpoints(this RouteGroupBuilder workspace)
    {
        var views = workspace.MapGroup("/forms/{form}/saved-views").WithTags("Views");
        views.MapGet(string.Empty, ListAsync)
            .WithName("listSavedViews")
            .WithSummary("List saved views over a form")
            .WithDescription("The caller's own, and those that are shared with everybody or with an audience of which the caller is; owners see every shared one. problems says what of one no longer fits the form.");
        views.MapPost(string.Empty, AddAsync)
            .WithName("addSavedView")
            .WithSummary("Save a view")
            .WithDescription("view is a view document without label and form, held to the rules of those. Of the views of others only shared ones are seen, by everybody or by the audience that the document names; a view is no permission: its records are seen elsewhere as before.")
            .WithRequestExample(Example);
        views.MapGet("/{id}", FindAsync)
            .WithName("getSavedView")
            .WithSummary("Read a saved view");
        views.MapPut("/{id}", ReplaceAsync)
            .WithName("replaceSavedView")
            .WithSummary("Change a saved view")
            .WithDescription("For who saved it, and a shared one for owners.")
            .WithRequestExample(Example);
        views.MapDelete("/{id}", RemoveAsync)
            .WithName("removeSavedView")
            .WithSummary("Delete a saved view")
            .WithDescription("For who saved it, and a shared one for owners.");
    }

    private static async Task<Answer<Page<SavedView>>> ListAsync(WorkspaceCall call, string form, PageQuery page, SavedViews views, CancellationToken cancellationToken) =>
        await views.ListAsync(call.Workspace, call.Caller, form, page.Value, cancellationToken);

    private static Task<Created<SavedView>> AddAsync(
        WorkspaceCall call, string form, Body<SavedViewContent> body, Once once, SavedViews views, CancellationToken cancellationToken) =>
        once.CreateAsync<SavedView>(
            claim => views.AddAsync(call.Workspace, call.Caller, form, body.Value, claim, cancellationToken),
            view => call.At($"forms/{form}/saved-views/{view.Id}"));

    private static async Task<Answer<SavedView>> FindAsync(WorkspaceCall call, string form, string id, SavedViews views, CancellationToken cancellationToken) =>
        await views.FindAsync(call.Workspace, call.Caller, form, id, cancellationToken);

    private static async Task<Answer<SavedView>> ReplaceAsync(
        WorkspaceCall call, string form, string id, Body<SavedViewContent> body, IfMatch match, SavedViews views, CancellationToken cancellationToken) =>
        await views.ReplaceAsync(call.Workspace, call.Caller, form, id, body.Value, match.Version, cancellationToken);

    private static async Task<Done> RemoveAsync(WorkspaceCall call, string form, string id, IfMatch match, SavedViews views, CancellationToken cancellationToken) =>
        Done.Of(await views.RemoveAsync(call.Workspace, call.Caller, form, id, match.Version, cancellationToken));
}
