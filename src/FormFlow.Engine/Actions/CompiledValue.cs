using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Actions;

/// <summary>What an action sets a field to.</summary>
/// <param name="Field">The field, of the record itself or of another.</param>
/// <param name="Literal">The canonical value when there is no formula; null makes the field blank.</param>
/// <param name="Formula">The formula, over the record for which the action is run.</param>
public sealed record CompiledValue(CompiledField Field, object? Literal, CompiledFormula? Formula)
{
    /// <summary>The canonical value, or blank with the reason why the formula gave none.</summary>
    public (object? Value, Error? Error) Evaluate(in RecordScope record, RuleContext context) => Formula is null
        ? (Literal, null)
        : FormulaResult.For(Field.Field, Formula.Evaluate(record, context));
}
