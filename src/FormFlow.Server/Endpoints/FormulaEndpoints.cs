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
            .WithDescription("The tree of every formula, rule, default and validation of the live version by its place in the document, with the paths of its inputs. draft=true tells those of the form as it would be with all drafts of its app, or everything that is wrong in them.");
        workspace.MapGet("/formulas/functions", () => Raw.Of(PublishedFormulas.AllFunctions)).WithTags("Definitions")
            .WithName("listFormulaFunctions").WithSummary("List the functions that formulas may use");
    }

    private static async Task<Raw> FormulasAsync(WorkspaceCall call, string form, bool? draft, PublishedFormulas formulas, CancellationToken cancellationToken)
    {
        if (draft == true)
        {
            return Raw.Of(await formulas.OfDraftAsync(call.Workspace, form, cancellationToken));
        }

        var found = await formulas.OfAsync(call.Workspace, form, cancellationToken);
        return found.IsRefused ? Raw.Of(found.As<ReadOnlyMemory<byte>>()) : Raw.Of(found.Value.Json, found.Value.Version);
    }
}
