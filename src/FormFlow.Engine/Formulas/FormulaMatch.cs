namespace FormFlow.Engine.Formulas;

/// <summary>A field of the form that a formula asks, and the value it must hold: an input as it is, a literal, or an expression.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="FieldPlace">Where its name stands.</param>
/// <param name="ValuePlace">Where the value stands.</param>
public sealed record FormulaMatch(string Field, FormulaPlace FieldPlace, FormulaPlace ValuePlace)
{
    /// <summary>The place among the formula's inputs, when the value is one of them; null when it is not.</summary>
    public int? Input { get; init; }

    /// <summary>The literal; null when the value is none.</summary>
    public object? Literal { get; init; }

    /// <summary>The expression, over the inputs and answers of the formula it stands in; null when the value is none.</summary>
    public Formula? Expression { get; init; }

    internal StaticType Type { get; init; }
}
