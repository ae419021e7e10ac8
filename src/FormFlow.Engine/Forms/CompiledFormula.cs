using System.Collections.Immutable;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>A formula of a form with its inputs resolved.</summary>
/// <param name="Formula">The checked formula.</param>
/// <param name="Inputs">Where each input is read, in the formula's order.</param>
/// <param name="Questions">What it asks of other records, in the formula's order; each is asked, whichever branch is taken.</param>
public sealed record CompiledFormula(Formula Formula, ImmutableArray<ValuePath> Inputs, ImmutableArray<CompiledQuestion> Questions)
{
    /// <summary>Whether a value it reads begins with a field.</summary>
    public bool Reads(CompiledField field) => Inputs.Any(input => (input.Rows ?? input.Start) == field);

    /// <summary>Evaluates the formula for a record or row.</summary>
    public FormulaOutcome Evaluate(in RecordScope scope, RuleContext context)
    {
        var values = context.InputBuffer(Inputs.Length + Questions.Length);
        for (var i = 0; i < Inputs.Length; i++)
        {
            values[i] = Inputs[i].Read(scope);
        }

        Error? open = null;
        for (var i = 0; i < Questions.Length; i++)
        {
            values[Inputs.Length + i] = Questions[i].Ask(values, scope.Foreign, context);
            open = values[Inputs.Length + i] is Error error && error.Code == FormulaErrors.Unanswered ? error : open;
        }

        if (open is not null)
        {
            return new FormulaOutcome(null, open);
        }

        // As it was found, with all its digits.
        return Formula.OnlyAsks is { } only && values[Inputs.Length + only] is decimal exact
            ? new FormulaOutcome(exact, null)
            : context.Formulas.Evaluate(Formula, values, Formula.IsRandom ? context.NextDraw() : context.Environment);
    }
}
