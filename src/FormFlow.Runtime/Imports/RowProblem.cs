namespace FormFlow.Runtime.Imports;

/// <summary>A fault that rows have in common, as it is kept with the job.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Rows">How many rows have it.</param>
internal sealed record RowProblem(RowFault Fault, long Rows);
