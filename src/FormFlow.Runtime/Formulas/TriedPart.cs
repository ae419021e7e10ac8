using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Formulas;

/// <summary>What a part of a formula gives.</summary>
/// <param name="Position">Where it begins in the formula.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Level">In how many other parts it stands.</param>
/// <param name="IsUsed">Whether it counts: what stands in a branch that is not taken is not evaluated.</param>
/// <param name="Value">What it gives; null for blank.</param>
/// <param name="Title">What people call the record or person that the value points at.</param>
/// <param name="Error">Why it gives nothing.</param>
public sealed record TriedPart(int Position, int Length, int Level, bool IsUsed, object? Value, string? Title, WhyNot? Error);
