using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>What a formula gave: a value, or blank with the error that prevented one.</summary>
/// <param name="Value">
/// Null for blank, otherwise a <see cref="bool"/>, a finite <see cref="double"/> of at most 15 significant digits, a non-empty
/// <see cref="string"/> (texts, dates, instants and times alike), or an <c>object?[]</c> of those. A number that was only asked for, of other
/// records, is an exact <see cref="decimal"/>.
/// </param>
/// <param name="Error">Why there is no value; null when there is one, or when it is blank by right.</param>
public readonly record struct FormulaOutcome(object? Value, Error? Error);
