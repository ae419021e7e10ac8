using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Forms;

/// <summary>A formula and its place in the form's document.</summary>
/// <param name="Pointer">A JSON Pointer, such as <c>/fields/3/formula</c>.</param>
/// <param name="Formula">The checked formula.</param>
public sealed record PlacedFormula(string Pointer, Formula Formula);
