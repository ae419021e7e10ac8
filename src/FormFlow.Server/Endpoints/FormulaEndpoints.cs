using FormFlow.Runtime.Documents;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;

namespace FormFlow.Server.Endpoints;

/// <summary>Formulas for editors and other interpreters.</summary>
internal static class FormulaEndpoints
{
    public static void MapFormulaEndpoints(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/forms/{form}/formulas", FormulasAsync).WithTags("Definitions").WithName("getFormFormulas").WithSummary("Read the checked formulas of a form")
            .WithDescription("The tree of every formula, rule, default and validation of the live version by its place in the document, with the paths of its inputs.");
        workspace.MapGet("/formulas/functions", () => Raw.Of(PublishedFormulas.AllFunctions)).WithTags("Definitions")
            .WithName("listFormulaFunctions").WithSummary("List the functions that formulas may use");
    }

    private static async Task<Raw> FormulasAsync(WorkspaceCall call, string form, PublishedFormulas formulas, CancellationToken cancellationToken)
    {
        var found = await formulas.OfAsync(call.Workspace, form, cancellationToken);
        return found.IsRefused ? Raw.Of(found.As<ReadOnlyMemory<byte>>()) : Raw.Of(found.Value.Json, found.Value.Version);
    }
}
