using FormFlow.Engine.Changes;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>What publishing and deleting left of a form's data.</summary>
internal static class FormEndpoints
{
    private const int UsualLimit = 50;

    public static void MapFormEndpoints(this RouteGroupBuilder workspace)
    {
        var form = workspace.MapGroup("/forms/{form}");
        form.MapGet("/hidden", HiddenAsync).WithTags("Definitions")
            .WithName("listHiddenFields")
            .WithSummary("List the data that removed and converted fields left")
            .WithDescription("A removed field that is saved again with its id shows its data again.");
        form.MapGet("/fields/{field}/uses", UsesAsync).WithTags("Definitions")
            .WithName("listFieldUses")
            .WithSummary("Tell which documents name a field, and where")
            .WithDescription("Formulas, conditions, layouts, views, workflows, other fields: what a rename, another type or a removal would touch. A column of a sub-form is called items.price. Live documents are asked.");
        form.MapPost("/purge", PurgeAsync).For(Access.Owner).WithTags("Definitions")
            .WithName("purgeHiddenFields")
            .WithSummary("Delete the data of removed and converted fields for good")
            .WithDescription("For owners. It cannot be undone, so confirm must be true. Answers what was deleted.")
            .WithRequestExample(new PurgeRequest { Confirm = true });
        form.MapGet("/recomputation", RecomputationAsync).WithTags("Definitions")
            .WithName("getRecomputation")
            .WithSummary("Tell how far saved records are up to date with the published formulas");
        form.MapPost("/verification", VerifyAsync).For(Access.Owner).WithTags("Definitions")
            .WithName("verifyForm")
            .WithSummary("Recount every computed value of a form's records, and repair those that differ")
            .WithDescription("For owners. Values that depend on time, chance or who acts are not compared. It goes through the records a part at a time; with repair, what differs is written as it should be.")
            .WithRequestExample(new VerificationRequest { Repair = true });
        form.MapGet("/bin", BinAsync).WithTags("Records")
            .WithName("listBin")
            .WithSummary("List deleted records, the last deleted first");
    }

    private static async Task<Answer<Page<HiddenField>>> HiddenAsync(WorkspaceCall call, string form, HiddenFields hidden, CancellationToken cancellationToken) =>
        await hidden.ListAsync(call.Workspace, form, cancellationToken);

    private static async Task<Answer<Page<FieldUse>>> UsesAsync(WorkspaceCall call, string form, string field, WhereUsed used, CancellationToken cancellationToken) =>
        await used.OfAsync(call.Workspace, call.Caller, form, field, cancellationToken);

    private static async Task<Answer<Page<HiddenField>>> PurgeAsync(WorkspaceCall call, string form, Body<PurgeRequest> body, HiddenFields hidden, CancellationToken cancellationToken) =>
        await hidden.PurgeAsync(call.Workspace, call.Caller, form, body.Value, cancellationToken);

    private static async Task<Answer<RecomputationStatus>> RecomputationAsync(WorkspaceCall call, string form, Recomputation recomputation, CancellationToken cancellationToken) =>
        await recomputation.StatusAsync(call.Workspace, form, cancellationToken);

    private static async Task<Answer<VerificationReport>> VerifyAsync(
        WorkspaceCall call, string form, Body<VerificationRequest> body, Verification verification, CancellationToken cancellationToken) =>
        await verification.RunAsync(call.Workspace, call.Caller, form, body.Value, cancellationToken);

    private static async Task<Answer<Page<BinItem>>> BinAsync(WorkspaceCall call, string form, string? cursor, int? limit, BinList bin, CancellationToken cancellationToken) =>
        await bin.RunAsync(call.Workspace, form, cursor, limit ?? UsualLimit, cancellationToken);
}
