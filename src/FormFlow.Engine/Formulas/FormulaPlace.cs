using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>A part of a formula's source.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct FormulaPlace(int Position, int Length)
{
    internal Error Error(ErrorCode code, string pointer, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        code.At(pointer, [.. parameters, ("position", Position), ("length", Length)]);
}
