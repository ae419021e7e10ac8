using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>
/// Computes, moves and checks drafts. What their formulas ask of other records, and what their defaults point at, is known once they have been
/// evaluated: it is loaded for all of them together, and they are evaluated again.
/// </summary>
internal static class DraftEvaluation
{
    /// <summary>Does so. What is wrong is added to the errors of each change.</summary>
    public static async ValueTask RunAsync(DatabaseSession session, ChangeContext context, RecordChange[] drafts, ForeignRecords foreign)
    {
        int[] errors = [.. drafts.Select(change => change.Errors.Errors.Count)];
        var draws = context.Rules.Draws;
        do
        {
            context.Rules.Draws = draws;
            foreach (var (i, change) in drafts.Index())
            {
                change.Errors.Forget(errors[i]);
                Evaluate(change, context, foreign);
            }
        }
        while (await foreign.AnswerAsync(session) | await FindDefaultsAsync(session, context.Form, drafts, foreign));
    }

    // A default may point at what nothing has pointed at yet; whether something was found.
    private static async ValueTask<bool> FindDefaultsAsync(DatabaseSession session, CompiledForm form, RecordChange[] drafts, ForeignRecords foreign)
    {
        var fields = form.Rules.PointingDefaults;
        object?[][] open = fields.IsEmpty ? [] : [.. drafts.Select(change => change.Draft!.Values).Where(Misses)];
        if (open.Length == 0)
        {
            return false;
        }

        await foreign.LoadAsync(session, form, open);
        return !open.All(Misses);

        bool Misses(object?[] values) => fields.Any(field => field.Subform is null
            ? IsMissed(field, values)
            : (values[field.Subform.Slot] as SubformRow[] ?? []).Any(row => IsMissed(field, row.Values)));

        bool IsMissed(CompiledField field, object?[] values) => values[field.Slot] is long id && !foreign.Exists(field, id);
    }

    private static void Evaluate(RecordChange change, ChangeContext context, ForeignRecords foreign)
    {
        if (!context.Form.Workflows.IsEmpty)
        {
            StageGuard.Run(change, context, foreign);
        }
        else if (context.IsByTime || context.IsComputing)
        {
            RecordPipeline.Compute(change.Draft!, foreign, context.Rules);
        }
        else
        {
            RecordPipeline.Run(change.Draft!, foreign, context.Rules);
        }

        if (!context.IsComputing)
        {
            DraftChecks.References(change.Draft!, foreign);
            foreign.Files.Check(change.Draft!);
        }

        change.Warnings = change.Draft!.Warnings.Errors;
    }
}
