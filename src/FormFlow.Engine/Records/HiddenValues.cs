using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Records;

/// <summary>
/// Takes back the values of fields that are not shown: they become blank, or the field's default. Only when somebody writes the record; what
/// merely brings computed values up to date loses nothing that a person typed.
/// </summary>
internal static class HiddenValues
{
    /// <summary>Gives back what was taken in a run before: a record that has moved on meanwhile may show it.</summary>
    public static void Restore(RecordDraft draft, ComputeStep.Hide step)
    {
        foreach (var (row, value) in draft.TakenFrom(step.Field))
        {
            (row < 0 ? draft.Values : draft.OwnRow(step.Field.Subform!, row))[step.Field.Slot] = value;
        }
    }

    /// <summary>Does so for the step's field, or for its column in every row.</summary>
    public static void Run(RecordDraft draft, ComputeStep.Hide step, IForeignRecords foreign, RuleContext context)
    {
        if (!draft.IsWritten)
        {
            return;
        }

        if (step.Field.Subform is not { } subform)
        {
            var scope = new RecordScope(draft.Values, null, foreign);
            if (step.Applies(scope, context))
            {
                draft.Take(step.Field, -1, draft.Values, Value(step, scope, context));
            }

            return;
        }

        for (var i = 0; draft.Values[subform.Slot] is SubformRow[] rows && i < rows.Length; i++)
        {
            var scope = new RecordScope(draft.Values, rows[i].Values, foreign);
            if (step.Applies(scope, context))
            {
                draft.Take(step.Field, i, draft.OwnRow(subform, i), Value(step, scope, context));
            }
        }
    }

    private static object? Value(ComputeStep.Hide step, in RecordScope scope, RuleContext context) =>
        step.Field.Field.WhenHidden == Fields.WhenHidden.Clear ? null : step.Filled switch
        {
            ComputeStep.Default @default => FormulaResult.For(step.Field.Field, @default.Formula.Evaluate(scope, context)).Value,
            ComputeStep.Linked linked => LinkedFill.Value(linked, scope),
            _ => step.Otherwise,
        };
}
