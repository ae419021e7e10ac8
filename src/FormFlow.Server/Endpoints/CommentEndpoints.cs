using FormFlow.Runtime.Comments;
using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>What people say about records.</summary>
internal static class CommentEndpoints
{
    public static void MapCommentEndpoints(this RouteGroupBuilder workspace)
    {
        var comments = workspace.MapGroup("/forms/{form}/records/{record}/comments").WithTags("Comments");
        comments.MapGet(string.Empty, ListAsync)
            .WithName("listComments")
            .WithSummary("List the comments on a record");
        comments.MapPost(string.Empty, AddAsync)
            .WithName("addComment")
            .WithSummary("Comment on a record")
            .WithDescription("Plain text; @[id] mentions the member of that id, who is told.")
            .WithRequestExample(new NewComment { Text = "Please look at the terms, @[0hx4k2m9q7t1w]." });
        comments.MapGet("/{id}", FindAsync)
            .WithName("getComment")
            .WithSummary("Read a comment")
            .WithDescription("With what it said before it was edited.");
        comments.MapPatch("/{id}", EditAsync)
            .WithName("editComment")
            .WithSummary("Edit a comment of one's own")
            .WithDescription("The earlier words are kept and shown with it.")
            .WithRequestExample(new NewComment { Text = "Please look at the new terms." });
        comments.MapDelete("/{id}", DeleteAsync)
            .WithName("deleteComment")
            .WithSummary("Delete a comment of one's own")
            .WithDescription("Owners may delete every comment. The words are gone; that there was a comment stays to be seen.");
    }

    private static async Task<Answer<Page<CommentView>>> ListAsync(
        WorkspaceCall call, string form, string record, OrderedPageQuery page, Comments comments, CancellationToken cancellationToken) =>
        await comments.ListAsync(call.Workspace, form, record, page.Value, page.NewestFirst, cancellationToken);

    private static Task<Created<CommentView>> AddAsync(
        WorkspaceCall call, string form, string record, Body<NewComment> body, Once once, Comments comments, CancellationToken cancellationToken) =>
        once.CreateAsync<CommentView>(
            claim => comments.AddAsync(call.Workspace, call.Caller, form, record, body.Value, claim, cancellationToken),
            comment => call.At($"forms/{form}/records/{record}/comments/{comment.Id}"));

    private static async Task<Answer<CommentView>> FindAsync(
        WorkspaceCall call, string form, string record, string id, Comments comments, CancellationToken cancellationToken) =>
        await comments.FindAsync(call.Workspace, form, record, id, cancellationToken);

    private static async Task<Answer<CommentView>> EditAsync(
        WorkspaceCall call, string form, string record, string id, Body<NewComment> body, IfMatch match, Comments comments, CancellationToken cancellationToken) =>
        await comments.EditAsync(call.Workspace, call.Caller, form, record, id, body.Value, match.Version, cancellationToken);

    private static async Task<Done> DeleteAsync(
        WorkspaceCall call, string form, string record, string id, IfMatch match, Comments comments, CancellationToken cancellationToken) =>
        Done.Of(await comments.DeleteAsync(call.Workspace, call.Caller, form, record, id, match.Version, cancellationToken));
}
