namespace FormFlow.Engine.Formulas;

/// <summary>What a path of names reaches.</summary>
/// <param name="Path">The names, joined by dots.</param>
/// <param name="Symbol">The last of them.</param>
/// <param name="InRows">Whether what lies behind it is a column.</param>
/// <param name="IsColumn">Whether it is itself a column.</param>
internal sealed record FormulaTarget(string Path, FormulaSymbol Symbol, bool InRows, bool IsColumn);
