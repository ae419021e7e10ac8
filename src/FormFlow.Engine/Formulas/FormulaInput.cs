namespace FormFlow.Engine.Formulas;

/// <summary>One input of a formula: its path and what its value must be.</summary>
internal readonly record struct FormulaInput(string Path, StaticType Type);
