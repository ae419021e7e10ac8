namespace FormFlow.Engine.Formulas;

/// <summary>Finds a name a formula may use; null when there is no such name.</summary>
public delegate FormulaSymbol? FormulaScope(string name);
