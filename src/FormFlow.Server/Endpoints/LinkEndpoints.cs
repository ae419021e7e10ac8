using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Links;
using FormFlow.Runtime.Links;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Hosting;
using FormFlow.Server.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace FormFlow.Server.Endpoints;

/// <summary>Public links: addresses under which people without an account fill in a form.</summary>
internal static class LinkEndpoints
{
    private const string Svg = "image/svg+xml";
    private const string Png = "image/png";
    private const int LongestPrefill = 1000;

    public static void MapLinkEndpoints(this RouteGroupBuilder workspace)
    {
        var ofForm = workspace.MapGroup("/forms/{form}/links").For(Access.Owner).WithTags("Public links");
        ofForm.MapGet(string.Empty, ListAsync)
            .WithName("listLinks")
            .WithSummary("List the public links of a form")
            .WithDescription("For owners. problems says what of one no longer fits the form.");
        ofForm.MapPost(string.Empty, AddAsync)
            .WithName("addLink")
            .WithSummary("Make a public link of a form")
            .WithDescription("For owners. Whoever knows the address in path can fill the form in, without an account. The body is a link document; {} shows all fields that people fill in.");

        var links = workspace.MapGroup("/links").For(Access.Owner).WithTags("Public links");
        links.MapGet("/{link}", FindAsync)
            .WithName("getLink")
            .WithSummary("Read a public link")
            .WithDescription("For owners.");
        links.MapPut("/{link}", ReplaceAsync)
            .WithName("replaceLink")
            .WithSummary("Change a public link")
            .WithDescription("For owners. Its address and the count of its records stay; so does its password when none is given.");
        links.MapDelete("/{link}", RemoveAsync)
            .WithName("removeLink")
            .WithSummary("Take a public link away")
            .WithDescription("For owners. Its address goes nowhere then; the records made through it stay.");
        links.MapGet("/{link}/qr-code", QrCodeAsync)
            .WithName("getLinkQrCode")
            .WithSummary("The address of a public link as a QR code")
            .WithDescription("For owners. format is svg (when absent) or png; prefill is what the address fills in beforehand, such as name=Ada&kind=gift. The address begins with the host that was asked.")
            .Produces<byte[]>(StatusCodes.Status200OK, Svg, Png);
        links.MapGet("/{link}/submissions", HeldAsync)
            .WithName("listHeldSubmissions")
            .WithSummary("List what came by a public link and looks suspicious")
            .WithDescription("For owners. Each waits to be accepted or discarded; visitors were thanked all the same.");
        links.MapPost("/{link}/submissions/{submission}/accept", AcceptAsync)
            .WithName("acceptHeldSubmission")
            .WithSummary("Make a record of a submission that was held")
            .WithDescription("For owners.");
        links.MapDelete("/{link}/submissions/{submission}", DiscardAsync)
            .WithName("discardHeldSubmission")
            .WithSummary("Discard a submission that was held")
            .WithDescription("For owners. The journal keeps what it said.");
    }

    private static async Task<Answer<Page<LinkAnswer>>> ListAsync(WorkspaceCall call, string form, PageQuery page, PublicLinks links, CancellationToken cancellationToken) =>
        await links.ListAsync(call.Workspace, call.Caller, form, page.Value, cancellationToken);

    private static Task<Created<LinkAnswer>> AddAsync(WorkspaceCall call, string form, JsonBytes body, Once once, PublicLinks links, CancellationToken cancellationToken) =>
        once.CreateAsync<LinkAnswer>(claim => links.AddAsync(call.Workspace, call.Caller, form, body.Value, claim, cancellationToken), link => call.At($"links/{link.Id}"));

    private static async Task<Answer<LinkAnswer>> FindAsync(WorkspaceCall call, string link, PublicLinks links, CancellationToken cancellationToken) =>
        await links.FindAsync(call.Workspace, call.Caller, link, cancellationToken);

    private static async Task<IResult> QrCodeAsync(
        WorkspaceCall call, string link, string? format, string? prefill, PublicLinks links, HttpContext context, CancellationToken cancellationToken)
    {
        if (format is not (null or "svg" or "png"))
        {
            return Done.Of(Result<bool>.Refuse([PublicLinkErrors.BadFormat.At("/format")]));
        }

        if (prefill?.Length > LongestPrefill)
        {
            return Done.Of(Result<bool>.Refuse([FieldErrors.TooLong.At("/prefill", ("maximum", LongestPrefill))]));
        }

        var found = await links.FindAsync(call.Workspace, call.Caller, link, cancellationToken);
        if (found.IsRefused)
        {
            return Done.Of(found);
        }

        var address = UriHelper.BuildAbsolute(context.Request.Scheme, context.Request.Host, found.Value.Path, query: string.IsNullOrEmpty(prefill) ? default : new QueryString("?" + prefill));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ForFiles;
        return format == "png" ? Results.Bytes(QrCode.Png(address), Png) : Results.Bytes(QrCode.Svg(address), Svg);
    }

    private static async Task<Answer<LinkAnswer>> ReplaceAsync(WorkspaceCall call, string link, JsonBytes body, IfMatch match, PublicLinks links, CancellationToken cancellationToken) =>
        await links.ReplaceAsync(call.Workspace, call.Caller, link, body.Value, match.Version, cancellationToken);

    private static async Task<Done> RemoveAsync(WorkspaceCall call, string link, IfMatch match, PublicLinks links, CancellationToken cancellationToken) =>
        Done.Of(await links.RemoveAsync(call.Workspace, call.Caller, link, match.Version, cancellationToken));

    private static async Task<Answer<Page<HeldSubmission>>> HeldAsync(WorkspaceCall call, string link, PageQuery page, HeldSubmissions held, CancellationToken cancellationToken) =>
        await held.ListAsync(call.Workspace, link, page.Value, cancellationToken);

    private static async Task<Created<RecordAnswered>> AcceptAsync(WorkspaceCall call, string link, string submission, HeldSubmissions held, CancellationToken cancellationToken) =>
        Created<RecordAnswered>.At(await held.AcceptAsync(call.Workspace, call.Caller, link, submission, cancellationToken), _ => call.At($"links/{link}"));

    private static async Task<Done> DiscardAsync(WorkspaceCall call, string link, string submission, HeldSubmissions held, CancellationToken cancellationToken) =>
        Done.Of(await held.DiscardAsync(call.Workspace, call.Caller, link, submission, cancellationToken));
}
