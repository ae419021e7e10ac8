namespace FormFlow.Engine.Formulas;

/// <summary>A parameter of a library function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">
/// any, number, text, boolean, date, instant, list, numbers (numbers or lists of them), comparable, condition, criterion, pattern or lambda.
/// </param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Repeated">Whether it takes any further arguments.</param>
/// <param name="Description">What it is.</param>
public sealed record FormulaParameter(string Name, string Type, bool Optional, bool Repeated, string Description);
