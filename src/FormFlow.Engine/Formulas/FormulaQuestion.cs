using System.Collections.Immutable;

namespace FormFlow.Engine.Formulas;

/// <summary>What a formula asks of the records of a form: one call of LOOKUP or of a function of its kind. Its answer is one more input.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Form">The full key of the form that is asked.</param>
/// <param name="Field">The field that is read of the records found; null when they are counted.</param>
/// <param name="FieldPlace">Where its name stands.</param>
/// <param name="Matches">What the records found hold.</param>
public sealed record FormulaQuestion(string Function, string Form, string? Field, FormulaPlace FieldPlace, ImmutableArray<FormulaMatch> Matches)
{
    /// <summary>What the answer must be.</summary>
    internal FormulaInput Input { get; init; }
}
