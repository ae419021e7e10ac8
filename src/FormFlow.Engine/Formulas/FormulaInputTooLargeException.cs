namespace FormFlow.Engine.Formulas;

/// <summary>An input list or text is larger than formulas take; never leaves the engine.</summary>
internal sealed class FormulaInputTooLargeException : Exception;
