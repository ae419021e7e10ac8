using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Formulas;

/// <summary>A formula that can stand, and what it gives for the record it was tried on.</summary>
/// <param name="Type">The type of its result; <c>any</c> when that depends on the values.</param>
/// <param name="Value">What it gives; null for blank and when it was only checked.</param>
/// <param name="Error">Why it gives nothing.</param>
/// <param name="Parts">Its parts with what each gives, from the whole to the names in it; none when it was only checked.</param>
public sealed record TriedFormula(string Type, object? Value, WhyNot? Error, IReadOnlyList<TriedPart> Parts);
