using System.Text;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>Metadata documents: drafts, live versions, publishing.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocumentEndpoints(this RouteGroupBuilder workspace)
    {
        foreach (var kind in DocumentKind.All)
        {
            var title = char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..];
            var seen = kind == DocumentKind.View ? " A view with an audience is known to those it is for, and to owners." : string.Empty;
            var group = workspace.MapGroup($"/{kind.Resource}").WithTags("Definitions");
            group.MapGet(string.Empty, async (WorkspaceCall call, string? app, bool? live, DocumentService documents, CancellationToken cancellationToken) =>
                    Raw.Of(List(await documents.ListAsync(call.Workspace, call.Caller, kind, app, live ?? false, cancellationToken))))
                .WithName($"list{title}s").WithSummary($"List {kind.Name}s").WithDescription($"The draft of each when somebody edits it, else the live version; live=true asks for those alone.{seen}");
            group.MapGet("/{key}", async (WorkspaceCall call, string key, bool? live, DocumentService documents, CancellationToken cancellationToken) =>
                    Of(await documents.GetAsync(call.Workspace, call.Caller, kind, key, live ?? false, cancellationToken)))
                .WithName($"get{title}").WithSummary($"Read a {kind.Name}").WithDescription("The draft when somebody edits it, else the live version; live=true asks for that." + seen);
            group.MapPut("/{key}", async (WorkspaceCall call, string key, JsonBytes body, IfMatch match, DocumentService documents, CancellationToken cancellationToken) =>
                    Of(await documents.SaveAsync(call.Workspace, call.Caller, kind, key, Encoding.UTF8.GetString(body.Value.Span), match.Version, cancellationToken)))
                .For(Access.Owner).WithName($"save{title}").WithSummary($"Save the draft of a {kind.Name}").WithDescription("For owners. Takes effect when the app is published.");
            group.MapDelete("/{key}", async (WorkspaceCall call, string key, IfMatch match, DocumentService documents, CancellationToken cancellationToken) =>
                    Done.Of(await documents.RemoveAsync(call.Workspace, call.Caller, kind, key, match.Version, cancellationToken)))
                .For(Access.Owner).WithName($"remove{title}").WithSummary($"Draft the removal of a {kind.Name}").WithDescription("For owners. Takes effect when the app is published; no data is lost." + (kind == DocumentKind.App ? " An app goes with everything in it." : string.Empty));
            group.MapGet("/{key}/versions", async Task<Answer<Page<KeptVersion>>> (WorkspaceCall call, string key, DocumentService documents, CancellationToken cancellationToken) =>
                    await documents.VersionsAsync(call.Workspace, call.Caller, kind, key, cancellationToken))
                .WithName($"list{title}Versions").WithSummary($"List the published versions of a {kind.Name}, newest first");
            group.MapGet("/{key}/versions/{version:long}", async (WorkspaceCall call, string key, long version, DocumentService documents, CancellationToken cancellationToken) =>
                    Text(await documents.VersionAsync(call.Workspace, call.Caller, kind, key, version, cancellationToken)))
                .WithName($"get{title}Version").WithSummary($"Read a {kind.Name} as it was published once").WithDescription("Saved as a draft and published, it is as it was.");
            group.MapDelete("/{key}/draft", async (WorkspaceCall call, string key, IfMatch match, DocumentService documents, CancellationToken cancellationToken) =>
                    Done.Of(await documents.DiscardAsync(call.Workspace, call.Caller, kind, key, match.Version, cancellationToken)))
                .For(Access.Owner).WithName($"discard{title}Draft").WithSummary($"Throw the draft of a {kind.Name} away").WithDescription("For owners. What is live stays; what was never published goes.");
        }

        var publish = workspace.MapGroup("/apps/{key}/publish").WithTags("Definitions");
        publish.MapGet(string.Empty, async (WorkspaceCall call, string key, Publishing publishing, CancellationToken cancellationToken) =>
                (Answer<PublishJob>)await publishing.FindAsync(call.Workspace, call.Caller, key, cancellationToken))
            .WithName("getPublish").WithSummary("How the latest publish of an app stands that had to be prepared");
        publish.MapPost("/cancel", async (WorkspaceCall call, string key, Publishing publishing, CancellationToken cancellationToken) =>
                (Answer<PublishJob>)await publishing.CancelAsync(call.Workspace, call.Caller, key, cancellationToken))
            .For(Access.Owner).WithName("cancelPublish").WithSummary("Give up a publish that is being prepared")
            .WithDescription("For owners. Nothing is published; the drafts stay.");
        publish.MapPost(string.Empty, PublishAsync).For(Access.Owner)
            .WithName("publishApp").WithSummary("Publish an app's drafts")
            .WithDescription("For owners. All drafts of the app go live together or not at all. plan=true only tells what would happen; allowBreaking=true accepts records that do not suit the new rules. Records in a stage that its workflow no longer has go where the mappings say; the plan tells how many there are, and without a mapping nothing is published. Where more saved values must be converted than people can be made to wait for, the answer is 202 with a job and its place: the values are prepared while everybody goes on working, then the drafts as they are now go live.")
            .Produces<PublishAnswer>(StatusCodes.Status202Accepted)
            .WithRequestExample(new PublishRequest { Mappings = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["shop.order.stage"] = new Dictionary<string, string> { ["usual/offered"] = "usual/quoted" } } });
    }

    private static async Task<Answer<PublishAnswer>> PublishAsync(
        WorkspaceCall call, string key, bool? plan, bool? allowBreaking, Body<PublishRequest>? body, Publisher publisher, Publishing publishing, CancellationToken cancellationToken)
    {
        var done = plan == true
            ? await publisher.PlanAsync(call.Workspace, call.Caller, key, body?.Value, cancellationToken)
            : await publishing.PublishAsync(call.Workspace, call.Caller, key, allowBreaking ?? false, body?.Value, cancellationToken);
        return done.IsRefused ? done.As<PublishAnswer>()
            : done.Value.Job is null ? PublishAnswer.Of(done.Value, call.Caller.Language)
            : new Answer<PublishAnswer>(Reply.Of<PublishAnswer>(StatusCodes.Status202Accepted, PublishAnswer.Of(done.Value, call.Caller.Language), _ => call.At($"apps/{key}/publish")));
    }

    private static Result<ReadOnlyMemory<byte>> List(IReadOnlyList<DocumentView> documents)
    {
        var items = documents.Select(document => $"{{\"key\":{JsonSerializer.Serialize(document.Key)},\"version\":{document.Version},\"liveVersion\":{document.LiveVersion?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"},\"isDraft\":{(document.IsDraft ? "true" : "false")},\"document\":{document.Json}}}");
        return (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"{{\"items\":[{string.Join(',', items)}]}}");
    }

    // Without an ETag: it would be taken for that of the draft.
    private static Raw Text(Result<string> document) =>
        Raw.Of(document.IsRefused ? document.As<ReadOnlyMemory<byte>>() : (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Value));

    private static Raw Of(Result<DocumentView> document) => document.IsRefused
        ? Raw.Of(document.As<ReadOnlyMemory<byte>>())
        : Raw.Of((ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Value.Json), document.Value.Version);
}
