namespace FormFlow.Engine.Formulas;

/// <summary>A part of a formula that has a value of its own: a name, a call, an operation.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Level">In how many others it stands.</param>
/// <param name="Parent">The number of the part around it; null for the whole.</param>
/// <param name="Test">The number of the part that decides whether it counts; null when it always does.</param>
/// <param name="Wanted">What that test must be for it to count.</param>
public sealed record FormulaPart(FormulaPlace Place, int Level, int? Parent, int? Test, bool Wanted);
