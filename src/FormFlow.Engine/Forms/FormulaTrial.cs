using System.Collections.Immutable;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>A formula that no document holds yet, bound to a form together with each of its parts.</summary>
public sealed class FormulaTrial
{
    private readonly CompiledFormula whole;
    private readonly ImmutableArray<(FormulaPart Part, CompiledFormula? Formula)> parts;

    private FormulaTrial(CompiledFormula whole, ImmutableArray<(FormulaPart Part, CompiledFormula? Formula)> parts, ForeignNeeds recordNeeds, ForeignNeeds rowNeeds) =>
        (this.whole, this.parts, RecordNeeds, RowNeeds) = (whole, parts, recordNeeds, rowNeeds);

    /// <summary>The formula.</summary>
    public Formula Formula => whole.Formula;

    /// <summary>What it reads behind lookups of the record.</summary>
    public ForeignNeeds RecordNeeds { get; }

    /// <summary>What it reads behind lookups of rows.</summary>
    public ForeignNeeds RowNeeds { get; }

    /// <summary>Binds a formula, or says all that is wrong with it, with positions.</summary>
    /// <param name="form">The form whose names it uses.</param>
    /// <param name="subform">The sub-form whose rows it is for; null for the record.</param>
    /// <param name="source">The formula.</param>
    /// <param name="pointer">Where it stands in what was sent.</param>
    /// <param name="mayAsk">Whether it may ask records of other forms.</param>
    public static Result<FormulaTrial> Bind(CompiledForm form, CompiledField? subform, string source, string pointer, bool mayAsk)
    {
        var (recordNeeds, rowNeeds) = (new ForeignNeeds(), new ForeignNeeds());
        var errors = new ErrorList();
        if (Compiler(errors).Formula(source, pointer, subform, mayAsk) is not { } whole)
        {
            return errors;
        }

        // A part that means something only where it stands is not told.
        return new FormulaTrial(
            whole,
            [.. FormulaParts.Of(source).Select(part => (part, Compiler(new ErrorList()).Formula(source.Substring(part.Place.Position, part.Place.Length), pointer, subform, mayAsk)))],
            recordNeeds,
            rowNeeds);

        RuleCompiler Compiler(ErrorList found) => new(form, found, rows => rows is null ? recordNeeds : rowNeeds);
    }

    /// <summary>Evaluates it.</summary>
    public FormulaOutcome Evaluate(in RecordScope scope, RuleContext context) => whole.Evaluate(scope, context);

    /// <summary>Evaluates each of its parts that counts.</summary>
    public IReadOnlyList<TracedPart> Trace(RecordScope scope, RuleContext context)
    {
        var traced = new TracedPart[parts.Length];
        foreach (var (i, (part, formula)) in parts.Index())
        {
            var isUsed = (part.Parent is not { } parent || traced[parent].IsUsed) && (part.Test is not { } test || IsTrue(traced[test].Outcome.Value) == part.Wanted);
            traced[i] = new TracedPart(part, isUsed && formula is not null ? formula.Evaluate(scope, context) : default, isUsed);
        }

        return [.. traced.Where((_, i) => parts[i].Formula is not null)];
    }

    private static bool IsTrue(object? value) => value switch
    {
        null or false or 0.0 or 0m => false,
        _ => true,
    };
}
