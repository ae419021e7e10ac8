using System.Collections.Immutable;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>A formula of a form with its inputs resolved.</summary>
/// <param name="Formula">The checked formula.</param>
/// <param name="Inputs">Where each input is read, in the formula's order.</param>
public sealed record CompiledFormula(Formula Formula, ImmutableArray<ValuePath> Inputs)
{
    /// <summary>Whether a value it reads begins with a field.</summary>
    public bool Reads(CompiledField field) => Inputs.Any(input => (input.Rows ?? input.Start) == field);

    /// <summary>Evaluates the formula for a record or row.</summary>
    public FormulaOutcome Evaluate(in RecordScope scope, RuleContext context)
    {
        var values = context.InputBuffer(Inputs.Length);
        for (var i = 0; i < Inputs.Length; i++)
        {
            values[i] = Inputs[i].Read(scope);
        }

        return context.Formulas.Evaluate(Formula, values, Formula.IsRandom ? context.NextDraw() : context.Environment);
    }
}
