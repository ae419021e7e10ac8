namespace FormFlow.Runtime.Imports;

/// <summary>A fault that rows of an import have in common.</summary>
/// <param name="Column">The column; absent when it concerns whole rows.</param>
/// <param name="Field">The key of the field; absent when it concerns whole rows.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Text">The text of the cells; absent when it tells nothing.</param>
/// <param name="Detail">What is wrong, in the language asked for.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record ImportProblem(string? Column, string? Field, string Code, string? Text, string Detail, long Rows);
