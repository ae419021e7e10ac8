using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Forms;

/// <summary>What a part of a formula gave.</summary>
/// <param name="Part">The part.</param>
/// <param name="Outcome">Its value, or why it has none.</param>
/// <param name="IsUsed">Whether it counts: what stands in the branch not taken does not.</param>
public readonly record struct TracedPart(FormulaPart Part, FormulaOutcome Outcome, bool IsUsed);
