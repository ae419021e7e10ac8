using FormFlow.Engine.Metadata;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Formulas;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;

namespace FormFlow.Server.Endpoints;

/// <summary>Formulas for editors and other interpreters.</summary>
internal static class FormulaEndpoints
{
    public static void MapFormulaEndpoints(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/forms/{form}/formulas", FormulasAsync).WithTags("Definitions").WithName("getFormFormulas").WithSummary("Read the checked formulas of a form")
            .WithDescription("The tree of every formula, rule, default and validation of the live version by its place in the document, with the paths of its inputs. draft=true tells those of the form as it would be with all drafts of its app, or everything that is wrong in them.");
        workspace.MapGet("/formulas/functions", (WorkspaceCall call) => Raw.Of(PublishedFormulas.AllFunctions(call.Caller.Language))).WithTags("Definitions")
            .WithName("listFormulaFunctions").WithSummary("List the functions that formulas may use");
        workspace.MapPost("/forms/{form}/formulas/try", TryAsync).For(Access.Owner)
            .WithTags("Definitions")
            .WithName("tryFormula")
            .WithSummary("Check a formula and try it on a record")
            .WithDescription("For owners; nothing is written. It is checked against the form as it is drafted: what is wrong is told with its position. With a record, the answer tells what the formula and each of its parts give for it.");
    }

    private static async Task<Answer<TriedFormula>> TryAsync(WorkspaceCall call, string form, JsonBytes body, FormulaTrials trials, CancellationToken cancellationToken)
    {
        var asked = DocumentJson.Read<FormulaToTry>(body.Value.Span);
        return asked.IsRefused ? asked.As<TriedFormula>() : await trials.RunAsync(call.Workspace, call.Caller, form, asked.Value, cancellationToken);
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
